#include "ui/common/secretfield.h"
#include "ui/common/blur.h"
#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

namespace pulse::ui {

namespace {
/// "pulse_secret_" and "e41b": enough to tell two apart, of long secrets only. Nothing but our own prefixes is public.
std::pair<QString, QString> endsOf(const QString& secret)
{
    if (secret.size() < 32)
        return {};
    static const QRegularExpression ours(QStringLiteral("^pulse_[a-z]+_"));
    return {ours.match(secret).captured(), secret.right(4)};
}
} // namespace

SecretField::SecretField(QString name, SecretClipboard& clipboard, QWidget* parent)
    : QFrame(parent), m_name(std::move(name)), m_clipboard(clipboard), m_text(makeLabel({}, "secret")),
      m_reveal(new Button(tr("Hold to reveal"), ButtonKind::Secondary)), m_copy(new Button(tr("Copy"), ButtonKind::Primary))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s - 2, space::s - 2, space::s - 2);
    row->setSpacing(space::s);
    m_text->setFont(monoFont(type::small));
    m_text->setAccessibleName(tr("%1, hidden").arg(m_name));
    m_text->setMinimumHeight(size::control);
    row->addWidget(m_text, 1);
    m_reveal->withIcon(QStringLiteral("eye"))->setAccessibleName(tr("Reveal %1").arg(m_name));
    m_copy->withIcon(QStringLiteral("copy"))->setAccessibleName(tr("Copy %1").arg(m_name));
    row->addWidget(m_reveal, 0, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    // The text beside them must not move while the seconds run.
    m_copy->keepRoomFor(tr("Copied · %1 s").arg(SecretClipboard::keptSeconds));
    m_reveal->installEventFilter(this);
    connect(m_reveal, &Button::pressed, this, [this] { setRevealed(true); });
    connect(m_reveal, &Button::released, this, [this] { setRevealed(false); });
    connect(m_copy, &Button::clicked, this, [this] {
        m_clipboard.copy(m_secret);
        m_isCopied = m_isOnClipboard = true;
        showCountdown(m_clipboard.secondsLeft());
        Q_EMIT copied();
    });
    connect(&m_clipboard, &SecretClipboard::replaced, this, [this] { m_isOnClipboard = false; });
    connect(&m_clipboard, &SecretClipboard::counted, this, &SecretField::showCountdown);
}

void SecretField::setSecret(const QString& secret)
{
    m_secret = secret;
    m_isCopied = m_isOnClipboard = m_wasRevealed = false;
    setRevealed(false);
    showCountdown(0);
}

QString SecretField::shownText() const
{
    const auto [begin, end] = endsOf(m_secret);
    return m_isRevealed || m_secret.isEmpty() ? m_secret : begin + QString(12, QChar(0x2022)) + end;
}

void SecretField::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    m_wasRevealed = m_wasRevealed || isRevealed;
    m_reveal->setIconName(isRevealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    // Ignored: a hidden text must not make the field wider. A revealed one is read whole or is of no use: it may break anywhere.
    auto policy = QSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(isRevealed);
    m_text->setWordWrap(isRevealed);
    m_text->setSizePolicy(policy);
    showText();
}

void SecretField::showText()
{
    update();
    if (!m_isRevealed)
        return m_text->clear();   // painted in its place
    auto broken = shownText();
    for (auto at = broken.size() - 1; at > 0; --at)
        broken.insert(at, QChar(0x200b));
    m_text->setText(broken);
}

void SecretField::showCountdown(int secondsLeft)
{
    const bool isCounting = secondsLeft > 0 && m_isOnClipboard;
    m_copy->setText(isCounting ? tr("Copied · %1 s").arg(secondsLeft) : tr("Copy"));
    m_copy->setIconName(isCounting ? QStringLiteral("check") : QStringLiteral("copy"));
}

bool SecretField::eventFilter(QObject* watched, QEvent* event)
{
    switch (static_cast<int>(event->type())) {
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
    case QEvent::Hide:
        // The release may never come.
        if (m_isRevealed) {
            m_reveal->setDown(false);
            setRevealed(false);
        }
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
            break;
        if (!key->isAutoRepeat()) {
            m_reveal->setDown(event->type() == QEvent::KeyPress);
            setRevealed(event->type() == QEvent::KeyPress);
        }
        return true;
    }
    }
    return QFrame::eventFilter(watched, event);
}

void SecretField::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::control, {colors.window, colors.border});
    if (!m_isRevealed && !m_secret.isEmpty())
        paintHidden(painter);
}

void SecretField::paintHidden(QPainter& painter) const
{
    const auto& colors = Colors::of(palette());
    const auto place = m_text->geometry();
    const auto line = blurredLine(m_text->font(), colors.text, devicePixelRatioF());
    const QSize natural = line.deviceIndependentSize().toSize();
    auto [begin, end] = endsOf(m_secret);
    const auto width = [&](const QString& text) { return m_text->fontMetrics().horizontalAdvance(text); };
    // Where there is little room the end is told first, and the line is squeezed.
    if (width(begin) + width(end) + natural.width() / 3 > place.width())
        begin.clear();
    const int middle = qMin(natural.width(), place.width() - width(begin) - width(end));
    if (middle <= 0)
        return;
    const int whole = width(begin) + middle + width(end);
    QRect at(layoutDirection() == Qt::RightToLeft ? place.right() + 1 - whole : place.left(), place.top(), width(begin), place.height());
    painter.setFont(m_text->font());
    painter.setPen(colors.text);
    painter.drawText(at, Qt::AlignVCenter | Qt::TextSingleLine, begin);
    at.setRect(at.right() + 1, place.top() + (place.height() - natural.height()) / 2, middle, natural.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(at, line);
    painter.drawText(QRect(at.right() + 1, place.top(), width(end), place.height()), Qt::AlignVCenter | Qt::TextSingleLine, end);
}

} // namespace pulse::ui
