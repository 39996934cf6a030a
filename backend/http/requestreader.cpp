#include "backend/http/requestreader.h"
#include "backend/core/text.h"
#include "backend/http/target.h"
#include <algorithm>
#include <cstring>

namespace pulse {

namespace http = boost::beast::http;

namespace {

constexpr size_t firstBuffer = 4096;
constexpr size_t keptBuffer = 64 * 1024;

Error broken(std::string why) { return {.code = ErrorCode::InvalidRequest, .args = {{"why", std::move(why)}}}; }

std::string_view toStd(boost::beast::string_view text) { return {text.data(), text.size()}; }

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

RequestReader::Parser::Parser(RequestReader& reader) : m_reader(reader)
{
    eager(true);
    header_limit(static_cast<uint32_t>(reader.m_limits.headerBytes));
    body_limit(reader.m_limits.bodyBytes);
}

RequestReader::error_code RequestReader::takeLine(string_view method, string_view target, int version)
{
    m_method = methodOf(toStd(method));
    m_version = version;
    m_target = place(target);
    error_code ec;
    if (target.size() > m_limits.targetBytes)
        refuse({.code = ErrorCode::UriTooLong}, ec);
    return ec;
}

void RequestReader::Parser::on_field_impl(http::field name, string_view text, string_view value, error_code& ec)
{
    ec = {};
    if (m_reader.isFolded(toStd(text), toStd(value)))
        return m_reader.refuse(broken("a header is folded over two lines"), ec);
    if (is_header_done())   // trailers of a chunked body say nothing here
        return;
    const auto here = m_reader.place(value);
    if (m_reader.m_fields.size() == m_reader.m_limits.headerLines || here.offset + here.size > m_reader.m_limits.headerBytes)
        return m_reader.refuse({.code = ErrorCode::HeadersTooLarge}, ec);
    m_reader.m_fields.emplace_back(m_reader.place(text), here);
    if (name != http::field::unknown)
        m_reader.checkField(name, toStd(value), ec);
}

void RequestReader::Parser::on_header_impl(error_code& ec) { m_reader.checkHeader(ec); }

std::size_t RequestReader::Parser::on_body_impl(string_view body, error_code& ec)
{
    ec = {};
    return m_reader.addBody(body);
}

std::size_t RequestReader::Parser::on_chunk_body_impl(std::uint64_t, string_view body, error_code& ec)
{
    ec = {};
    return m_reader.addBody(body);
}

RequestReader::Span RequestReader::place(string_view part) const
{
    return {static_cast<uint32_t>(part.data() - (m_buffer.data() + m_begin)), static_cast<uint32_t>(part.size())};
}

bool RequestReader::isFolded(std::string_view name, std::string_view value) const
{
    // The parser unfolds into a buffer of its own, or starts the value on the second line.
    const auto* end = m_buffer.data() + m_end;
    if (value.data() < m_buffer.data() || value.data() > end)
        return true;
    if (std::find(name.data() + name.size(), value.data(), '\r') != value.data())
        return true;
    const auto* line = std::find(value.data() + value.size(), end, '\n');
    return end - line > 1 && (line[1] == ' ' || line[1] == '\t');
}

void RequestReader::refuse(Error error, error_code& ec)
{
    m_error = std::move(error);
    ec = http::error::bad_value;
}

void RequestReader::checkField(http::field name, std::string_view value, error_code& ec)
{
    if (name == http::field::host) {
        ++m_hosts;
    } else if (name == http::field::content_length) {
        if (++m_lengths > 1 || !isDigits(value))
            refuse(broken("Content-Length must stand once and be a number"), ec);
    } else if (name == http::field::transfer_encoding) {
        // Two lines are one list (RFC 9110 §5.3), which a proxy in front may have read otherwise.
        if (++m_transfers > 1)
            return refuse(broken("Transfer-Encoding must stand once"), ec);
        m_isTransferKnown = equalsIgnoringCase(value, "chunked");
    } else if (name == http::field::expect) {
        if (!equalsIgnoringCase(value, "100-continue"))
            return refuse({.code = ErrorCode::ExpectationFailed}, ec);
        m_expectsContinue = m_version == 11;
    }
}

void RequestReader::checkHeader(error_code& ec)
{
    ec = {};
    m_isKeptAlive = m_parser->keep_alive();
    if (!m_isTransferKnown)
        return refuse({.code = ErrorCode::UnsupportedTransfer}, ec);
    if (m_parser->chunked() && m_version == 10)
        return refuse(broken("Transfer-Encoding needs HTTP/1.1"), ec);
    if (m_hosts > 1 || (m_hosts == 0 && m_version == 11))
        return refuse(broken("the Host header must stand exactly once"), ec);
}

size_t RequestReader::addBody(string_view piece)
{
    const auto here = place(piece);
    if (m_body.size == 0)
        m_body.offset = here.offset;
    // The pieces of a chunked body are moved together: the buffer before them has been read already.
    if (m_body.offset + m_body.size != here.offset)
        std::memmove(m_buffer.data() + m_begin + m_body.offset + m_body.size, piece.data(), piece.size());
    m_body.size += here.size;
    return piece.size();
}

std::span<char> RequestReader::room()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() - m_end < firstBuffer / 4)
        m_buffer.resize(std::max(firstBuffer, m_buffer.size() * 2));
    return {m_buffer.data() + m_end, m_buffer.size() - m_end};
}

