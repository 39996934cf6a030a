#pragma once
#include "backend/http/request.h"
#include <boost/beast/http/basic_parser.hpp>
#include <boost/optional.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pulse {

struct ReaderLimits {
    size_t headerBytes = 16 * 1024;
    size_t headerLines = 100;
    size_t targetBytes = 8 * 1024;
    size_t bodyBytes = 1024 * 1024;
};

/// Cuts a connection's bytes into requests: Beast's parser over one buffer, fields and body kept as places in it, so that
/// a request costs no allocation. Stricter than the parser where requests could be smuggled. One thread.
class RequestReader {
public:
    enum class State : uint8_t { NeedMore, Ready, Failed };

    explicit RequestReader(const ReaderLimits& limits) : m_limits(limits) {}

    /// Where the next bytes go; never empty.
    std::span<char> room();
    void received(size_t count) { m_end += count; }
    /// Looks at what has been received. After Failed nothing more can be read from this connection.
    State next();
    /// The current request, as views into the buffer. InvalidRequest, HostNotAllowed (absolute target).
    Result<void> fill(Request& request, std::string& pathStorage) const;
    /// Forgets the current request; its views end here.
    void release();

    const Error& error() const { return m_error; }
    bool hasBytes() const { return m_end > m_begin; }
    bool isHeaderDone() const { return m_parser && m_parser->is_header_done(); }
    bool isKeptAlive() const { return m_isKeptAlive; }
    bool isHttp10() const { return m_version == 10; }
    bool isHead() const { return m_method == Method::Head; }
    /// True once when the client waits for "100 Continue".
    bool takeContinue();

private:
    /// A part of the buffer, counted from the start of the current request, so that the buffer may move.
    struct Span {
        uint32_t offset = 0;
        uint32_t size = 0;
    };
    class Parser;
    using string_view = boost::beast::string_view;
    using error_code = boost::beast::error_code;

    class Parser final : public boost::beast::http::basic_parser<true> {
    public:
        explicit Parser(RequestReader& reader);

    private:
        void on_request_impl(boost::beast::http::verb, string_view method, string_view target, int version, error_code& ec) override
        {
            ec = m_reader.takeLine(method, target, version);
        }
        void on_response_impl(int, string_view, int, error_code&) override {}
        void on_field_impl(boost::beast::http::field name, string_view text, string_view value, error_code& ec) override;
        void on_header_impl(error_code& ec) override;
        void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code& ec) override { ec = {}; }
        std::size_t on_body_impl(string_view body, error_code& ec) override;
        void on_chunk_header_impl(std::uint64_t, string_view, error_code& ec) override { ec = {}; }
        std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code& ec) override;
        void on_finish_impl(error_code& ec) override { ec = {}; }

        RequestReader& m_reader;
    };

    void begin();
    State fail(Error error);
    State parse();
    State failure(const error_code& ec);
    error_code takeLine(string_view method, string_view target, int version);
    bool isFolded(std::string_view name, std::string_view value) const;
    void refuse(Error error, error_code& ec);
    void checkField(boost::beast::http::field name, std::string_view value, error_code& ec);
    void checkHeader(error_code& ec);
    size_t addBody(string_view piece);
    Span place(string_view part) const;
    std::string_view view(Span span) const { return {m_buffer.data() + m_begin + span.offset, span.size}; }

    const ReaderLimits& m_limits;
    std::vector<char> m_buffer;
    size_t m_begin = 0;   ///< where the current request starts
    size_t m_fed = 0;     ///< what the parser has eaten of it
    size_t m_end = 0;
    std::optional<Parser> m_parser;
    State m_state = State::NeedMore;
    Error m_error{};

    Method m_method = Method::Get;
    Span m_target{};
    std::vector<std::pair<Span, Span>> m_fields;
    Span m_body{};
    int m_version = 11;
    int m_hosts = 0;
    int m_lengths = 0;
    int m_transfers = 0;
    bool m_isKeptAlive = true;
    bool m_expectsContinue = false;
    bool m_isTransferKnown = true;
};

} // namespace pulse
