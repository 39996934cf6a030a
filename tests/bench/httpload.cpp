#include "tests/bench/httpload.h"
#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <chrono>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse::bench {

namespace {

using Steady = std::chrono::steady_clock;

int connectTo(uint16_t port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return fd;
    close(fd);
    return -1;
}

/// The bytes of the first whole answer in `text`, or 0.
size_t answerBytes(std::string_view text)
{
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return 0;
    constexpr std::string_view name = "Content-Length: ";
    const auto at = text.substr(0, end).find(name);
    size_t length = 0;
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + name.size(), text.data() + end, length);
    const auto whole = end + 4 + length;
    return whole <= text.size() ? whole : 0;
}

struct Client {
    int fd = -1;
    Steady::time_point sent{};
    std::string received{};
};

class Driver {
public:
    explicit Driver(const LoadPlan& plan) : m_plan(plan), m_status(" " + std::to_string(plan.status) + " "), m_epoll(epoll_create1(EPOLL_CLOEXEC))
    {
        m_latencies.reserve(4'000'000);
        m_clients.resize(static_cast<size_t>(plan.connections));
        for (auto& client : m_clients) {
            client.fd = connectTo(plan.port);
            epoll_event event{.events = EPOLLIN, .data = {.ptr = &client}};
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.fd, &event);
        }
    }
    ~Driver()
    {
        for (auto& client : m_clients)
            close(client.fd);
        close(m_epoll);
    }

    Load run()
    {
        for (auto& client : m_clients)
            ask(client);
        loop(0.1);   // warm, uncounted
        m_load = {};
        m_latencies.clear();
        const auto cpu = cpuNanos(m_plan.process);
        const auto start = Steady::now();
        loop(m_plan.seconds);
        m_load.seconds = std::chrono::duration<double>(Steady::now() - start).count();
        if (m_load.requests > 0)
            m_load.cpuMicros = static_cast<double>(cpuNanos(m_plan.process) - cpu) / 1e3 / static_cast<double>(m_load.requests);
        m_load.p50Micros = percentile(0.5);
        m_load.p99Micros = percentile(0.99);
        return m_load;
    }

private:
    void ask(Client& client)
    {
        client.sent = Steady::now();
        if (send(client.fd, m_plan.request.data(), m_plan.request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(m_plan.request.size()))
            ++m_load.failures;
    }

    void loop(double seconds)
    {
        const auto end = Steady::now() + std::chrono::duration<double>(seconds);
        epoll_event events[64];
        while (Steady::now() < end) {
            const int count = epoll_wait(m_epoll, events, 64, 100);
            for (int i = 0; i < count; ++i)
                take(*static_cast<Client*>(events[i].data.ptr));
        }
    }

    void take(Client& client)
    {
        char bytes[16384];
        const auto count = recv(client.fd, bytes, sizeof bytes, 0);
        if (count <= 0) {
            ++m_load.failures;
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, client.fd, nullptr);
            return;
        }
        client.received.append(bytes, static_cast<size_t>(count));
        const auto whole = answerBytes(client.received);
        if (whole == 0)
            return;
        if (client.received.compare(8, m_status.size(), m_status) != 0)
            ++m_load.failures;
        client.received.erase(0, whole);
        ++m_load.requests;
        if (m_latencies.size() < m_latencies.capacity())
            m_latencies.push_back(static_cast<float>(std::chrono::duration<double, std::micro>(Steady::now() - client.sent).count()));
        ask(client);
    }

    double percentile(double share)
    {
        if (m_latencies.empty())
            return 0;
        const auto at = m_latencies.begin() + static_cast<ptrdiff_t>(static_cast<double>(m_latencies.size() - 1) * share);
        std::nth_element(m_latencies.begin(), at, m_latencies.end());
        return static_cast<double>(*at);
    }

    const LoadPlan& m_plan;
    const std::string m_status;
    const int m_epoll;
    std::vector<Client> m_clients;
    std::vector<float> m_latencies;
    Load m_load;
};

} // namespace

void pinTo(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    sched_setaffinity(0, sizeof set, &set);
}

uint64_t cpuNanos(int process)
{
    uint64_t sum = 0;
    const auto folder = "/proc/" + std::to_string(process) + "/task";
    auto* tasks = opendir(folder.c_str());
    while (const auto* task = tasks ? readdir(tasks) : nullptr) {
        if (task->d_name[0] == '.')
            continue;
        uint64_t nanos = 0;
        std::ifstream(folder + "/" + task->d_name + "/schedstat") >> nanos;
        sum += nanos;
    }
    if (tasks)
        closedir(tasks);
    return sum;
}

Load drive(const LoadPlan& plan) { return Driver(plan).run(); }

std::string askOnce(uint16_t port, std::string_view request)
{
    const int fd = connectTo(port);
    std::string answer;
    char bytes[16384];
    if (fd >= 0 && send(fd, request.data(), request.size(), MSG_NOSIGNAL) > 0)
        for (ssize_t count = 0; answerBytes(answer) == 0 && (count = recv(fd, bytes, sizeof bytes, 0)) > 0;)
            answer.append(bytes, static_cast<size_t>(count));
    close(fd);
    return answer.substr(0, answerBytes(answer));
}

void serveFixed(int portPipe, size_t requestBytes, const std::string& answer)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(listener, reinterpret_cast<sockaddr*>(&address), size);
    listen(listener, 1024);
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    const uint16_t port = ntohs(address.sin_port);
    if (write(portPipe, &port, sizeof port) != sizeof port)
        _exit(1);
    close(portPipe);
    const int epoll = epoll_create1(0);
    epoll_event event{.events = EPOLLIN, .data = {.fd = listener}};
    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
    std::vector<size_t> received(65536);
    epoll_event events[64];
    char bytes[4096];
    for (;;) {
        const int count = epoll_wait(epoll, events, 64, -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[i].data.fd;
            if (fd == listener) {
                const int client = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
                const int on = 1;
                setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                received[static_cast<size_t>(client)] = 0;
                event = {.events = EPOLLIN | EPOLLET, .data = {.fd = client}};
                epoll_ctl(epoll, EPOLL_CTL_ADD, client, &event);
                continue;
            }
            const auto read = recv(fd, bytes, sizeof bytes, 0);
            if (read <= 0) {
                close(fd);
                continue;
            }
            auto& have = received[static_cast<size_t>(fd)];
            for (have += static_cast<size_t>(read); have >= requestBytes; have -= requestBytes)
                if (send(fd, answer.data(), answer.size(), MSG_NOSIGNAL) < 0)
                    break;
        }
    }
}

} // namespace pulse::bench