void RequestReader::begin()
{
    m_parser.emplace(*this);
    m_error = {};
    m_method = Method::Get;
    m_version = 11;
    m_fields.clear();
    m_body = {};
    m_target = {};
    m_fed = 0;
    m_hosts = 0;
    m_lengths = 0;
    m_transfers = 0;
    m_expectsContinue = false;
    m_isTransferKnown = true;
}

RequestReader::State RequestReader::fail(Error error)
{
    m_error = std::move(error);
    return m_state = State::Failed;
}

RequestReader::State RequestReader::next()
{
    if (m_state != State::NeedMore)
        return m_state;
    if (!m_parser) {
        // Old clients end a body with a line break of their own (RFC 9112 §2.2).
        if (m_end - m_begin >= 2 && m_buffer[m_begin] == '\r' && m_buffer[m_begin + 1] == '\n')
            m_begin += 2;
        if (m_begin == m_end)
            return State::NeedMore;
        begin();
    }
    return parse();
}

RequestReader::State RequestReader::parse()
{
    while (m_begin + m_fed < m_end) {
        error_code ec;
        m_fed += m_parser->put({m_buffer.data() + m_begin + m_fed, m_end - m_begin - m_fed}, ec);
        if (m_parser->is_header_done() ? m_fed - m_body.size > m_limits.headerBytes + m_limits.bodyBytes : m_fed > m_limits.headerBytes)
            return fail({.code = m_parser->is_header_done() ? ErrorCode::BodyTooLarge : ErrorCode::HeadersTooLarge});
        if (ec == http::error::need_more)
            break;
        if (ec)
            return failure(ec);
        if (m_parser->is_done())
            return m_state = State::Ready;
    }
    if (!m_parser->is_header_done() && m_end - m_begin > m_limits.headerBytes)
        return failure(http::error::header_limit);
    return State::NeedMore;
}

RequestReader::State RequestReader::failure(const error_code& ec)
{
    m_state = State::Failed;
    if (ec == http::error::header_limit) {
        const std::string_view all(m_buffer.data() + m_begin, m_end - m_begin);
        const bool isFirstLine = m_target.size == 0 && all.substr(0, m_limits.targetBytes + 16).find('\n') == std::string_view::npos;
        m_error = {.code = isFirstLine ? ErrorCode::UriTooLong : ErrorCode::HeadersTooLarge};
    } else if (ec == http::error::body_limit) {
        m_error = {.code = ErrorCode::BodyTooLarge};
    } else if (ec != http::error::bad_value || m_error.code == ErrorCode::Internal) {
        m_error = broken(ec.message());
    }
    return m_state;
}

Result<void> RequestReader::fill(Request& request, std::string& pathStorage) const
{
    request.method = m_method;
    request.headers.clear();
    for (const auto& [name, value] : m_fields)
        request.headers.emplace_back(view(name), view(value));
    request.body = view(m_body);
    request.params.clear();
    request.query.clear();
    request.path = {};
    request.route = nullptr;
    auto target = view(m_target);
    if (m_method == Method::Options && target == "*") {
        request.path = target;
        return {};
    }
    if (const auto scheme = target.find("://"); scheme < target.find_first_of("/?")) {
        // RFC 9112 §3.2.2: to be taken by every server; one that names another host than the header is no request of ours.
        const auto rest = target.substr(scheme + 3);
        const auto authority = rest.substr(0, rest.find_first_of("/?"));
        if (!equalsIgnoringCase(target.substr(0, scheme), "http") || !equalsIgnoringCase(authority, request.header("Host")))
            return pulse::fail(ErrorCode::HostNotAllowed);
        target = rest.substr(authority.size());
        if (!target.starts_with('/'))
            return readTarget(request, "/" + std::string(target), pathStorage);
    }
    return readTarget(request, target, pathStorage);
}

bool RequestReader::takeContinue()
{
    const bool isDue = m_expectsContinue && isHeaderDone() && m_state == State::NeedMore && m_body.size == 0;
    m_expectsContinue = m_expectsContinue && !isDue;
    return isDue;
}

void RequestReader::release()
{
    m_begin += m_fed;
    m_fed = 0;
    m_parser.reset();
    m_state = State::NeedMore;
    if (m_begin < m_end)
        return;
    m_begin = m_end = 0;
    if (m_buffer.size() > keptBuffer) {
        m_buffer.clear();
        m_buffer.shrink_to_fit();
    }
}

} // namespace pulse
