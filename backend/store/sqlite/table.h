#pragma once
#include "backend/core/field.h"
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pulse {

/// `name` as an SQL identifier.
std::string quoted(std::string_view name);
/// `text` as an SQL string.
std::string literal(std::string_view text);

/// What every folded text starts with: so that the search index of three characters finds the start of a text by one or two.
inline const std::string foldedStart = "\x02\x02";

/// A collection as a SQLite table: its definitions and the statements that do not depend on a query. Immutable once made.
///
/// Beside the schema's columns a table has `_row` (the key of the search index), `_change` (the sequence of changedSince)
/// and, for each field that is searched or unique among the living, `<field>_folded` (behind `foldedStart`).
struct SqliteTable {
    explicit SqliteTable(const Schema& schema);

    /// A column that holds the folded text of field `source`.
    struct Shadow {
        size_t source = 0;
        std::string column{};  ///< quoted
        bool isSearched = false;
    };

    const Schema& schema;
    std::string name;                           ///< quoted, as all names here
    std::vector<std::string> columns;           ///< of the schema's fields
    std::string columnList;                     ///< the same, comma-separated
    std::vector<Shadow> shadows;
    std::vector<std::string> searched;          ///< the shadows of the search index
    std::string searchName;

    std::vector<std::string> definitions;       ///< one per column, as it stands in CREATE TABLE
    std::map<std::string, std::string> indexes; ///< name → CREATE INDEX
    std::string createSearch;                   ///< empty when nothing is searched

    std::string insert;                         ///< columns, shadows, _change
    std::string selectById;                     ///< _row, columns
    std::string selectByRow;                    ///< _row, columns
    std::string selectSearched;                 ///< the searched shadows of a _row
    std::string removeByRow;
    std::string insertSearch;                   ///< _row, searched shadows
    std::string removeSearch;                   ///< _row, searched shadows as they were

    const Shadow* shadowOf(size_t field) const;
    std::string createTable(std::string_view quotedName) const;

private:
    void addColumns();
    void addIndexes();
    void addIndex(std::string_view suffix, std::string_view columnsOfIndex, std::string_view where = {}, bool isUnique = false);
    void addSearch();
    void addStatements();
};

/// The tables of the schemas met so far. Any thread.
class SqliteTables {
public:
    const SqliteTable& of(const Schema& schema);

private:
    std::shared_mutex m_mutex;
    std::unordered_map<const Schema*, std::unique_ptr<SqliteTable>> m_tables;
};

} // namespace pulse
