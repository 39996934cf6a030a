#include "backend/http/docsroutes.h"
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include "backend/http/docsassets.h"
#include "backend/http/router.h"
#include <zlib.h>

namespace pulse {

namespace {

/// RapiDoc writes its styles into the page; nothing else may come from anywhere but this server.
constexpr const char* policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
                               "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

struct Asset {
    std::string_view bytes;
    std::string_view contentType;
    bool isGzip = false;
    std::string etag{};
};

bool takesGzip(const Request& request)
{
    const auto codings = toLowerAscii(request.header("Accept-Encoding"));
    // Whoever says nothing takes anything (RFC 9110 §12.5.3).
    return codings.empty() || codings.find("gzip") != std::string::npos || codings.find('*') != std::string::npos;
}

/// The bytes of a gzip member of ours: anything wrong with it is a broken build.
std::string unpacked(std::string_view bytes)
{
    std::string out;
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return out;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    out.resize(bytes.size() * 8);
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = inflate(&stream, Z_FINISH);
    out.resize(ended == Z_STREAM_END ? stream.total_out : 0);
    inflateEnd(&stream);
    return out;
}

Response answer(const Asset& asset, const Request& request)
{
    Response response{.contentType = asset.contentType, .cacheControl = "no-cache"};
    response.header("ETag", asset.etag);
    if (asset.isGzip)
        response.header("Vary", "Accept-Encoding");
    if (request.header("If-None-Match").find(asset.etag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.header("Content-Security-Policy", policy).header("Referrer-Policy", "no-referrer");
    if (asset.isGzip && takesGzip(request))
        response.header("Content-Encoding", "gzip").body = asset.bytes;
    else
        response.body = asset.isGzip ? unpacked(asset.bytes) : std::string(asset.bytes);
    return response;
}

Handler serve(Asset asset)
{
    asset.etag = '"' + sha256Hex(asset.bytes).substr(0, 16) + '"';
    return [asset = std::move(asset)](const Request& request) -> Result<Response> { return answer(asset, request); };
}

} // namespace

void addDocsRoutes(Router& router)
{
    router.add({.method = Method::Get, .pattern = paths::docs, .operation = "getDocs", .room = "system", .summary = "This description as a page for browsers",
                .access = Access::Open, .runs = Runs::Hot, .mediaType = "text/html", .statuses = {200, 304},
                .handler = serve({docs::page(), "text/html; charset=utf-8"})});
    router.add({.method = Method::Get, .pattern = paths::docsScript, .operation = "getDocsScript", .room = "system", .summary = "The page's script",
                .access = Access::Open, .runs = Runs::Hot, .mediaType = "text/javascript", .statuses = {200, 304},
                .handler = serve({docs::script(), "text/javascript; charset=utf-8"})});
    router.add({.method = Method::Get, .pattern = paths::docsRapidoc, .operation = "getDocsRapidoc", .room = "system",
                .summary = "The library that the page is drawn by", .access = Access::Open, .runs = Runs::Hot, .mediaType = "text/javascript",
                .statuses = {200, 304}, .handler = serve({docs::rapidoc(), "text/javascript; charset=utf-8", true})});
}

} // namespace pulse
