#include "ui/common/secretfield.h"
#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>

namespace pulse::ui {

namespace {
/// "pulse_secret_••••e41b": enough to tell two apart, of long secrets only. Nothing but our own prefixes is public.
QString masked(const QString& secret)
{
    if (secret.size() < 32)
        return QString(secret.size(), QChar(0x2022));
    static const QRegularExpression ours(QStringLiteral("^pulse_[a-z]+_"));
    return ours.match(secret).captured() + QString(16, QChar(0x2022)) + secret.right(4);
}
} // namespace

SecretField::SecretField(QString name, SecretClipboard& clipboard, QWidget* parent)
    : QFrame(parent), m_name(std::move(name)), m_clipboard(clipboard), m_text(makeLabel({}, "secret")),
      m_reveal(new Button(tr("Reveal"), ButtonKind::Secondary)), m_copy(new Button(tr("Copy"), ButtonKind::Primary))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s - 2, space::s - 2, space::s - 2);
    row->setSpacing(space::s);
    m_text->setFont(monoFont(type::small));
    m_text->setAccessibleName(tr("%1, hidden").arg(m_name));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_text, 1);
    m_reveal->withIcon(QStringLiteral("eye"))->setAccessibleName(tr("Reveal %1").arg(m_name));
    m_copy->withIcon(QStringLiteral("copy"))->setAccessibleName(tr("Copy %1").arg(m_name));
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    connect(m_reveal, &Button::clicked, this, [this] { setRevealed(!m_isRevealed); });
    connect(m_copy, &Button::clicked, this, [this] {
        m_clipboard.copy(m_secret);
        m_isCopied = true;
        Q_EMIT copied();
    });
    connect(&m_clipboard, &SecretClipboard::counted, this, [this](int left) {
        m_copy->setText(left > 0 && m_isCopied ? tr("Copied · %1 s").arg(left) : tr("Copy"));
        m_copy->setIconName(left > 0 && m_isCopied ? QStringLiteral("check") : QStringLiteral("copy"));
    });
}

void SecretField::setSecret(const QString& secret)
{
    m_secret = secret;
    m_isCopied = false;
    setRevealed(false);
}

QString SecretField::shownText() const { return m_isRevealed ? m_secret : masked(m_secret); }

void SecretField::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    m_reveal->setText(isRevealed ? tr("Hide") : tr("Reveal"));
    m_reveal->setIconName(isRevealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    showText();
}

void SecretField::showText() { m_text->setText(m_text->fontMetrics().elidedText(shownText(), Qt::ElideMiddle, m_text->width())); }

void SecretField::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    showText();
}

void SecretField::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::control, {colors.window, colors.border});
}

} // namespace pulse::ui
