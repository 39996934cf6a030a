#include "backend/core/privatefile.h"
#include "tests/support/tempfolder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

namespace pulse {
namespace {

class PrivateFile : public testing::Test {
protected:
    std::string at(std::string_view name) const { return (folder.path() / name).string(); }
    static std::string read(const std::string& path)
    {
        std::ifstream file(path);
        std::stringstream text;
        text << file.rdbuf();
        return text.str();
    }
    TempFolder folder;
};

TEST_F(PrivateFile, isItsOwnersAlone_andLeavesNoDraft)
{
    ASSERT_TRUE(writePrivateFile(at("key"), "one\n", IfThere::Refuse));
    EXPECT_EQ(read(at("key")), "one\n");
    struct stat info {};
    ASSERT_EQ(::stat(at("key").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    EXPECT_FALSE(std::filesystem::exists(at("key.new")));
}

TEST_F(PrivateFile, refuse_leavesWhatIsThere)
{
    ASSERT_TRUE(writePrivateFile(at("key"), "one", IfThere::Refuse));
    const auto again = writePrivateFile(at("key"), "two", IfThere::Refuse);
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().internal.find("key"), std::string::npos);
    EXPECT_EQ(read(at("key")), "one");
    EXPECT_FALSE(std::filesystem::exists(at("key.new")));
}

TEST_F(PrivateFile, replace_isAnotherFile)
{
    ASSERT_TRUE(writePrivateFile(at("token"), "one", IfThere::Replace));
    ASSERT_TRUE(writePrivateFile(at("token"), "two", IfThere::Replace));
    EXPECT_EQ(read(at("token")), "two");
}

TEST_F(PrivateFile, draftOfAWriterThatDied_isWrittenOver)
{
    std::ofstream(at("key.new")) << "ha";
    ASSERT_TRUE(writePrivateFile(at("key"), "whole", IfThere::Refuse));
    EXPECT_EQ(read(at("key")), "whole");
}

TEST_F(PrivateFile, noFolder_isAnError) { EXPECT_FALSE(writePrivateFile(at("away/key"), "x", IfThere::Replace)); }

} // namespace
} // namespace pulse
