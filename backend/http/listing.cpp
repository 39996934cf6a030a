#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include "backend/http/routecheck.h"
#include "backend/http/router.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace pulse {

namespace {

constexpr size_t macBytes = 16;
constexpr int maxLimit = 100;
constexpr std::array<std::string_view, 6> common{"page", "limit", "cursor", "sort", "search", "deleted"};

/// Everything that a cursor is bound to: a page of another question must not be continued with it.
std::string bindingOf(const Request& request, const ListRequest& asked)
{
    std::string text = "cursor";
    const auto add = [&text](std::string_view part) {
        text += '\0';
        text += std::to_string(part.size());
        text += ':';
        text += part;
    };
    add(request.route ? request.route->pattern : request.path);
    for (const auto& [name, value] : request.params) {
        add(name);
        add(value);
    }
    add(asked.sort);
    add(asked.search);
    add(std::to_string(static_cast<int>(asked.deleted)));
    auto filters = asked.filters;
    std::sort(filters.begin(), filters.end());
    for (const auto& [name, value] : filters) {
        add(name);
        add(value);
    }
    return text;
}

std::string macOf(const Request& request, const ListRequest& asked, std::string_view position)
{
    auto text = bindingOf(request, asked);
    text += '\0';
    text += position;
    return hmacSha256(request.cursorKey, text).substr(0, macBytes);
}

Result<std::string> openCursor(const Request& request, const ListRequest& asked)
{
    std::string bytes;
    if (!fromBase64Url(asked.cursor, bytes) || bytes.size() <= macBytes)
        return fail(fieldError(ErrorCode::InvalidCursor, "cursor"));
    const std::string_view all = bytes;
    if (!equalsConstantTime(all.substr(0, macBytes), macOf(request, asked, all.substr(macBytes))))
        return fail(fieldError(ErrorCode::InvalidCursor, "cursor"));
    return bytes.substr(macBytes);
}

/// `most` stands for a number that is too long for an int.
Result<int> readNumber(std::string_view name, std::string_view text, int most)
{
    int number = 0;
    auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (ec == std::errc::result_out_of_range && !text.starts_with('-')) {
        number = most;
        ec = {};
    }
    if (ec != std::errc{} || end != text.data() + text.size() || number < 1)
        return fail(badParameter(name, "must be a whole number from 1"));
    return number;
}

Error unknownParameter(const Request& request, const Schema& schema, std::string_view name)
{
    std::vector<std::string_view> names(common.begin(), common.end());
    for (const auto& field : schema.fields)
        if (field.is(Filterable) && field.isOutput())
            names.push_back(field.name);
    if (request.route)
        for (const auto& also : request.route->query)
            names.push_back(also.name);
    const auto near = nearest(name, names);
    return badParameter(name, near.empty() ? "is not known here" : "is not known here; did you mean " + std::string(near) + "?");
}

Result<void> readSort(ListRequest& asked, const Schema& schema, const std::string& value)
{
    const auto name = std::string_view(value).substr(value.starts_with('-') ? 1 : 0);
    const auto* field = schema.find(name);
    if (field && field->is(Sortable) && field->isOutput()) {
        asked.sort = value;
        return {};
    }
    std::string names;
    for (const auto& f : schema.fields)
        if (f.is(Sortable) && f.isOutput())
            names += (names.empty() ? "" : ", ") + std::string(f.name);
    return fail(badParameter("sort", "must be one of " + names + ", with - before it for the reverse"));
}

Result<void> readOne(const Request& request, const Schema& schema, ListRequest& asked, const std::pair<std::string, std::string>& parameter)
{
    const auto& [name, value] = parameter;
    if (name == "page") {
        PULSE_TRY(asked.page, readNumber(name, value, 0));
    } else if (name == "limit") {
        PULSE_TRY(const auto limit, readNumber(name, value, maxLimit));
        asked.limit = std::min(limit, maxLimit);
    } else if (name == "cursor") {
        asked.cursor = value;
    } else if (name == "sort") {
        PULSE_CHECK(readSort(asked, schema, value));
    } else if (name == "search") {
        if (codePoints(value) > 200)
            return fail(badParameter(name, "must have at most 200 characters"));
        if (!schema.isSearchable())
            return fail(badParameter(name, "is not possible here"));
        asked.search = trim(value);
    } else if (name == "deleted" && schema.softDeletes) {
        if (value != "true" && value != "false")
            return fail(badParameter(name, "must be true or false"));
        asked.deleted = value == "true" ? Deleted::Only : Deleted::Hidden;
    } else if (const auto* field = schema.find(name); field && field->is(Filterable) && field->isOutput()) {
        asked.filters.push_back(parameter);
    } else {
        const auto isDeclared = request.route && std::ranges::any_of(request.route->query, [&](const auto& also) { return also.name == name; });
        if (!isDeclared)
            return fail(unknownParameter(request, schema, name));
    }
    return {};
}

} // namespace

Result<ListRequest> readListRequest(const Request& request, const Schema& schema)
{
    ListRequest asked;
    for (const auto& parameter : request.query)
        PULSE_CHECK(readOne(request, schema, asked, parameter));
    if (!request.queryValue("cursor"))
        return asked;
    if (request.queryValue("page"))
        return fail(fieldError(ErrorCode::CursorWithPage, "cursor"));
    PULSE_TRY(asked.cursor, openCursor(request, asked));
    return asked;
}

Response listResponse(const Request& request, const ListRequest& asked, json::array data, const ListExtent& extent)
{
    json::object meta;
    if (asked.cursor.empty())
        meta["page"] = asked.page;
    else
        meta["page"] = nullptr;
    meta["limit"] = asked.limit;
    if (extent.isTotalCapped) {
        meta["total"] = nullptr;
        meta["total_at_least"] = extent.total;
        meta["total_pages"] = nullptr;
    } else {
        meta["total"] = extent.total;
        meta["total_pages"] = (extent.total + asked.limit - 1) / asked.limit;
    }
    if (extent.next.empty())
        meta["next_cursor"] = nullptr;
    else
        meta["next_cursor"] = toBase64Url(macOf(request, asked, extent.next) + extent.next);
    return Response::ofJson(200, json::object{{"data", std::move(data)}, {"meta", std::move(meta)}});
}

} // namespace pulse
