#pragma once
#include "backend/core/result.h"
#include "backend/store/mongo/bson.h"
#include <fstream>

namespace pulse {

/// Writes a file of lines that its owner alone may read, whole or not at all: beside it first (FILE.partial), then renamed.
class BackupWriter {
public:
    /// Conflict when the file is there.
    static Result<BackupWriter> create(std::string file);
    BackupWriter(BackupWriter&& other) noexcept;
    BackupWriter& operator=(BackupWriter&&) = delete;
    ~BackupWriter();

    Result<void> line(const Bson& document);
    /// Durable with its name when it returns.
    Result<void> finish();

private:
    BackupWriter(std::string file, int descriptor) : m_file(std::move(file)), m_descriptor(descriptor) {}
    std::string partial() const { return m_file + ".partial"; }
    Result<void> flush();

    std::string m_file;
    int m_descriptor;
    std::string m_pending;
};

/// Reads such a file. ValidationFailed (file) for what is none, or is cut off.
class BackupReader {
public:
    static Result<BackupReader> open(const std::string& file);
    /// The newest step of the schema that its database had.
    int64_t schema() const { return m_schema; }
    struct Line {
        std::string collection;
        std::string replaced{};   ///< the id of a document that came before and is not there any more, or comes anew
        Bson document{};          ///< empty: gone
    };
    /// The next line; nothing behind the last.
    Result<std::optional<Line>> next();

private:
    BackupReader(std::ifstream stream, int64_t schema) : m_stream(std::move(stream)), m_schema(schema) {}
    std::ifstream m_stream;
    int64_t m_schema;
    int64_t m_lines = 0;
};

} // namespace pulse
