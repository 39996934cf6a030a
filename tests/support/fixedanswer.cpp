#include "tests/support/fixedanswer.h"
#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse::test {

namespace {

size_t lengthOf(const std::string& request)
{
    const auto end = request.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::string::npos;
    const auto length = request.find("Content-Length: ");
    return end + 4 + (length < end ? static_cast<size_t>(std::atoi(request.c_str() + length + 16)) : 0);
}

/// A client that expects TLS: it says no more until it is answered.
bool isTls(const std::string& request) { return !request.empty() && request.front() == '\x16'; }

} // namespace

FixedAnswer::FixedAnswer(std::string answer) : m_answer(std::move(answer)), m_door(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_door, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_door, 16) != 0
        || ::getsockname(m_door, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FixedAnswer::~FixedAnswer()
{
    ::shutdown(m_door, SHUT_RDWR);
    m_thread.join();
    ::close(m_door);
}

void FixedAnswer::serve()
{
    for (;;) {
        const int client = ::accept4(m_door, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        std::string request;
        char bytes[4096];
        for (ssize_t count = 1; count > 0 && !isTls(request) && (lengthOf(request) == std::string::npos || request.size() < lengthOf(request));) {
            count = ::recv(client, bytes, sizeof bytes, 0);
            if (count > 0)
                request.append(bytes, static_cast<size_t>(count));
        }
        m_request = std::move(request);
        // Without an answer: until the client gives up.
        if (m_answer.empty())
            while (::recv(client, bytes, sizeof bytes, 0) > 0)
                ;
        else
            (void)!::send(client, m_answer.data(), m_answer.size(), MSG_NOSIGNAL);
        ::shutdown(client, SHUT_RDWR);
        ::close(client);
    }
}

std::string httpAnswer(const std::string& head, const std::string& body)
{
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace pulse::test
