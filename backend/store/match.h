#pragma once
#include "backend/core/field.h"
#include "backend/core/result.h"
#include "backend/store/query.h"
#include <string>
#include <string_view>
#include <vector>

/// What the conditions of a query mean, said once for the engines that test rows themselves. Any thread; immutable.
namespace pulse {

/// -1, 0 or 1. Texts by their bytes, false before true; different alternatives by their place in Value.
int compareValues(const Value& a, const Value& b);

/// Whether a value may stand in the field's column.
bool fitsKind(const FieldInfo& field, const Value& value);

/// A search as the engines look for it: folded; under 3 code points the prefix of a Searchable field, else contained in one.
struct SearchTerm {
    std::string folded{};
    bool isPrefix = false;
    explicit SearchTerm(std::string_view search);
    bool isEmpty() const { return folded.empty(); }
    /// Whether text that is folded already matches.
    bool matches(std::string_view foldedText) const
    {
        return isPrefix ? foldedText.starts_with(folded) : foldedText.find(folded) != std::string_view::npos;
    }
};

/// A mistake of the asking code, Internal: unknown fields, values of another kind, sorting by what is not Sortable, a skip
/// together with a position.
Result<void> checkFilter(const Schema& schema, const Filter& filter);
Result<void> checkQuery(const Schema& schema, const Query& query);

/// Tests rows of one schema against a filter, the deletion state and a search.
class RowTest {
public:
    RowTest(const Schema& schema, const Filter& filter, Deleted deleted = Deleted::Included, std::string_view search = {});
    bool operator()(const Row& row) const;

private:
    struct Test {
        size_t column;
        Op op;
        std::vector<Value> values;
    };
    bool holds(const Test& test, const Row& row) const;
    bool isFound(const Row& row) const;

    const Schema& m_schema;
    std::vector<std::vector<Test>> m_all;
    Deleted m_deleted;
    size_t m_deletedColumn;
    SearchTerm m_term;
    std::vector<size_t> m_searched;
};

} // namespace pulse
