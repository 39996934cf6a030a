#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <openssl/evp.h>

namespace pulse {

namespace {

constexpr size_t keyBytes = 32;
constexpr size_t nonceBytes = 12;
constexpr size_t tagBytes = 16;
constexpr std::string_view version = "v1";

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* p) const { EVP_CIPHER_CTX_free(p); }
};

unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

struct Box {
    std::string_view key;
    std::string_view nonce;
    std::string_view aad;
    bool isSealing;
};

/// Runs GCM one way over `in`; `tag` is written when sealing and checked when opening.
bool crypt(const Box& box, std::string_view in, std::string& out, std::string& tag)
{
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context(EVP_CIPHER_CTX_new());
    out.assign(in.size(), '\0');
    tag.resize(tagBytes);
    int length = 0;
    auto* c = context.get();
    return c && EVP_CipherInit_ex(c, EVP_aes_256_gcm(), nullptr, bytesOf(box.key), bytesOf(box.nonce), box.isSealing) == 1
           && EVP_CipherUpdate(c, nullptr, &length, bytesOf(box.aad), static_cast<int>(box.aad.size())) == 1
           && (in.empty() || EVP_CipherUpdate(c, bytesOf(out), &length, bytesOf(in), static_cast<int>(in.size())) == 1)
           && (box.isSealing || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) == 1)
           && EVP_CipherFinal_ex(c, bytesOf(out) + out.size(), &length) == 1
           && (!box.isSealing || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, tagBytes, tag.data()) == 1);
}

std::string aadOf(std::string_view collection, std::string_view id, std::string_view field, std::string_view keyId)
{
    std::string aad;
    ((((((aad += collection) += '|') += id) += '|') += field) += '|') += keyId;
    return aad;
}

} // namespace

SecretBox::SecretBox(std::string_view masterKey)
{
    if (masterKey.size() != keyBytes)
        return;
    m_key = masterKey;
    m_keyId = sha256Hex(masterKey).substr(0, 8);
}

Result<std::string> SecretBox::seal(std::string_view plain, std::string_view collection, std::string_view id, std::string_view field) const
{
    if (isSealed())
        return fail(ErrorCode::Sealed);
    const auto nonce = randomBytes(nonceBytes);
    const auto aad = aadOf(collection, id, field, m_keyId);
    std::string secret, tag;
    if (!crypt({m_key, nonce, aad, true}, plain, secret, tag))
        return fail(internalError("a secret could not be encrypted"));
    std::string value(version);
    ((value += '.') += m_keyId) += '.';
    return value += toBase64Url(nonce + secret + tag);
}

Result<std::string> SecretBox::open(std::string_view sealed, std::string_view collection, std::string_view id, std::string_view field) const
{
    if (isSealed())
        return fail(ErrorCode::Sealed);
    const auto first = sealed.find('.');
    const auto second = first == std::string_view::npos ? first : sealed.find('.', first + 1);
    std::string bytes;
    if (second == std::string_view::npos || sealed.substr(0, first) != version || !fromBase64Url(sealed.substr(second + 1), bytes)
        || bytes.size() < nonceBytes + tagBytes)
        return fail(internalError("a stored secret has an unknown form"));
    if (sealed.substr(first + 1, second - first - 1) != m_keyId)
        return fail(Error{.code = ErrorCode::Sealed, .internal = "a stored secret was sealed under another master key"});
    const auto aad = aadOf(collection, id, field, m_keyId);
    const auto whole = std::string_view(bytes);
    auto tag = std::string(whole.substr(whole.size() - tagBytes));
    std::string plain;
    if (!crypt({m_key, whole.substr(0, nonceBytes), aad, false}, whole.substr(nonceBytes, whole.size() - nonceBytes - tagBytes), plain, tag))
        return fail(internalError("a stored secret was moved or altered"));
    return plain;
}

} // namespace pulse
