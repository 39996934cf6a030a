#include "tests/http/rawclient.h"
#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse::test {

std::string RawAnswer::header(std::string_view name) const
{
    for (size_t at = head.find("\r\n"); at != std::string::npos && at + 2 < head.size(); at = head.find("\r\n", at + 2)) {
        const auto* line = head.data() + at + 2;
        if (head.size() - at - 2 > name.size() && strncasecmp(line, name.data(), name.size()) == 0 && line[name.size()] == ':') {
            const auto start = at + 2 + name.size() + 2;
            return head.substr(start, head.find("\r\n", start) - start);
        }
    }
    return {};
}

RawClient::RawClient(uint16_t port) : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return;
    close(m_socket);
    m_socket = -1;
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        close(m_socket);
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<size_t>(sent));
    }
    return true;
}

bool RawClient::fill(int ms)
{
    pollfd wait{m_socket, POLLIN, 0};
    if (poll(&wait, 1, ms) <= 0)
        return false;
    char bytes[65536];
    const auto count = recv(m_socket, bytes, sizeof bytes, 0);
    if (count <= 0)
        return false;
    m_received.append(bytes, static_cast<size_t>(count));
    return true;
}

RawAnswer RawClient::read(bool isHead)
{
    size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos)
        if (!fill(10'000))
            return {};
    RawAnswer answer{.head = m_received.substr(0, end + 2)};
    m_received.erase(0, end + 4);
    std::from_chars(answer.head.data() + 9, answer.head.data() + 12, answer.status);
    size_t length = 0;
    const auto text = answer.header("Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    if (isHead || answer.status == 204 || answer.status < 200)
        length = 0;
    while (m_received.size() < length)
        if (!fill(10'000))
            return {};
    answer.body = m_received.substr(0, length);
    m_received.erase(0, length);
    return answer;
}

bool RawClient::isClosed(int ms)
{
    if (!m_received.empty())
        return false;
    pollfd wait{m_socket, POLLIN, 0};
    if (poll(&wait, 1, ms) <= 0)
        return false;
    char byte = 0;
    return recv(m_socket, &byte, 1, 0) <= 0;
}

void RawClient::finish() { shutdown(m_socket, SHUT_WR); }

} // namespace pulse::test
