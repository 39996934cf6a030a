#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pulse {

/// Valid UTF-8 without surrogates, overlong forms or NUL.
bool isValidUtf8(std::string_view text);
/// The first `bytes` bytes of a valid text at most, no character cut in two.
std::string_view firstBytes(std::string_view text, size_t bytes);
/// Code points of valid UTF-8.
size_t codePoints(std::string_view text);
/// Case folding that search, uniqueness and both engines share: simple folding of Latin, Greek and Cyrillic; everything
/// else stays. Never changes what two already equal texts say about each other.
std::string fold(std::string_view text);
std::string_view trim(std::string_view text);
/// Whether valid UTF-8 has no control character (C0, DEL, C1) and no line or paragraph separator.
bool isOneLine(std::string_view text);
std::string toLowerAscii(std::string_view text);
/// The name nearest to `word` by edit distance (at most a third of its length away), or empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);
/// Percent-encodes all but letters, digits and `plain` (RFC 3986 §2.3: the unreserved ones).
void appendPercentEncoded(std::string& out, std::string_view text, std::string_view plain = "-._~");
/// A route template with its parameters filled in, in order: ("/v1/a/:id", "x") → "/v1/a/x". Values are percent-encoded.
std::string fillPath(std::string_view pattern, std::string_view first, std::string_view second = {});
/// Lower-case hex and back. `fromHex` returns false on anything but pairs of hex digits.
std::string toHex(std::string_view bytes);
bool fromHex(std::string_view hex, std::string& bytes);
/// URL-safe base64 without padding (RFC 4648 §5).
std::string toBase64Url(std::string_view bytes);
bool fromBase64Url(std::string_view text, std::string& bytes);

} // namespace pulse
