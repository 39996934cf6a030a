#include "backend/core/error.h"
#include "backend/core/result.h"
#include <gtest/gtest.h>
#include <set>

using namespace pulse;

namespace {

TEST(Errors, theTableIsCompleteAndItsNamesAreUnique)
{
    std::set<std::string_view> names;
    for (const auto& info : allErrors()) {
        EXPECT_TRUE(names.insert(info.name).second) << info.name;
        EXPECT_EQ(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << info.name;
        EXPECT_GE(info.status, 400) << info.name;
        EXPECT_LT(info.status, 600) << info.name;
        EXPECT_FALSE(info.title.empty()) << info.name;
        EXPECT_EQ(&errorInfo(info.code), &info);
        EXPECT_EQ(allErrors()[static_cast<size_t>(info.code)].name, info.name);
    }
}

TEST(Errors, everyTextStandsWithAndWithoutArguments)
{
    for (const auto& info : allErrors()) {
        const Error bare{.code = info.code};
        const Error full{.code = info.code,
                         .args = {{"why", "w"}, {"max", "9"}, {"min", "1"}, {"expected", "e"}, {"choices", "a, b"}, {"nearest", "n"}, {"what", "x"},
                                  {"quota", "q"}, {"scope", "s"}, {"feature", "f"}, {"grant", "g"}, {"by", "b"}, {"offset", "3"}, {"version", "2"},
                                  {"count", "2"}, {"when", "t"}, {"retry_after", "5"}},
                         .field = "some_field"};
        for (const auto& error : {bare, full})
            for (const auto& text : {errorText(error), errorNext(error)}) {
                EXPECT_FALSE(text.empty()) << info.name;
                EXPECT_EQ(text.find_first_of("{}|"), std::string::npos) << text;
                EXPECT_EQ(text.find("  "), std::string::npos) << text;
            }
    }
}

TEST(Errors, theWireNamesAndStatusesThatClientsKnow)
{
    const std::pair<ErrorCode, std::pair<std::string_view, int>> known[] = {
        {ErrorCode::MissingKey, {"missing_key", 401}},
        {ErrorCode::UnknownKey, {"unknown_key", 401}},
        {ErrorCode::SecretRequired, {"secret_required", 401}},
        {ErrorCode::KeyExpired, {"key_expired", 401}},
        {ErrorCode::KeyDisabled, {"key_disabled", 401}},
        {ErrorCode::IpNotAllowed, {"ip_not_allowed", 401}},
        {ErrorCode::ConflictingCredentials, {"conflicting_credentials", 400}},
        {ErrorCode::QuotaExceeded, {"quota_exceeded", 402}},
        {ErrorCode::FeatureDisabled, {"feature_disabled", 403}},
        {ErrorCode::GrantNeedsDedicated, {"grant_needs_dedicated", 403}},
        {ErrorCode::VersionMismatch, {"version_mismatch", 412}},
        {ErrorCode::HostNotAllowed, {"host_not_allowed", 421}},
        {ErrorCode::IdempotencyMismatch, {"idempotency_mismatch", 422}},
        {ErrorCode::IdempotencyInFlight, {"idempotency_in_flight", 409}},
        {ErrorCode::RateLimited, {"rate_limited", 429}},
        {ErrorCode::Sealed, {"sealed", 503}},
        {ErrorCode::StorageFull, {"storage_full", 507}},
    };
    for (const auto& [code, expected] : known) {
        EXPECT_EQ(errorInfo(code).name, expected.first);
        EXPECT_EQ(errorInfo(code).status, expected.second);
    }
}

TEST(Errors, argumentsAndFieldsAreFilledInAndInternalsNever)
{
    EXPECT_EQ(errorText(fieldError(ErrorCode::FieldTooLong, "name", {{"max", "120"}})), "name must have at most 120 characters.");
    const auto unknown = fieldError(ErrorCode::UnknownField, "nmae", {{"nearest", "name"}});
    EXPECT_EQ(errorText(unknown), "nmae is not a field here.");
    EXPECT_EQ(errorNext(unknown), "Remove it, or did you mean name.");
    EXPECT_EQ(errorText(internalError("the table is on fire")).find("fire"), std::string::npos);
    EXPECT_EQ(errorText(Error{.code = ErrorCode::Conflict, .args = {{"why", "{max} is only text"}}}),
              "This cannot be done now: {max} is only text.") << "arguments are not templates";
}

TEST(Errors, aValidationErrorKeepsItsOnlyCause)
{
    const auto error = validationError({fieldError(ErrorCode::FieldRequired, "name")});
    EXPECT_EQ(error.code, ErrorCode::ValidationFailed);
    ASSERT_EQ(error.causes.size(), 1u);
    EXPECT_EQ(error.causes[0].field, "name");
}

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::Impossible, {{"why", "odd"}});
    return number / 2;
}
Result<int> quarter(int number)
{
    PULSE_TRY(const auto once, half(number));
    PULSE_CHECK(half(once));
    return once / 2;
}

TEST(Results, tryAndCheckReturnEarly)
{
    EXPECT_EQ(quarter(8).value(), 2);
    EXPECT_EQ(quarter(7).error().code, ErrorCode::Impossible);
    EXPECT_EQ(quarter(6).error().args[0].second, "odd");
}

} // namespace
