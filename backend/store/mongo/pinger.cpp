#include "backend/store/mongo/pinger.h"
#include "backend/store/mongo/mongoc.h"

namespace pulse {

namespace {

constexpr int32_t limitMs = 900;

} // namespace

void MongoPinger::Destroy::operator()(mongoc_client_t* client) const { mongoc_client_destroy(client); }

MongoPinger::Client MongoPinger::connect() const
{
    bson_error_t ignored;
    const std::unique_ptr<mongoc_uri_t, void (*)(mongoc_uri_t*)> uri(mongoc_uri_new_with_error(m_uri.c_str(), &ignored), mongoc_uri_destroy);
    if (!uri)
        return {};
    for (const char* option : {MONGOC_URI_SERVERSELECTIONTIMEOUTMS, MONGOC_URI_CONNECTTIMEOUTMS, MONGOC_URI_SOCKETTIMEOUTMS})
        mongoc_uri_set_option_as_int32(uri.get(), option, limitMs);
    Client client(mongoc_client_new_from_uri(uri.get()));
    if (client)
        mongoc_client_set_error_api(client.get(), MONGOC_ERROR_API_VERSION_2);
    return client;
}

Result<void> MongoPinger::ping()
{
    const std::lock_guard lock(m_mutex);
    if (!m_client)
        m_client = connect();
    bson_error_t refusal{};
    bson_t command = BSON_INITIALIZER;
    bson_append_int32(&command, "ping", -1, 1);
    const bool isAnswered = m_client && mongoc_client_command_simple(m_client.get(), "admin", &command, nullptr, nullptr, &refusal);
    bson_destroy(&command);
    if (isAnswered)
        return {};
    m_client.reset();
    return fail(Error{.code = ErrorCode::StoreUnavailable, .internal = refusal.message});
}

} // namespace pulse
