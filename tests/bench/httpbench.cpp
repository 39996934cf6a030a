#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "tests/bench/httpload.h"
#include "tests/support/tempfolder.h"
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// pulse_bench_http [ROUNDS [SECONDS]]
/// pulse_bench_http --against NAME PORT PROCESS REQUESTFILE [ROUNDS [SECONDS]]
///
/// CPU per request and requests per second of the real control plane, on one core, beside a fixed-answer epoll server that
/// is given the same requests and gives the same number of bytes, in turn; medians of the rounds. The client is on the
/// other core. With --against, a server that runs already (pin it to core 0 yourself) is measured with a prepared request.
namespace pulse::bench {
namespace {

constexpr int serverCore = 0;
constexpr int clientCore = 1;

/// A server in a process of its own, which dies with this one.
struct Server {
    uint16_t port = 0;
    pid_t process = 0;
    std::string told{};   ///< what it said beside its port

    void stop() const
    {
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
    }
};

Server startServer(const std::function<void(int pipe)>& serve)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::abort();
    Server server{.process = fork()};
    if (server.process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(ends[0]);
        pinTo(serverCore);
        serve(ends[1]);
        _exit(1);
    }
    close(ends[1]);
    if (read(ends[0], &server.port, sizeof server.port) != sizeof server.port)
        std::fprintf(stderr, "a server did not start\n");
    char text[4096];
    for (ssize_t count = 0; !server.told.ends_with('\n') && (count = read(ends[0], text, sizeof text)) > 0;)
        server.told.append(text, static_cast<size_t>(count));
    close(ends[0]);
    return server;
}

/// The whole product on a data folder of its own: limits far away but on, counters and access log on. `isWatched`: requests are
/// remembered as for the desktop's list.
void servePulse(int pipe, const std::string& folder, bool isWatched)
{
    const auto config = Config::forTests({{"DATA_DIR", folder}, {"RATE_LIMIT_PER_PROJECT", "1000000000"}, {"LIVEKIT_HOST", "http://127.0.0.1:7880"},
                                          {"LIVEKIT_API_KEY", "benchkey"}, {"LIVEKIT_API_SECRET", "a secret of the benchmark, long enough"}});
    Log log({.format = LogFormat::Json, .file = folder + "/access.log"});
    auto plane = ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, 'k'), .program = "bench"});
    if (!plane) {
        std::fprintf(stderr, "%s (%s)\n", errorText(plane.error()).c_str(), plane.error().internal.c_str());
        return;
    }
    Organization organization;
    organization.name = "Bench";
    organization.adminEmail = "bench@example.org";
    const auto owner = (*plane)->organizations().create(systemActor(), organization);
    Project project;
    project.name = "Bench";
    project.organizationId = owner ? owner->id : Id<Organization>{};
    const auto issued = (*plane)->projects().create(systemActor(), project);
    (*plane)->api().watchRequests(isWatched);
    const auto port = (*plane)->api().start(0);
    if (!owner || !issued || !port) {
        std::fprintf(stderr, "the control plane did not take the benchmark's data\n");
        return;
    }
    const auto told = issued->project.pulseApiKey + " " + issued->secret + "\n";
    if (write(pipe, &*port, sizeof *port) > 0 && write(pipe, told.data(), told.size()) > 0)
        pause();
}

std::string healthRequest() { return "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n"; }

