#include "ui/common/secretclipboard.h"
#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace pulse::ui {

namespace {
QByteArray digestOf(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }
} // namespace

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
    connect(qGuiApp, &QGuiApplication::aboutToQuit, this, &SecretClipboard::clear);
    // Somebody else copied: the countdown would be a lie.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_secondsLeft > 0 && !isOurs()) {
            m_digest.clear();
            m_secondsLeft = 0;
            m_timer.stop();
            Q_EMIT counted(0);
        }
    });
}

SecretClipboard::~SecretClipboard() { clear(); }

void SecretClipboard::copy(const QString& secret)
{
    Q_EMIT replaced();
    auto* data = new QMimeData;
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), secret.toUtf8());
    m_digest = digestOf(secret);
    m_secondsLeft = keptSeconds;
    QGuiApplication::clipboard()->setMimeData(data, QClipboard::Clipboard);
    m_timer.start();
    Q_EMIT counted(m_secondsLeft);
}

bool SecretClipboard::isOurs() const { return !m_digest.isEmpty() && digestOf(QGuiApplication::clipboard()->text()) == m_digest; }

void SecretClipboard::clear()
{
    const bool wasOurs = isOurs();
    m_digest.clear();
    m_secondsLeft = 0;
    m_timer.stop();
    if (wasOurs)
        QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
    Q_EMIT counted(0);
}

void SecretClipboard::tick()
{
    if (--m_secondsLeft <= 0)
        return clear();
    Q_EMIT counted(m_secondsLeft);
}

void copyPlain(const QString& text) { QGuiApplication::clipboard()->setText(text, QClipboard::Clipboard); }

} // namespace pulse::ui
