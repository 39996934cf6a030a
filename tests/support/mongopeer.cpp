#include "tests/support/mongopeer.h"
#include "tests/support/tempfolder.h"
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <mongoc/mongoc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace pulse::test {

namespace {

constexpr int startLimitMs = 60'000;

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string peersFolder()
{
    if (const auto named = variable("PULSE_PEERS"); !named.empty())
        return named;
    const auto cache = variable("XDG_CACHE_HOME");
    return (cache.empty() ? variable("HOME") + "/.cache" : cache) + "/pulse-peers";
}

/// A program that ends with this object, or with this process when that comes first.
class Child {
public:
    Child() = default;
    ~Child()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {}
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void start(std::vector<std::string> command, int output, int log)
    {
        std::vector<char*> arguments;
        for (auto& word : command)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const auto parent = ::getpid();
        m_pid = ::fork();
        if (m_pid != 0)
            return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }

private:
    pid_t m_pid = 0;
};

/// The first line that comes out of `file`; empty when none came in time.
std::string firstLine(int file)
{
    std::string line;
    struct pollfd ready {file, POLLIN, 0};
    char c = 0;
    while (::poll(&ready, 1, startLimitMs) == 1 && ::read(file, &c, 1) == 1 && c != '\n')
        line += c;
    return c == '\n' ? line : std::string{};
}

class Process {
public:
    Process()
    {
        // FerretDB knows no endSessions, and libmongoc would say so for each client.
        mongoc_log_set_handler(nullptr, nullptr);
        if (uri = variable("PULSE_TEST_MONGO_URI"); !uri.empty())
            return;
        const auto program = peersFolder() + "/bin/ferretdb";
        if (::access(program.c_str(), X_OK) != 0) {
            absence = "there is no " + program + " (scripts/peers/install builds it)";
            return;
        }
        const auto logFile = m_folder.write("log", "");
        const int log = ::open(logFile.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        const auto socket = (m_folder.path() / "socket").string();
        // Not synchronous: the data need not outlive this process.
        m_server.start({program, "-listen", "", "-socket", socket, "-sqlite-url", "file:" + m_folder.path().string() + "/?_pragma=synchronous(off)"}, log, log);
        m_proxy.start({"python3", PULSE_SOURCE_DIR "/scripts/peers/one-at-a-time", "0", socket}, ends[1], log);
        ::close(ends[1]);
        const auto port = firstLine(ends[0]);
        ::close(ends[0]);
        ::close(log);
        if (port.empty())
            absence = "ferretdb did not start:\n" + readFile(logFile);
        uri = "mongodb://127.0.0.1:" + port + "/";
    }

    std::string absence;
    std::string uri;
    std::atomic<int> databases{0};

private:
    TempFolder m_folder;
    Child m_server;
    Child m_proxy;
};

/// One a process: starting it takes a second.
Process& process()
{
    static Process one;
    return one;
}

} // namespace

const std::string& MongoPeer::absence() { return process().absence; }
bool MongoPeer::isRequired() { return !variable("PULSE_REQUIRE_PEERS").empty(); }

MongoPeer::MongoPeer() : m_uri(process().uri), m_database("pulse_test_" + std::to_string(::getpid()) + "_" + std::to_string(process().databases++)) {}

MongoPeer::~MongoPeer()
{
    const std::unique_ptr<mongoc_client_t, decltype(&mongoc_client_destroy)> client(mongoc_client_new(m_uri.c_str()), &mongoc_client_destroy);
    if (!client)
        return;
    const std::unique_ptr<mongoc_database_t, decltype(&mongoc_database_destroy)> database(
        mongoc_client_get_database(client.get(), m_database.c_str()), &mongoc_database_destroy);
    bson_error_t ignored;
    mongoc_database_drop(database.get(), &ignored);
}

} // namespace pulse::test
