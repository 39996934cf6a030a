#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pulse::bench {

/// What one server did during a measurement.
struct Load {
    uint64_t requests = 0;
    uint64_t failures = 0;       ///< answers other than the expected status, and broken connections
    double seconds = 0;
    double cpuMicros = 0;        ///< of the server's process, all threads, a request
    double p50Micros = 0;        ///< from sending a request to its whole answer
    double p99Micros = 0;
    double perSecond() const { return seconds > 0 ? static_cast<double>(requests) / seconds : 0; }
};

struct LoadPlan {
    uint16_t port = 0;
    int process = 0;             ///< of the server
    std::string request;
    int connections = 64;
    double seconds = 3;
    int status = 200;
};

/// Keeps every connection busy with one request at a time for the given time.
Load drive(const LoadPlan& plan);
/// One answer, as it comes over the wire; empty when there is none.
std::string askOnce(uint16_t port, std::string_view request);
/// Pins the calling thread and those it will start.
void pinTo(int core);
/// Nanoseconds of CPU that all threads of a process have used.
uint64_t cpuNanos(int process);

/// The limit of what a server can do: epoll, and the same bytes for every request of the given length. Serves on a free
/// port of 127.0.0.1, written to `portPipe`, until it is killed.
[[noreturn]] void serveFixed(int portPipe, size_t requestBytes, const std::string& answer);

} // namespace pulse::bench
