#include "ui/sidebar.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include "ui/pages.h"
#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

NavButton::NavButton(QString id, const QString& text, QString iconName, QWidget* parent)
    : QAbstractButton(parent), m_id(std::move(id)), m_icon(std::move(iconName))
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    // A click goes to the page that it opens; the focus with it.
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(uiFont(type::body, QFont::Medium));
}

QSize NavButton::sizeHint() const { return {size::sidebar - 2 * space::m, size::control}; }

void NavButton::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        paintRounded(painter, rect(), radius::control, {colors.raised, colors.border});
    else if (underMouse())
        paintRounded(painter, rect(), radius::control, {colors.hover});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);
    paintIcon(painter, {10, (height() - size::icon) / 2, size::icon, size::icon}, m_icon, isChecked() ? colors.link : colors.muted);
    painter.setPen(isChecked() ? colors.text : colors.secondary);
    painter.drawText(rect().adjusted(10 + size::icon + 10, 0, -space::s, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void NavButton::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_hasRing = isKeyboardFocus(event->reason());
    QAbstractButton::focusInEvent(event);
}

Sidebar::Sidebar(QWidget* parent) : QFrame(parent), m_engine(makeLabel({}, "section"))
{
    setFixedWidth(size::sidebar);
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(2);
    column->addWidget(makeBrand());
    column->addSpacing(space::m);
    addEntries(column);
    column->addStretch();
    m_engine->setContentsMargins(10, 0, 0, 0);
    m_engine->setObjectName(QStringLiteral("engine"));
    column->addWidget(m_engine);
    auto* version = makeLabel(tr("Version %1").arg(QStringLiteral(PULSE_VERSION)), "section");
    version->setContentsMargins(10, 0, 0, 0);
    column->addWidget(version);
}

QWidget* Sidebar::makeBrand()
{
    auto* brand = new QWidget;
    auto* row = new QHBoxLayout(brand);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s + 2);
    auto* mark = new QLabel;
    mark->setPixmap(appIcon().pixmap({28, 28}, devicePixelRatioF()));
    row->addWidget(mark);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* name = makeLabel(QStringLiteral("Pulse"), "strong");
    name->setFont(uiFont(type::body, QFont::DemiBold));
    words->addWidget(name);
    words->addWidget(makeLabel(tr("Control plane"), "section"));
    row->addLayout(words, 1);
    return brand;
}

void Sidebar::addEntries(QVBoxLayout* column)
{
    QString section;
    for (const auto& page : allPages()) {
        if (!*page.icon)
            continue;
        const auto heading = QLatin1String(page.section);
        if (heading != section && !heading.isEmpty()) {
            auto* label = makeLabel(QCoreApplication::translate("Pages", page.section).toUpper(), "section");
            label->setContentsMargins(10, space::m, 0, space::xs);
            column->addWidget(label);
        }
        section = heading;
        auto* button = new NavButton(QLatin1String(page.id), QCoreApplication::translate("Pages", page.title), QLatin1String(page.icon), this);
        connect(button, &NavButton::clicked, this, [this, button] { Q_EMIT chosen(button->id()); });
        m_buttons.push_back(button);
        column->addWidget(button);
    }
}

void Sidebar::setCurrent(const QString& id)
{
    for (auto* button : m_buttons)
        button->setChecked(button->id() == id);
}

void Sidebar::setEngine(const QString& text, bool isUp)
{
    m_engine->setText(text);
    m_engine->setToolTip(isUp ? tr("The database and how fast it answers") : tr("The database does not answer"));
}

bool Sidebar::isWalked() const
{
    return std::ranges::any_of(m_buttons, [](const NavButton* button) { return button->hasFocus() && button->hasRing(); });
}

void Sidebar::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    for (size_t i = 0; step != 0 && i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->hasFocus())
            continue;
        const auto next = i + static_cast<size_t>(step);
        if (next < m_buttons.size())
            m_buttons[next]->setFocus(Qt::TabFocusReason);
        return;
    }
    QFrame::keyPressEvent(event);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Colors::of(palette()).border);
}

} // namespace pulse::ui
