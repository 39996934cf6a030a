// Nothing waits for a disk, a network or the store on the GUI thread while somebody walks through all pages. File and
// network calls are counted by standing in front of libc's; the store asserts for itself (models/backend.h).
#include "tests/ui/desk.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/pages.h"
#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
#include <atomic>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<pid_t> watched{0};   ///< the thread whose calls are written down; 0: none
std::mutex seenMutex;
std::vector<std::string>& seen()
{
    static std::vector<std::string> calls;
    return calls;
}

/// Fonts and their caches are read by Qt when a size or a letter comes up first; a device is no disk.
bool isQuick(std::string_view path)
{
    for (const std::string_view part : {"/fontconfig", "/fonts/", "/etc/fonts", ".ttf", ".otf", "/dev/", "/proc/", "/usr/share/X11", "/share/mime", "/locale"})
        if (path.find(part) != std::string_view::npos)
            return true;
    return false;
}

void note(const char* call, const char* what)
{
    if (watched.load(std::memory_order_relaxed) != static_cast<pid_t>(::syscall(SYS_gettid)) || (what && isQuick(what)))
        return;
    const std::lock_guard lock(seenMutex);
    seen().push_back(std::string(call) + " " + (what ? what : ""));
}

template <class F>
F next(const char* name) { return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name)); }

} // namespace

extern "C" {
int open(const char* path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    note("open", path);
    static const auto real = next<int (*)(const char*, int, ...)>("open");
    return real(path, flags, mode);
}
int open64(const char* path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    note("open", path);
    static const auto real = next<int (*)(const char*, int, ...)>("open64");
    return real(path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    note("openat", path);
    static const auto real = next<int (*)(int, const char*, int, ...)>("openat");
    return real(folder, path, flags, mode);
}
int fsync(int fd)
{
    note("fsync", nullptr);
    static const auto real = next<int (*)(int)>("fsync");
    return real(fd);
}
int fdatasync(int fd)
{
    note("fdatasync", nullptr);
    static const auto real = next<int (*)(int)>("fdatasync");
    return real(fd);
}
int connect(int fd, const struct sockaddr* address, socklen_t length)
{
    note("connect", nullptr);
    static const auto real = next<int (*)(int, const struct sockaddr*, socklen_t)>("connect");
    return real(fd, address, length);
}
}

using namespace pulse;
using namespace pulse::test;

class GuiThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCount_seesACall()
    {
        const QTemporaryDir folder;
        watched = static_cast<pid_t>(::syscall(SYS_gettid));
        QFile file(folder.filePath("x"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        watched = 0;
        QVERIFY(!take().isEmpty());
    }
    void aWalkOverAllPages_touchesNoFileAndNoNetwork()
    {
        const QTemporaryDir folder;
        Desk desk;
        const auto acme = desk.makeOrganization("Acme", "ada@acme.example");
        const auto project = desk.makeProject(acme, "Telepresence").project;
        Preferences preferences(folder.filePath("desktop.json"));
        const auto all = desk.context();
        ui::MainWindow window({all.backend, all.engine, all.api, all.clipboard, all.keychain, all.theme, preferences, all.tasks, all.log});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        watched = static_cast<pid_t>(::syscall(SYS_gettid));
        for (int round = 0; round < 2; ++round)
            for (const auto& info : ui::allPages()) {
                window.go(info.id, argumentFor(QLatin1String(info.id), project));
                QTest::qWait(150);
                if (auto* table = window.page()->findChild<QTableView*>())
                    table->selectRow(0);
                window.actions()[ui::ActionId::Palette]->trigger();
                QTest::qWait(150);
                window.actions()[ui::ActionId::Palette]->trigger();
            }
        window.actions()[ui::ActionId::ToggleTheme]->trigger();
        window.resize(1400, 900);
        QTest::qWait(400);   // the preferences are written meanwhile
        watched = 0;
        QVERIFY(QFile::exists(folder.filePath("desktop.json")));
        const auto calls = take();
        QVERIFY2(calls.isEmpty(), qPrintable(calls.join('\n')));
    }

private:
    static QStringList take()
    {
        const std::lock_guard lock(seenMutex);
        QStringList calls;
        for (const auto& call : seen())
            calls << qt(call);
        seen().clear();
        calls.removeDuplicates();
        return calls;
    }
};

int main(int argc, char** argv)
{
    // Nobody's keychain is touched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    GuiThreadTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guithread.moc"
