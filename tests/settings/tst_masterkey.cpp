#include "backend/settings/masterkey.h"
#include "backend/core/text.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace pulse {
namespace {

namespace fs = std::filesystem;

const std::string digits = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

mode_t modeOf(const std::string& file)
{
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 0777u : 0;
}

std::string keyFile(const TempFolder& folder, const std::string& content, mode_t mode = 0600)
{
    const auto file = folder.write("key", content);
    ::chmod(file.c_str(), mode);
    return file;
}

/// What a refused file is told; never the key.
std::string refusal(const MasterKeyPlaces& places)
{
    const auto key = loadMasterKey(places);
    if (key || key.error().code != ErrorCode::ValidationFailed || key.error().causes.size() != 1)
        return "not refused";
    EXPECT_EQ(key.error().causes.front().field, "PULSE_MASTER_KEY_FILE");
    return errorText(key.error().causes.front());
}

TEST(MasterKey, namedFile_isRead)
{
    TempFolder folder;
    std::string expected;
    ASSERT_TRUE(fromHex(digits, expected));
    const auto key = loadMasterKey({.file = keyFile(folder, digits + "\n")});
    ASSERT_TRUE(key);
    EXPECT_EQ(key->bytes, expected);
    EXPECT_TRUE(key->madeFile.empty());
}

TEST(MasterKey, firstStart_makesOne_onlyItsOwnerMayRead)
{
    TempFolder folder;
    const auto made = loadMasterKey({.dataFolder = folder.path()});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->bytes.size(), 32u);
    EXPECT_EQ(made->madeFile, folder.path() / "master.key");
    EXPECT_EQ(modeOf(made->madeFile), 0600u);
    EXPECT_EQ(readFile(made->madeFile), toHex(made->bytes) + "\n");

    const auto again = loadMasterKey({.dataFolder = folder.path()});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes, made->bytes);
    EXPECT_TRUE(again->madeFile.empty());
}

TEST(MasterKey, startThatDiedWhileMakingOne_isNoHindrance)
{
    TempFolder folder;
    folder.write("master.key.new", "0011");
    const auto made = loadMasterKey({.dataFolder = folder.path()});
    ASSERT_TRUE(made);
    EXPECT_EQ(readFile(folder.path() / "master.key"), toHex(made->bytes) + "\n");
    EXPECT_FALSE(fs::exists(folder.path() / "master.key.new"));
}

TEST(MasterKey, production_makesNone_butReadsOneThatIsThere)
{
    TempFolder folder;
    const MasterKeyPlaces places{.dataFolder = folder.path(), .mayMake = false};
    const auto none = loadMasterKey(places);
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->bytes.empty());
    EXPECT_FALSE(fs::exists(folder.path() / "master.key"));

    ::chmod(folder.write("master.key", digits).c_str(), 0600);
    EXPECT_EQ(loadMasterKey(places)->bytes.size(), 32u);
}

TEST(MasterKey, memoryOnly_hasNone) { EXPECT_TRUE(loadMasterKey({})->bytes.empty()); }

TEST(MasterKey, fileThatOthersMayRead_isRefused)
{
    TempFolder folder;
    for (const mode_t mode : {0640u, 0604u, 0644u, 0660u}) {
        const auto why = refusal({.file = keyFile(folder, digits, mode)});
        EXPECT_NE(why.find("chmod 600"), why.npos) << why;
        EXPECT_EQ(why.find(digits), why.npos);
    }
}

TEST(MasterKey, fileThatIsNoKey_isRefused_withoutShowingIt)
{
    TempFolder folder;
    for (const auto& content : {std::string{}, digits.substr(1), digits + "0", digits + "\n" + digits, "z" + digits.substr(1)}) {
        const auto why = refusal({.file = keyFile(folder, content)});
        EXPECT_NE(why.find("64 hex digits"), why.npos) << why;
        EXPECT_EQ(why.find("112233"), why.npos);
    }
}

TEST(MasterKey, namedFileThatIsAbsentOrAFolder_isRefused)
{
    TempFolder folder;
    EXPECT_NE(refusal({.file = (folder.path() / "none").string()}).find("cannot open"), std::string::npos);
    EXPECT_NE(refusal({.file = folder.path().string()}).find("not a file"), std::string::npos);
}

} // namespace
} // namespace pulse