std::string tokenRequest(const std::string& key, const std::string& secret)
{
    const std::string body = R"({"room_name":"daily","participant_name":"Ada Lovelace","participant_identity":"ada","can_publish":true,"can_subscribe":true,"metadata":{"role":"host"}})";
    return "POST /v1/tokens/create HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: bench\r\nContent-Type: application/json\r\nX-Pulse-Key: " + key +
           "\r\nX-Pulse-Secret: " + secret + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double medianOf(const std::vector<Load>& loads, const std::function<double(const Load&)>& figure)
{
    std::vector<double> values;
    std::ranges::transform(loads, std::back_inserter(values), figure);
    return median(std::move(values));
}

void print(const char* what, const std::vector<Load>& loads)
{
    uint64_t failures = 0;
    for (const auto& load : loads)
        failures += load.failures;
    std::printf("  %-14s %9.0f requests/s  %6.2f us CPU/request  p50 %6.0f us  p99 %6.0f us  %llu failures\n", what,
                medianOf(loads, &Load::perSecond), medianOf(loads, [](const Load& l) { return l.cpuMicros; }),
                medianOf(loads, [](const Load& l) { return l.p50Micros; }), medianOf(loads, [](const Load& l) { return l.p99Micros; }),
                static_cast<unsigned long long>(failures));
}

struct Subject {
    std::string name;
    uint16_t port = 0;
    int process = 0;
    std::string request;
    double goal = 0;   ///< most CPU, as a multiple of the epoll server's; 0: none
};

bool measure(const Subject& subject, int rounds, double seconds)
{
    const auto answer = askOnce(subject.port, subject.request);
    if (!answer.starts_with("HTTP/1.1 200")) {
        std::printf("%s: not answered with 200:\n%s\n", subject.name.c_str(), answer.c_str());
        return false;
    }
    const auto fixed = startServer([&](int pipe) {
        prctl(PR_SET_NAME, "fixed-answer");
        serveFixed(pipe, subject.request.size(), answer);
    });
    std::vector<Load> theirs, ours;
    for (int i = 0; i < rounds; ++i) {
        theirs.push_back(drive({.port = fixed.port, .process = fixed.process, .request = subject.request, .seconds = seconds}));
        ours.push_back(drive({.port = subject.port, .process = subject.process, .request = subject.request, .seconds = seconds}));
    }
    fixed.stop();
    std::vector<double> ratios;
    for (size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i].cpuMicros / theirs[i].cpuMicros);
    std::printf("%s (%zu bytes asked, %zu answered, 64 connections)\n", subject.name.c_str(), subject.request.size(), answer.size());
    print("epoll, fixed", theirs);
    print("pulse", ours);
    const auto ratio = median(ratios);
    std::printf("  CPU %.2f x", ratio);
    if (subject.goal > 0)
        std::printf(" (goal <= %.2f: %s)", subject.goal, ratio <= subject.goal ? "met" : "missed");
    std::printf(", requests/s %.2f x\n", medianOf(ours, &Load::perSecond) / medianOf(theirs, &Load::perSecond));
    return true;
}

std::string readFile(const char* name)
{
    std::string text;
    if (auto* file = std::fopen(name, "rb")) {
        char bytes[4096];
        for (size_t count = 0; (count = std::fread(bytes, 1, sizeof bytes, file)) > 0;)
            text.append(bytes, count);
        std::fclose(file);
    }
    return text;
}

int run(int argc, char** argv)
{
    const bool isAgainst = argc > 5 && std::string_view(argv[1]) == "--against";
    const int first = isAgainst ? 6 : 1;
    const int rounds = argc > first ? std::atoi(argv[first]) : 5;
    const double seconds = argc > first + 1 ? std::atof(argv[first + 1]) : 3;
    pinTo(clientCore);
    if (isAgainst)
        return measure({.name = argv[2], .port = static_cast<uint16_t>(std::atoi(argv[3])), .process = std::atoi(argv[4]), .request = readFile(argv[5])},
                       rounds, seconds) ? 0 : 1;
    bool isGood = true;
    for (const bool isWatched : {false, true}) {
        const TempFolder folder;
        const auto server = startServer([&](int pipe) { servePulse(pipe, folder.path().string(), isWatched); });
        const auto space = server.told.find(' ');
        if (server.port == 0 || space == std::string::npos)
            return 1;
        const auto key = server.told.substr(0, space);
        const auto secret = server.told.substr(space + 1, server.told.size() - space - 2);
        if (!isWatched)
            isGood &= measure({.name = "GET /health", .port = server.port, .process = server.process, .request = healthRequest(), .goal = 1.15}, rounds, seconds);
        isGood &= measure({.name = isWatched ? "POST /v1/tokens/create, remembered for the desktop" : "POST /v1/tokens/create", .port = server.port,
                           .process = server.process, .request = tokenRequest(key, secret), .goal = isWatched ? 0 : 1.4}, rounds, seconds);
        server.stop();
    }
    return isGood ? 0 : 1;
}

} // namespace
} // namespace pulse::bench

int main(int argc, char** argv) { return pulse::bench::run(argc, argv); }
