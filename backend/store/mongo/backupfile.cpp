#include "backend/store/mongo/backupfile.h"
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace pulse {

namespace {

constexpr size_t flushBytes = 1 << 20;

Error failedAt(const std::string& file, const std::string& what)
{
    return {.code = errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StoreUnavailable, .internal = what + " " + file};
}

Error noBackup(std::string why)
{
    return validationError({fieldError(ErrorCode::FieldFormat, "file", {{"expected", "a backup of this engine: " + std::move(why)}})});
}

Result<Bson> parsed(const std::string& text)
{
    bson_error_t ignored;
    bson_t* document = bson_new_from_json(reinterpret_cast<const uint8_t*>(text.data()), static_cast<ssize_t>(text.size()), &ignored);
    if (!document)
        return fail(noBackup("a line is damaged"));
    return Bson::adopt(document);
}

} // namespace

Result<BackupWriter> BackupWriter::create(std::string file)
{
    std::error_code ec;
    if (std::filesystem::exists(file, ec))
        return fail(ErrorCode::Conflict, {{"why", "the backup file exists already"}});
    const auto partial = file + ".partial";
    std::filesystem::remove(partial, ec);
    const int descriptor = ::open(partial.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(failedAt(partial, "cannot create"));
    return BackupWriter(std::move(file), descriptor);
}

BackupWriter::BackupWriter(BackupWriter&& other) noexcept
    : m_file(std::move(other.m_file)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_pending(std::move(other.m_pending))
{
}

BackupWriter::~BackupWriter()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    std::error_code ec;
    std::filesystem::remove(partial(), ec);
}

Result<void> BackupWriter::line(const Bson& document)
{
    size_t size = 0;
    const std::unique_ptr<char, void (*)(void*)> text(bson_as_canonical_extended_json(document.get(), &size), bson_free);
    if (!text)
        return fail(internalError("a document cannot be written as JSON"));
    m_pending.append(text.get(), size);
    m_pending += '\n';
    return m_pending.size() < flushBytes ? Result<void>{} : flush();
}

Result<void> BackupWriter::flush()
{
    for (std::string_view left = m_pending; !left.empty();) {
        const auto count = ::write(m_descriptor, left.data(), left.size());
        if (count < 0 && errno != EINTR)
            return fail(failedAt(partial(), "cannot write"));
        left.remove_prefix(static_cast<size_t>(std::max<ssize_t>(count, 0)));
    }
    m_pending.clear();
    return {};
}

Result<void> BackupWriter::finish()
{
    PULSE_CHECK(flush());
    if (::fsync(m_descriptor) != 0 || ::rename(partial().c_str(), m_file.c_str()) != 0)
        return fail(failedAt(m_file, "cannot finish"));
    ::close(std::exchange(m_descriptor, -1));
    const auto folder = std::filesystem::path(m_file).parent_path().string();
    if (const int at = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); at >= 0) {
        ::fsync(at);
        ::close(at);
    }
    return {};
}

Result<BackupReader> BackupReader::open(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(noBackup("it cannot be opened"));
    std::string text;
    std::getline(stream, text);
    PULSE_TRY(const auto header, parsed(text));
    if (header.text("format") != "pulse-mongo")
        return fail(noBackup("it is of another kind"));
    if (header.integer("version") != 1)
        return fail(noBackup("a newer Pulse wrote it; restore it with that one"));
    return BackupReader(std::move(stream), header.integer("schema"));
}

Result<std::optional<BackupReader::Line>> BackupReader::next()
{
    std::string text;
    if (!std::getline(m_stream, text))
        return fail(noBackup("it is cut off"));
    PULSE_TRY(const auto line, parsed(text));
    if (line.has("lines")) {
        if (line.integer("lines") != m_lines)
            return fail(noBackup("lines are missing"));
        return std::optional<Line>{};
    }
    auto document = line.document("document");
    if ((!document && line.text("gone").empty()) || line.text("in").empty())
        return fail(noBackup("a line is damaged"));
    ++m_lines;
    Line read{.collection = line.text("in"), .replaced = line.text("gone")};
    if (document) {
        read.replaced = line.has("again") ? document->text("_id") : std::string{};
        read.document = *std::move(document);
    }
    return std::optional(std::move(read));
}

} // namespace pulse
