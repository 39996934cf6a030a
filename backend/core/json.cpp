#include "backend/core/json.h"
#include <boost/json/basic_parser_impl.hpp>
#include <cstring>

namespace pulse {

namespace {

constexpr size_t maxBytes = 1 << 20;
constexpr size_t maxDepth = 64;

/// What the parser tells and no value is made of.
struct Unheard {
    using Code = boost::system::error_code;
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_number_part(json::string_view, Code&) { return true; }
    bool on_comment_part(json::string_view, Code&) { return true; }
    bool on_comment(json::string_view, Code&) { return true; }
};

/// Builds the value and counts the members met, since the built objects keep only one of two equal names.
struct Builder : Unheard {
    static constexpr size_t max_object_size = maxBytes;
    static constexpr size_t max_array_size = maxBytes;
    static constexpr size_t max_key_size = maxBytes;
    static constexpr size_t max_string_size = maxBytes;

    /// Room for the values of a usual body, so that parsing one allocates only what it gives.
    alignas(std::max_align_t) unsigned char room[2048];
    json::value_stack stack{{}, room, sizeof room};
    size_t members = 0;

    bool on_object_begin(Code&) { return true; }
    bool on_object_end(size_t count, Code&)
    {
        members += count;
        stack.push_object(count);
        return true;
    }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(size_t count, Code&) { stack.push_array(count); return true; }
    bool on_key_part(json::string_view part, size_t, Code&) { stack.push_chars(part); return true; }
    bool on_key(json::string_view part, size_t, Code&) { stack.push_key(part); return true; }
    bool on_string_part(json::string_view part, size_t, Code&) { stack.push_chars(part); return true; }
    bool on_string(json::string_view part, size_t, Code&) { stack.push_string(part); return true; }
    bool on_int64(int64_t number, json::string_view, Code&) { stack.push_int64(number); return true; }
    bool on_uint64(uint64_t number, json::string_view, Code&) { stack.push_uint64(number); return true; }
    bool on_double(double number, json::string_view, Code&) { stack.push_double(number); return true; }
    bool on_bool(bool is, Code&) { stack.push_bool(is); return true; }
    bool on_null(Code&) { stack.push_null(); return true; }
};

/// Depth is bounded by the parser, so recursion is too.
size_t countMembers(const json::value& value)
{
    size_t count = 0;
    if (const auto* object = value.if_object()) {
        count += object->size();
        for (const auto& member : *object)
            count += countMembers(member.value());
    } else if (const auto* array = value.if_array()) {
        for (const auto& item : *array)
            count += countMembers(item);
    }
    return count;
}

/// Where the next control character, quote or backslash stands, eight bytes at a time.
size_t nextToEscape(std::string_view text, size_t from)
{
    constexpr uint64_t ones = 0x0101010101010101u;
    constexpr uint64_t highs = ones * 0x80;
    const auto zeros = [](uint64_t v) { return (v - ones) & ~v & highs; };
    size_t i = from;
    for (; i + 8 <= text.size(); i += 8) {
        uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, 8);
        const auto controls = (eight - ones * 0x20) & ~eight & highs;
        if ((controls | zeros(eight ^ ones * '"') | zeros(eight ^ ones * '\\')) != 0)
            break;
    }
    for (; i < text.size(); ++i)
        if (const auto c = static_cast<unsigned char>(text[i]); c < 0x20 || c == '"' || c == '\\')
            break;
    return i;
}

Error invalid(std::string why, size_t offset)
{
    return Error{.code = ErrorCode::InvalidJson, .args = {{"why", std::move(why)}, {"offset", std::to_string(offset)}}};
}

} // namespace

Result<json::value> parseJson(std::string_view text)
{
    if (text.size() > maxBytes)
        return fail(ErrorCode::BodyTooLarge, {{"max", "1 MiB"}});
    json::parse_options options;
    options.max_depth = maxDepth;
    json::basic_parser<Builder> parser(options);
    auto& builder = parser.handler();
    builder.stack.reset();
    boost::system::error_code code;
    const auto read = parser.write_some(false, text.data(), text.size(), code);
    if (code)
        return fail(invalid(code.message(), read));
    if (read < text.size())
        return fail(invalid("something follows the value", read));
    auto value = builder.stack.release();
    if (countMembers(value) != builder.members)
        return fail(ErrorCode::InvalidJson, {{"why", "a name occurs twice in one object"}});
    return value;
}

Result<json::object> parseJsonObject(std::string_view text)
{
    PULSE_TRY(auto value, parseJson(text));
    if (!value.is_object())
        return fail(ErrorCode::InvalidBody, {{"expected", "a JSON object"}});
    return std::move(value.get_object());
}

void appendJsonString(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    size_t done = 0;
    for (size_t i = 0; (i = nextToEscape(text, i)) < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        out.append(text, done, i - done);
        done = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: ((out += "\\u00") += hex[c >> 4]) += hex[c & 15];
        }
    }
    out.append(text, done);
    out += '"';
}

} // namespace pulse
