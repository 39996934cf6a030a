#include "backend/core/startrefusal.h"
#include <gtest/gtest.h>

using namespace pulse;

namespace {

std::string only(const Error& error)
{
    const auto texts = startRefusal(error);
    EXPECT_EQ(texts.size(), 1u);
    return texts.at(0);
}

TEST(StartRefusal, optionsAreUsage)
{
    const auto unknown = validationError({fieldError(ErrorCode::UnknownField, "--prot", {{"nearest", "--port"}})});
    EXPECT_TRUE(isUsageError(unknown));
    EXPECT_EQ(only(unknown), "--prot is no option. Did you mean --port? --help lists the options.");
    EXPECT_EQ(only(fieldError(ErrorCode::UnknownField, "stray", {{"nearest", ""}})), "stray is no option. --help lists the options.");
    EXPECT_EQ(only(fieldError(ErrorCode::FieldRequired, "--port")), "--port needs a value. Write it behind the option: --port VALUE.");
    const auto secret = only(fieldError(ErrorCode::FieldReadOnly, "--r2-secret-access-key"));
    EXPECT_NE(secret.find("Set R2_SECRET_ACCESS_KEY in the environment"), std::string::npos) << secret;
}

TEST(StartRefusal, settingsAreNotUsage)
{
    const auto error = validationError({fieldError(ErrorCode::FieldType, "PORT", {{"expected", "a whole number"}}),
                                        fieldError(ErrorCode::FieldFormat, ".env line 2", {{"expected", "NAME=value"}})});
    EXPECT_FALSE(isUsageError(error));
    const auto texts = startRefusal(error);
    ASSERT_EQ(texts.size(), 2u);
    EXPECT_EQ(texts[0], "PORT must be a whole number. Correct it where it is set; pulse-server --check-config shows where that is.");
    EXPECT_EQ(texts[1], ".env line 2 must be NAME=value. Correct that line.");
}

TEST(StartRefusal, whatIsInTheWayComesWithTheWayOut)
{
    const Error port{.code = ErrorCode::Conflict, .args = {{"why", "long"}, {"held", "port 8081 is in use by x (process 7)"}}, .field = "PORT"};
    EXPECT_EQ(only(port), "Port 8081 is in use by x (process 7). Choose another with --port (0 takes a free one), or stop the program that holds it.");
    const Error closed{.code = ErrorCode::Conflict, .args = {{"why", "port 80 cannot be opened"}, {"held", ""}}, .field = "PORT"};
    EXPECT_EQ(only(closed), "Port 80 cannot be opened. Choose another with --port (0 takes a free one).");
    const Error folder{.code = ErrorCode::Conflict, .args = {{"why", "the data folder /d is in use by pid 7"}}, .field = "DATA_DIR"};
    EXPECT_EQ(only(folder), "The data folder /d is in use by pid 7. Stop that program, or name another folder with --data.");
    const Error store{.code = ErrorCode::StoreUnavailable, .internal = "sqlite 14: unable to open database file"};
    EXPECT_NE(only(store).find("sqlite 14"), std::string::npos);
}

/// What is said at a command line must not be what is said to callers of the API.
TEST(StartRefusal, noErrorSpeaksLikeTheApi)
{
    for (const auto& info : allErrors()) {
        const auto text = only({.code = info.code, .field = "X"});
        for (const auto* words : {"openapi", "Read the object", "send it back", "send the request", "errors[]"})
            EXPECT_EQ(text.find(words), std::string::npos) << info.name << ": " << text;
    }
}

} // namespace
