#include "app/desktop/unixsignals.h"
#include <QSocketNotifier>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse {

namespace {

// A signal handler reaches nothing but statics; written before the handlers are set and after they are gone.
int ends[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

void handle(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject* parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(ends[1], &byte, 1) > 0) {
        }
        Q_EMIT asked();
    });
    handle(onSignal);
}

UnixSignals::~UnixSignals()
{
    if (!m_notifier)
        return;
    handle(SIG_DFL);
    delete m_notifier;
    for (auto& end : ends) {
        ::close(end);
        end = -1;
    }
}

} // namespace pulse
