#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pulse::test {

/// One answer as it came over the wire.
struct RawAnswer {
    int status = 0;
    std::string head{};
    std::string body{};
    /// Case-insensitive; "" when absent.
    std::string header(std::string_view name) const;
};

/// A TCP client that sends just the bytes it is told to. Every wait ends after ten seconds.
class RawClient {
public:
    explicit RawClient(uint16_t port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept : m_socket(other.m_socket), m_received(std::move(other.m_received)) { other.m_socket = -1; }

    bool isConnected() const { return m_socket >= 0; }
    /// False when the other side has closed.
    bool send(std::string_view bytes);
    /// The next answer; status 0 when the connection ended first. `isHead`: no body follows.
    RawAnswer read(bool isHead = false);
    /// Whether the other side closes within `ms`, without a further answer.
    bool isClosed(int ms = 10'000);
    /// Ends sending; reading goes on.
    void finish();

private:
    bool fill(int ms);
    int m_socket = -1;
    std::string m_received;
};

} // namespace pulse::test
