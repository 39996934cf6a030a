#include "backend/store/mongo/mongoaddress.h"
#include "backend/core/error.h"
#include "backend/store/mongo/mongoc.h"
#include <memory>

namespace pulse {

namespace {

constexpr size_t longestName = 63;

bool isLocalHost(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.") || host.ends_with(".sock");
}

} // namespace

Result<MongoAddress> readMongoUri(const std::string& uri)
{
    if (const auto loaded = mongocLibrary.load(); !loaded)
        return fail(validationError({fieldError(ErrorCode::FieldFormat, "MONGO_URI",
            {{"expected", "set only where libmongoc 1 is installed (" + loaded.error().internal + ")"}})}));
    // It would print what it refuses, the password included.
    mongoc_log_set_handler(nullptr, nullptr);
    bson_error_t ignored;
    const std::unique_ptr<mongoc_uri_t, void (*)(mongoc_uri_t*)> read(mongoc_uri_new_with_error(uri.c_str(), &ignored), mongoc_uri_destroy);
    if (!read)
        return fail(validationError({fieldError(ErrorCode::FieldFormat, "MONGO_URI",
            {{"expected", "a connection string such as mongodb://USER:PASSWORD@db.example.org:27017/?tls=true, with %40 for an @ in the password"}})}));
    MongoAddress address{.isLocal = true};
    const auto add = [&](std::string_view shown, std::string_view host) {
        (address.hosts += address.hosts.empty() ? "" : ", ") += shown;
        address.isLocal = address.isLocal && isLocalHost(host);
    };
    for (const auto* host = mongoc_uri_get_hosts(read.get()); host; host = host->next)
        add(host->host_and_port, host->host);
    if (const char* service = mongoc_uri_get_srv_hostname(read.get()))
        add(service, service);
    address.isEncrypted = mongoc_uri_get_tls(read.get());
    const auto isOn = [&](const char* option) { return mongoc_uri_get_option_as_bool(read.get(), option, false); };
    address.isServerChecked = !isOn(MONGOC_URI_TLSINSECURE) && !isOn(MONGOC_URI_TLSALLOWINVALIDCERTIFICATES) && !isOn(MONGOC_URI_TLSALLOWINVALIDHOSTNAMES);
    address.hasUser = mongoc_uri_get_username(read.get()) != nullptr || mongoc_uri_get_auth_mechanism(read.get()) != nullptr;
    address.isAcknowledged = mongoc_write_concern_is_acknowledged(mongoc_uri_get_write_concern(read.get()));
    return address;
}

Result<void> checkMongoName(std::string_view name)
{
    const bool isOther = name == "admin" || name == "local" || name == "config";
    if (!name.empty() && name.size() <= longestName && !isOther && name.find_first_of(std::string_view("/\\. \"$*<>:|?\0", 13)) == std::string_view::npos)
        return {};
    return fail(validationError({fieldError(ErrorCode::FieldFormat, "MONGO_DB_NAME",
        {{"expected", "a name of at most 63 bytes without / \\ . \" $ * < > : | ? and blanks, and none of admin, local and config"}})}));
}

} // namespace pulse
