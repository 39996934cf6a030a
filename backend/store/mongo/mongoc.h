#pragma once
#include "backend/core/latelibrary.h"
#include <mongoc/mongoc.h>

namespace pulse {

/// libmongoc, loaded when a connection string is read: an installation on SQLite has none. (libbson is small, and linked.)
inline LateLibrary mongocLibrary("libmongoc-1.0.so.0");

// Called inside the namespace, a name means these. That an answer must not be ignored is lost on the way.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wignored-attributes"
#define PULSE_LATE(name) inline const LateFunction<mongocLibrary, decltype(::name)> name(#name);
PULSE_LATE(mongoc_client_command_simple)
PULSE_LATE(mongoc_client_command_with_opts)
PULSE_LATE(mongoc_client_destroy)
PULSE_LATE(mongoc_client_get_collection)
PULSE_LATE(mongoc_client_get_database)
PULSE_LATE(mongoc_client_new_from_uri)
PULSE_LATE(mongoc_client_pool_destroy)
PULSE_LATE(mongoc_client_pool_new)
PULSE_LATE(mongoc_client_pool_pop)
PULSE_LATE(mongoc_client_pool_push)
PULSE_LATE(mongoc_client_pool_set_appname)
PULSE_LATE(mongoc_client_pool_set_error_api)
PULSE_LATE(mongoc_client_session_append)
PULSE_LATE(mongoc_client_session_commit_transaction)
PULSE_LATE(mongoc_client_session_destroy)
PULSE_LATE(mongoc_client_session_start_transaction)
PULSE_LATE(mongoc_client_set_error_api)
PULSE_LATE(mongoc_client_start_session)
PULSE_LATE(mongoc_collection_destroy)
PULSE_LATE(mongoc_collection_find_with_opts)
PULSE_LATE(mongoc_cursor_destroy)
PULSE_LATE(mongoc_cursor_error_document)
PULSE_LATE(mongoc_cursor_next)
PULSE_LATE(mongoc_database_destroy)
PULSE_LATE(mongoc_database_get_collection_names_with_opts)
PULSE_LATE(mongoc_error_has_label)
PULSE_LATE(mongoc_init)
PULSE_LATE(mongoc_log_set_handler)
PULSE_LATE(mongoc_transaction_opts_destroy)
PULSE_LATE(mongoc_transaction_opts_new)
PULSE_LATE(mongoc_transaction_opts_set_write_concern)
PULSE_LATE(mongoc_uri_destroy)
PULSE_LATE(mongoc_uri_get_auth_mechanism)
PULSE_LATE(mongoc_uri_get_hosts)
PULSE_LATE(mongoc_uri_get_option_as_bool)
PULSE_LATE(mongoc_uri_get_option_as_int32)
PULSE_LATE(mongoc_uri_get_srv_hostname)
PULSE_LATE(mongoc_uri_get_tls)
PULSE_LATE(mongoc_uri_get_username)
PULSE_LATE(mongoc_uri_get_write_concern)
PULSE_LATE(mongoc_uri_new_with_error)
PULSE_LATE(mongoc_uri_set_option_as_bool)
PULSE_LATE(mongoc_uri_set_option_as_int32)
PULSE_LATE(mongoc_write_concern_destroy)
PULSE_LATE(mongoc_write_concern_is_acknowledged)
PULSE_LATE(mongoc_write_concern_new)
PULSE_LATE(mongoc_write_concern_set_journal)
PULSE_LATE(mongoc_write_concern_set_wmajority)
#undef PULSE_LATE
#pragma GCC diagnostic pop

} // namespace pulse
