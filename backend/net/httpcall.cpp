#include "backend/net/httpcall.h"
#include "backend/net/curl.h"
#include <chrono>
#include <cstring>
#include <memory>

namespace pulse {

namespace {

struct Exchange {
    HttpOutcome& outcome;
    const std::stop_token& stop;
    size_t maxBytes;
    size_t headerBytes = 0;
    bool isTooLarge = false;
};

constexpr size_t maxHeaderBytes = 64 * 1024;

size_t takeBody(char* bytes, size_t, size_t count, void* to)
{
    auto& exchange = *static_cast<Exchange*>(to);
    if (exchange.outcome.body.size() + count > exchange.maxBytes) {
        exchange.isTooLarge = true;
        return 0;
    }
    exchange.outcome.body.append(bytes, count);
    return count;
}

size_t takeHeader(char* bytes, size_t, size_t count, void* to)
{
    auto& exchange = *static_cast<Exchange*>(to);
    exchange.headerBytes += count;
    if (exchange.headerBytes > maxHeaderBytes) {
        exchange.isTooLarge = true;
        return 0;
    }
    constexpr size_t name = 5;
    if (count > name && strncasecmp(bytes, "Date:", name) == 0)
        if (const auto seconds = curl_getdate(std::string(bytes + name, count - name).c_str(), nullptr); seconds > 0)
            exchange.outcome.dateSeconds = seconds;
    return count;
}

HttpFault faultOf(CURLcode code)
{
    switch (static_cast<int>(code)) {
    case CURLE_OK: return HttpFault::None;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return HttpFault::BadUrl;
    case CURLE_COULDNT_RESOLVE_HOST: return HttpFault::Unresolved;
    case CURLE_COULDNT_CONNECT: return HttpFault::Unreachable;
    case CURLE_OPERATION_TIMEDOUT: return HttpFault::TimedOut;
    case CURLE_ABORTED_BY_CALLBACK: return HttpFault::Stopped;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR: return HttpFault::Tls;
    default: return HttpFault::Broken;
    }
}

using Handle = std::unique_ptr<CURL, void (*)(CURL*)>;
using Lines = std::unique_ptr<curl_slist, void (*)(curl_slist*)>;

Lines headerLines(const HttpCall& call)
{
    // An empty Expect: no server is asked whether it wants the few bytes that follow anyway.
    curl_slist* lines = curl_slist_append(nullptr, "Expect:");
    for (const auto& [name, value] : call.headers)
        lines = curl_slist_append(lines, (name + ": " + value).c_str());
    return {lines, curl_slist_free_all};
}

void setUp(CURL* curl, const HttpCall& call, Exchange& exchange)
{
    curl_easy_setopt(curl, CURLOPT_URL, call.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(call.timeoutMs));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(call.timeoutMs));
    // The folder of certificates beside the bundle costs 20 ms and tells nothing that the bundle does not.
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Pulse/" PULSE_VERSION);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION,
                     +[](void* to, curl_off_t, curl_off_t, curl_off_t, curl_off_t) { return static_cast<Exchange*>(to)->stop.stop_requested() ? 1 : 0; });
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &exchange);
    if (call.body.empty())
        return;
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call.body.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
}

} // namespace

HttpOutcome callHttp(const HttpCall& call, const std::stop_token& stop)
{
    HttpOutcome outcome;
    if (const auto loaded = curlLibrary.load(); !loaded) {
        outcome.why = loaded.error().internal;
        return outcome;
    }
    const Handle curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl)
        return outcome;
    Exchange exchange{outcome, stop, call.maxBytes};
    const auto lines = headerLines(call);
    setUp(curl.get(), call, exchange);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines.get());
    char why[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, why);
    const auto started = std::chrono::steady_clock::now();
    const auto code = curl_easy_perform(curl.get());
    outcome.elapsedMs = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started).count();
    outcome.fault = exchange.isTooLarge ? HttpFault::TooLarge : faultOf(code);
    // What answers in no HTTP is an unsupported protocol to curl, as a wrong scheme is.
    long port = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_PRIMARY_PORT, &port);
    if (outcome.fault == HttpFault::BadUrl && port > 0)
        outcome.fault = HttpFault::Broken;
    if (outcome.fault != HttpFault::None)
        outcome.why = *why ? why : curl_easy_strerror(code);
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    outcome.status = static_cast<int>(status);
    return outcome;
}

} // namespace pulse
