#pragma once
#include "backend/core/latelibrary.h"
#include <curl/curl.h>

namespace pulse {

/// libcurl, loaded with the first call to another machine: many programs make none, and it brings twenty libraries along.
inline LateLibrary curlLibrary("libcurl.so.4");

// Called inside the namespace, a name means these. (curl.h has macros of some of the names.)
#undef curl_easy_setopt
#undef curl_easy_getinfo
#define PULSE_LATE(name) inline const LateFunction<curlLibrary, decltype(::name)> name(#name);
PULSE_LATE(curl_easy_init)
PULSE_LATE(curl_easy_cleanup)
PULSE_LATE(curl_easy_setopt)
PULSE_LATE(curl_easy_perform)
PULSE_LATE(curl_easy_getinfo)
PULSE_LATE(curl_easy_strerror)
PULSE_LATE(curl_getdate)
PULSE_LATE(curl_slist_append)
PULSE_LATE(curl_slist_free_all)
#undef PULSE_LATE

} // namespace pulse
