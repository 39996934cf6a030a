#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/core_names.h>
#include <openssl/rand.h>
#include <array>
#include <cstdlib>
#include <span>

namespace pulse {

namespace {

constexpr size_t digestBytes = 32;
constexpr size_t blockBytes = 64;

struct Free {
    void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
    void operator()(EVP_KDF* p) const { EVP_KDF_free(p); }
    void operator()(EVP_KDF_CTX* p) const { EVP_KDF_CTX_free(p); }
    void operator()(EVP_MD* p) const { EVP_MD_free(p); }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free>;
using Digest = std::unique_ptr<EVP_MD, Free>;

unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// OpenSSL fails here only without memory or without its default provider; going on would mean unsafe secrets.
void require(bool isGood)
{
    if (!isGood)
        std::abort();
}

DigestContext started(const EVP_MD* digest, std::span<const unsigned char> pad)
{
    DigestContext context(EVP_MD_CTX_new());
    require(context && EVP_DigestInit_ex(context.get(), digest, nullptr) == 1
            && EVP_DigestUpdate(context.get(), pad.data(), pad.size()) == 1);
    return context;
}

} // namespace

std::string randomBytes(size_t count)
{
    std::string bytes(count, '\0');
    require(RAND_bytes(bytesOf(bytes), static_cast<int>(count)) == 1);
    return bytes;
}

std::string randomHex(size_t digits) { return toHex(randomBytes((digits + 1) / 2)).substr(0, digits); }

std::string sha256(std::string_view bytes)
{
    std::string digest(digestBytes, '\0');
    require(EVP_Digest(bytes.data(), bytes.size(), bytesOf(digest), nullptr, EVP_sha256(), nullptr) == 1);
    return digest;
}

std::string sha256Hex(std::string_view bytes) { return toHex(sha256(bytes)); }

std::string hmacSha256(std::string_view key, std::string_view bytes)
{
    std::string mac(digestBytes, '\0');
    HmacSigner(key).sign(bytes, bytesOf(mac));
    return mac;
}

std::string deriveKey(std::string_view secret, std::string_view purpose, size_t length)
{
    const std::unique_ptr<EVP_KDF, Free> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, Free> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    require(context != nullptr);
    std::string digest("SHA256"), input(secret), info(purpose), key(length, '\0');
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, input.data(), input.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
        OSSL_PARAM_construct_end(),
    };
    require(EVP_KDF_derive(context.get(), bytesOf(key), length, parameters) == 1);
    OPENSSL_cleanse(input.data(), input.size());
    return key;
}

bool equalsConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

struct HmacSigner::Contexts {
    DigestContext inner;
    DigestContext outer;
};

HmacSigner::HmacSigner(std::string_view key) : m_contexts(std::make_unique<Contexts>())
{
    std::string block(key.size() > blockBytes ? sha256(key) : std::string(key));
    block.resize(blockBytes, '\0');
    std::array<unsigned char, blockBytes> inner, outer;
    for (size_t i = 0; i < blockBytes; ++i) {
        inner[i] = static_cast<unsigned char>(block[i]) ^ 0x36;
        outer[i] = static_cast<unsigned char>(block[i]) ^ 0x5c;
    }
    m_contexts->inner = started(EVP_sha256(), inner);
    m_contexts->outer = started(EVP_sha256(), outer);
    OPENSSL_cleanse(block.data(), block.size());
    OPENSSL_cleanse(inner.data(), inner.size());
    OPENSSL_cleanse(outer.data(), outer.size());
}

HmacSigner::~HmacSigner() = default;
HmacSigner::HmacSigner(HmacSigner&&) noexcept = default;
HmacSigner& HmacSigner::operator=(HmacSigner&&) noexcept = default;

void HmacSigner::sign(std::string_view bytes, unsigned char* out) const
{
    // One scratch context per thread: a copy into it reuses its memory, so signing allocates nothing.
    thread_local const DigestContext scratch(EVP_MD_CTX_new());
    auto* context = scratch.get();
    std::array<unsigned char, digestBytes> digest;
    require(context && EVP_MD_CTX_copy_ex(context, m_contexts->inner.get()) == 1
            && EVP_DigestUpdate(context, bytes.data(), bytes.size()) == 1
            && EVP_DigestFinal_ex(context, digest.data(), nullptr) == 1
            && EVP_MD_CTX_copy_ex(context, m_contexts->outer.get()) == 1
            && EVP_DigestUpdate(context, digest.data(), digest.size()) == 1
            && EVP_DigestFinal_ex(context, out, nullptr) == 1);
}

} // namespace pulse
