#include "ui/common/banner.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/button.h"
#include "ui/common/iconview.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QPainter>

namespace pulse::ui {

namespace {
QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Success: return QStringLiteral("circle-check");
    case Tone::Warning: return QStringLiteral("triangle-alert");
    case Tone::Danger: return QStringLiteral("circle-alert");
    case Tone::Neutral:
    case Tone::Accent: return QStringLiteral("info");
    }
    return {};
}
} // namespace

Banner::Banner(QWidget* parent) : QFrame(parent), m_icon(new IconView({})), m_text(makeParagraph({}, "strong")), m_detail(makeParagraph({}, "secondary")), m_buttons(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_icon);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    m_buttons->setSpacing(space::s);
    row->addLayout(m_buttons);
    setAccessibleName(tr("Notice"));
    setAccessibleRole(this, QAccessible::AlertMessage);
}

void Banner::say(Tone tone, const QString& text, const QString& detail)
{
    m_tone = tone;
    m_icon->set(iconOf(tone), inkOf(tone));
    // Beside the first of several lines, else in the middle.
    layout()->setAlignment(m_icon, detail.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    while (auto* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setAccessibleDescription(text + QLatin1Char(' ') + detail);
    setVisible(true);
    update();
}

Button* Banner::addButton(const QString& text)
{
    auto* button = new Button(text, ButtonKind::Secondary, this);
    m_buttons->addWidget(button);
    return button;
}

QString Banner::text() const { return m_text->text(); }

void Banner::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto border = colors.tone(m_tone);
    border.setAlphaF(0.28f);
    paintRounded(painter, rect(), radius::card, {colors.soft(m_tone), border});
}

} // namespace pulse::ui
