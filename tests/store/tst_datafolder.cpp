#include "backend/store/datafolder.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pulse;

namespace {

unsigned modeOf(const std::filesystem::path& path)
{
    struct stat info {};
    EXPECT_EQ(::stat(path.c_str(), &info), 0);
    return info.st_mode & 0777;
}

} // namespace

TEST(DataFolders, open_makesAPrivateFolderAndSaysWhoHoldsIt)
{
    TempFolder temp;
    const auto path = temp.path() / "deep" / "data";
    const auto folder = DataFolder::open(path.string(), "pulse-server");
    ASSERT_TRUE(folder);
    EXPECT_EQ((*folder)->path(), path.string());
    EXPECT_EQ(modeOf(path / "backups"), 0700u);
    EXPECT_EQ(modeOf(path), 0700u);
    EXPECT_EQ(modeOf(path / "pulse.lock"), 0600u);
    EXPECT_EQ(readFile(path / "pulse.lock"), "pid " + std::to_string(::getpid()) + " (pulse-server)\n");
}

TEST(DataFolders, tighten_closesWhatOthersCouldSee)
{
    TempFolder temp;
    const auto path = temp.path() / "data";
    const auto folder = DataFolder::open(path.string(), "x");
    ASSERT_TRUE(folder);
    static constexpr std::string_view files[] = {"pulse.db", ".env", "absent", "link"};
    EXPECT_TRUE((*folder)->tighten(files).closed.empty()) << "what it made itself is closed";
    for (const auto* name : {"pulse.db", ".env", "notes.txt", "backups/old.db"}) {
        std::ofstream(path / name) << "x";
        ASSERT_EQ(::chmod((path / name).c_str(), 0644), 0);
    }
    std::ofstream(temp.path() / "elsewhere") << "x";
    ASSERT_EQ(::chmod((temp.path() / "elsewhere").c_str(), 0644), 0);
    std::filesystem::create_symlink(temp.path() / "elsewhere", path / "link");
    ASSERT_EQ(::chmod(path.c_str(), 0755), 0);
    ASSERT_EQ(::chmod((path / "backups").c_str(), 0750), 0);
    const auto tightened = (*folder)->tighten(files);
    EXPECT_EQ(tightened.closed.size(), 5u);
    EXPECT_TRUE(tightened.open.empty());
    EXPECT_EQ(modeOf(path), 0700u);
    EXPECT_EQ(modeOf(path / "backups"), 0700u);
    for (const auto* name : {"pulse.db", ".env", "backups/old.db"})
        EXPECT_EQ(modeOf(path / name), 0600u) << name;
    EXPECT_EQ(modeOf(path / "notes.txt"), 0644u) << "not ours";
    EXPECT_EQ(modeOf(temp.path() / "elsewhere"), 0644u) << "a link is not followed";
}

TEST(DataFolders, open_409_heldNamesTheHolder)
{
    TempFolder temp;
    const auto first = DataFolder::open(temp.path().string(), "pulse-desktop");
    ASSERT_TRUE(first);
    const auto second = DataFolder::open(temp.path().string(), "pulse-server");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Conflict);
    const auto holder = "pid " + std::to_string(::getpid()) + " (pulse-desktop)";
    EXPECT_NE(errorText(second.error()).find(holder), std::string::npos);
    EXPECT_EQ(readFile(temp.path() / "pulse.lock"), holder + "\n") << "the loser wrote nothing";
}

TEST(DataFolders, lockGoesWithItsObject)
{
    TempFolder temp;
    {
        const auto first = DataFolder::open(temp.path().string(), "one");
        ASSERT_TRUE(first);
    }
    EXPECT_TRUE(DataFolder::open(temp.path().string(), "two"));
}

TEST(DataFolders, lockGoesWithAKilledProcess)
{
    TempFolder temp;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const auto child = ::fork();
    if (child == 0) {
        auto held = DataFolder::open(temp.path().string(), "child");
        const char sign = held ? 'y' : 'n';
        (void)!::write(ready[1], &sign, 1);
        ::pause();
        ::_exit(0);
    }
    char sign = 0;
    ASSERT_EQ(::read(ready[0], &sign, 1), 1);
    EXPECT_EQ(sign, 'y');
    const auto refused = DataFolder::open(temp.path().string(), "parent");
    ASSERT_FALSE(refused);
    EXPECT_NE(errorText(refused.error()).find("pid " + std::to_string(child) + " (child)"), std::string::npos);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(DataFolder::open(temp.path().string(), "parent"));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(DataFolders, open_400_notAFolder)
{
    TempFolder temp;
    const auto file = temp.write("file", "x");
    EXPECT_EQ(DataFolder::open(file, "x").error().code, ErrorCode::ValidationFailed);
    EXPECT_EQ(DataFolder::open(file + "/below", "x").error().code, ErrorCode::ValidationFailed);
}
