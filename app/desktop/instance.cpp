#include "app/desktop/instance.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>
#include <unistd.h>

namespace pulse {

namespace {

constexpr char endMark = 0;
constexpr qint64 mostBytes = 64 * 1024;
constexpr int mostPath = 100;   // of the 108 that a socket's address has room for

/// In the account's runtime folder; without one beside the data. Never where others may write.
QString placeOf(const QString& dataFolder)
{
    const auto folder = QFileInfo(dataFolder).absoluteFilePath();
    const auto digest = QString::fromLatin1(QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    const QFileInfo runtime(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    const bool isOurs = !runtime.filePath().isEmpty() && runtime.isDir() && runtime.ownerId() == ::getuid();
    auto place = (isOurs ? runtime.absoluteFilePath() : folder) + QStringLiteral("/pulse-") + digest;
    return place.toLocal8Bit().size() <= mostPath ? place : QString{};
}

} // namespace

Instance::Instance(const QString& dataFolder, QObject* parent) : QObject(parent), m_place(placeOf(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::take);
}

bool Instance::handOver(const QStringList& arguments)
{
    if (m_place.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_place);
    if (!socket.waitForConnected(timeoutMs))
        return false;
    socket.write(arguments.join(QLatin1Char('\n')).toUtf8() + endMark);
    // Its answer says that a window was raised; one that hangs is no reason to start a second.
    return socket.waitForBytesWritten(timeoutMs) && socket.waitForReadyRead(timeoutMs);
}

bool Instance::listen()
{
    if (m_place.isEmpty())
        return false;
    // Whoever left it there did not answer: it was killed.
    QLocalServer::removeServer(m_place);
    return m_server.listen(m_place);
}

void Instance::take()
{
    while (auto* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(timeoutMs, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > mostBytes)
                return socket->abort();
            const auto bytes = socket->peek(mostBytes);
            const auto end = bytes.indexOf(endMark);
            if (end < 0)
                return;
            socket->readAll();
            socket->write("1");
            socket->flush();
            Q_EMIT asked(QString::fromUtf8(bytes.left(end)).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
        });
    }
}

} // namespace pulse
