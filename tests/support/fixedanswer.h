#pragma once
#include <cstdint>
#include <string>
#include <thread>

namespace pulse::test {

/// A server on a free loopback port that reads one request a connection, writes `answer` whatever it was, and closes. Empty: it
/// reads and says nothing until it goes.
class FixedAnswer {
public:
    explicit FixedAnswer(std::string answer);
    ~FixedAnswer();
    FixedAnswer(const FixedAnswer&) = delete;
    uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// The last request, headers and body. After its answer came.
    std::string request() const { return m_request; }

private:
    void serve();

    std::string m_answer;
    std::string m_request;
    int m_door = -1;
    uint16_t m_port = 0;
    std::thread m_thread;
};

/// A whole HTTP answer.
std::string httpAnswer(const std::string& head, const std::string& body);

} // namespace pulse::test
