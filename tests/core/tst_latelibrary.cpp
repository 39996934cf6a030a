#include "backend/core/latelibrary.h"
#include <gtest/gtest.h>
#include <thread>
#include <vector>

using namespace pulse;

namespace {

LateLibrary presentLibrary("libz.so.1");
LateLibrary absentLibrary("libpulse-nowhere.so.9");
const LateFunction<presentLibrary, unsigned long(unsigned long, const unsigned char*, unsigned)> checksum("crc32");

TEST(LateLibrary, callsAFunctionUnderItsOwnName)
{
    ASSERT_TRUE(presentLibrary.load());
    const unsigned char bytes[] = "123456789";
    EXPECT_EQ(checksum(0, bytes, 9), 0xcbf43926ul);
    unsigned long (*pointer)(unsigned long, const unsigned char*, unsigned) = checksum;
    EXPECT_EQ(pointer(0, bytes, 9), 0xcbf43926ul);
}

TEST(LateLibrary, isLoadedOnceByManyThreads)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([] {
            ASSERT_TRUE(presentLibrary.load());
            EXPECT_EQ(checksum(0, nullptr, 0), 0u);
        });
}

TEST(LateLibrary, saysWhyItIsNotThere)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto loaded = absentLibrary.load();
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().code, ErrorCode::Internal);
        EXPECT_NE(loaded.error().internal.find("libpulse-nowhere.so.9"), std::string::npos) << loaded.error().internal;
    }
}

TEST(LateLibraryDeathTest, endsTheProgramForAFunctionThatItHasNot)
{
    ASSERT_TRUE(presentLibrary.load());
    EXPECT_DEATH((void)presentLibrary.function("no_such_function"), "libz.so.1 has no no_such_function");
    EXPECT_DEATH((void)absentLibrary.function("crc32"), "libpulse-nowhere.so.9 has no crc32");
}

} // namespace
