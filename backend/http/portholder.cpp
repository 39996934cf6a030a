#include "backend/http/portholder.h"
#include <cctype>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

namespace pulse {

namespace {

namespace fs = std::filesystem;

/// "socket:[inode]" of every listening socket of the port.
std::set<std::string> listeningSockets(uint16_t port)
{
    std::set<std::string> sockets;
    for (const auto* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream file(table);
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            std::istringstream words(line);
            std::vector<std::string> column;
            for (std::string word; words >> word;)
                column.push_back(word);
            constexpr const char* listening = "0A";
            if (column.size() < 10 || column[3] != listening)
                continue;
            const auto& local = column[1];
            unsigned number = 0;
            const auto* digits = local.data() + local.rfind(':') + 1;
            std::from_chars(digits, local.data() + local.size(), number, 16);
            if (number == port)
                sockets.insert("socket:[" + column[9] + "]");
        }
    }
    return sockets;
}

bool holdsOne(const fs::path& process, const std::set<std::string>& sockets)
{
    std::error_code ec;
    for (fs::directory_iterator entry(process / "fd", ec), end; !ec && entry != end; entry.increment(ec)) {
        std::error_code unread;
        if (sockets.contains(fs::read_symlink(entry->path(), unread).string()))
            return true;
    }
    return false;
}

} // namespace

std::string portHolder(uint16_t port)
{
    const auto sockets = listeningSockets(port);
    std::error_code ec;
    for (fs::directory_iterator entry("/proc", ec), end; !sockets.empty() && !ec && entry != end; entry.increment(ec)) {
        const auto process = entry->path().filename().string();
        if (std::isdigit(static_cast<unsigned char>(process.front())) == 0 || !holdsOne(entry->path(), sockets))
            continue;
        std::string name;
        std::getline(std::ifstream(entry->path() / "comm"), name);
        return name + " (process " + process + ")";
    }
    return {};
}

} // namespace pulse
