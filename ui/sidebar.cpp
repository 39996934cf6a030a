#include "ui/sidebar.h"
#include "models/preferences.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include "ui/pages.h"
#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

namespace {
const auto widthKey = QStringLiteral("sidebar.width");
const auto narrowKey = QStringLiteral("sidebar.narrow");
} // namespace

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

void NavButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setToolTip(isNarrow ? text() : QString{});
    update();
}

QSize NavButton::sizeHint() const { return {m_isNarrow ? size::control + space::xs : size::sidebar - 2 * space::m, size::control}; }

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
    const auto place = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    paintIcon(painter, place({10, (height() - size::icon) / 2, size::icon, size::icon}), m_icon, isChecked() ? colors.link : colors.muted);
    if (m_isNarrow)
        return;
    painter.setPen(isChecked() ? colors.text : colors.secondary);
    painter.drawText(place(rect().adjusted(10 + size::icon + 10, 0, -space::s, 0)), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void NavButton::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

SidebarGrip::SidebarGrip(QWidget* sidebar) : QWidget(sidebar) { setCursor(Qt::SplitHCursor); }

void SidebarGrip::mouseMoveEvent(QMouseEvent* event)
{
    const int x = parentWidget()->mapFromGlobal(event->globalPosition().toPoint()).x();
    Q_EMIT dragged(layoutDirection() == Qt::RightToLeft ? parentWidget()->width() - x : x);
}

void SidebarGrip::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT doubleClicked(); }

Sidebar::Sidebar(Preferences& preferences, QWidget* parent)
    : QFrame(parent), m_preferences(preferences), m_grip(new SidebarGrip(this)),
      m_width(qBound(leastWidth, preferences.value(widthKey, size::sidebar).toInt(), mostWidth)), m_isNarrow(preferences.value(narrowKey, false).toBool()),
      m_engine(makeLabel({}, "section"))
{
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(2);
    column->addWidget(makeBrand());
    column->addSpacing(space::m);
    addEntries(column, false);
    column->addStretch();
    addEntries(column, true);
    column->addSpacing(space::s);
    m_engine->setContentsMargins(10, 0, 0, 0);
    m_engine->setObjectName(QStringLiteral("engine"));
    column->addWidget(m_engine);
    auto* version = makeLabel(tr("Version %1").arg(QStringLiteral(PULSE_VERSION)), "section");
    version->setContentsMargins(10, 0, 0, 0);
    column->addWidget(version);
    for (auto* label : {m_engine, version}) {
        label->setMinimumWidth(1);
        m_words.push_back(label);
    }
    connect(m_grip, &SidebarGrip::dragged, this, &Sidebar::setWide);
    connect(m_grip, &SidebarGrip::doubleClicked, this, [this] { setNarrow(!m_isNarrow); });
    applyWidth();
}

void Sidebar::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_preferences.set(narrowKey, isNarrow);
    applyWidth();
}

void Sidebar::setWide(int width)
{
    setNarrow(width < (leastWidth + narrowWidth) / 2);
    if (m_isNarrow)
        return;
    m_width = qBound(leastWidth, width, mostWidth);
    m_preferences.set(widthKey, m_width);
    applyWidth();
}

void Sidebar::applyWidth()
{
    for (auto* button : m_buttons)
        button->setNarrow(m_isNarrow);
    for (auto* words : m_words)
        words->setVisible(!m_isNarrow);
    setFixedWidth(m_isNarrow ? narrowWidth : m_width);
}

void Sidebar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - space::xs;
    m_grip->setGeometry(edge, 0, space::xs, height());
    m_grip->raise();
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
    auto* text = new QWidget;
    text->setLayout(words);
    words->setContentsMargins(0, 0, 0, 0);
    m_words.push_back(text);
    row->addWidget(text, 1);
    return brand;
}

void Sidebar::addEntries(QVBoxLayout* column, bool isFoot)
{
    QString section;
    for (const auto& page : allPages()) {
        const auto heading = QLatin1String(page.section);
        if (!*page.icon || isFoot != (heading == QLatin1String(footSection)))
            continue;
        if (heading != section && !heading.isEmpty() && !isFoot) {
            auto* label = makeLabel(QCoreApplication::translate("Pages", page.section).toUpper(), "section");
            label->setContentsMargins(10, space::m, 0, space::xs);
            m_words.push_back(label);
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
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? 0 : width() - 1, 0, 1, height()), Colors::of(palette()).border);
}

} // namespace pulse::ui
