#include "tests/support/tempfolder.h"
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pulse {

TempFolder::TempFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "pulse-test-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no temporary folder");
    m_path = name;
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TempFolder::write(std::string_view name, std::string_view content) const
{
    const auto file = m_path / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

std::string readFile(const std::filesystem::path& path)
{
    std::stringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

} // namespace pulse
