#pragma once
#include "backend/core/events.h"
#include "backend/core/field.h"
#include "backend/store/query.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

enum class WriteKind : uint8_t {
    Insert,         ///< AlreadyExists (field) when the id or a unique value is taken
    InsertIfAbsent, ///< nothing happens when the id is there
    AddOrInsert,    ///< adds `by` to `field` of the row `id`, or inserts `row`
    Patch,          ///< sets the named fields; NotFound, VersionMismatch (with `expectVersion`), Conflict (`filter` does not hold), AlreadyExists
    Increment,      ///< adds `by` to `field`; QuotaExceeded when it would pass `limit`; NotFound
    Remove,         ///< removes the row for good; NotFound
    UpdateWhere,    ///< sets the named fields on at most `limit` rows of `filter` (limit 0: all)
    RemoveWhere,    ///< removes at most `limit` rows of `filter`
    Require,        ///< a precondition on a row that is not written: NotFound when it is absent (or deleted, with `isLiving`)
};

/// One write of a batch. Data only: another process may have to replay it.
struct Write {
    WriteKind kind = WriteKind::Insert;
    const Schema* schema = nullptr;
    std::string id{};
    Row row{};
    Changes set{};
    std::optional<int64_t> expectVersion{};
    Filter filter{};
    Deleted deleted = Deleted::Included; ///< which rows UpdateWhere and RemoveWhere look at
    std::string_view field{};
    int64_t by = 0;
    std::optional<int64_t> limit{};
    bool isLiving = false;               ///< Patch, Increment, Require: the row must not be deleted
    std::string sequence{};              ///< Insert: gapless numbering: the next number of this sequence …
    std::string_view numberField{};      ///< … goes into this field of the row
};

/// What a customer may be told: a row in the same batch, from which webhooks and notifications work.
struct DomainEvent : Record<DomainEvent> {
    std::string type;           ///< "project.created"
    std::string organizationId;
    std::string projectId;
    std::string subjectId;
    std::string data{"{}"};     ///< JSON text without secrets
    static const Entity<DomainEvent>& describe();
};

/// Several writes with preconditions: all or nothing. Its audit row and domain events are writes like the others; signals
/// are published after the commit, on the committing thread.
class Batch {
public:
    template <class T>
    void insert(const T& t) { add({.kind = WriteKind::Insert, .schema = &schemaOf<T>(), .id = t.id.text(), .row = T::describe().toRow(t)}); }
    template <class T>
    void insertIfAbsent(const T& t) { add({.kind = WriteKind::InsertIfAbsent, .schema = &schemaOf<T>(), .id = t.id.text(), .row = T::describe().toRow(t)}); }
    /// Inserts with the next number of a gapless sequence in `numberField`.
    template <class T>
    void insertNumbered(const T& t, std::string sequence, std::string_view numberField)
    {
        add({.kind = WriteKind::Insert, .schema = &schemaOf<T>(), .id = t.id.text(), .row = T::describe().toRow(t),
             .sequence = std::move(sequence), .numberField = numberField});
    }
    template <class T>
    void addOrInsert(const T& t, std::string_view field, int64_t by)
    {
        add({.kind = WriteKind::AddOrInsert, .schema = &schemaOf<T>(), .id = t.id.text(), .row = T::describe().toRow(t), .field = field, .by = by});
    }
    template <class T>
    void patch(const Id<T>& id, Changes set, std::optional<int64_t> expectVersion = {}, bool isLiving = true)
    {
        add({.kind = WriteKind::Patch, .schema = &schemaOf<T>(), .id = id.text(), .set = std::move(set), .expectVersion = expectVersion, .isLiving = isLiving});
    }
    template <class T>
    void increment(const Id<T>& id, std::string_view field, int64_t by, std::optional<int64_t> limit = {})
    {
        add({.kind = WriteKind::Increment, .schema = &schemaOf<T>(), .id = id.text(), .field = field, .by = by, .limit = limit});
    }
    template <class T>
    void remove(const Id<T>& id) { add({.kind = WriteKind::Remove, .schema = &schemaOf<T>(), .id = id.text()}); }
    template <class T>
    void updateWhere(Filter filter, Deleted deleted, Changes set, std::optional<int64_t> limit = {})
    {
        add({.kind = WriteKind::UpdateWhere, .schema = &schemaOf<T>(), .set = std::move(set), .filter = std::move(filter), .deleted = deleted, .limit = limit});
    }
    template <class T>
    void removeWhere(Filter filter, std::optional<int64_t> limit = {})
    {
        add({.kind = WriteKind::RemoveWhere, .schema = &schemaOf<T>(), .filter = std::move(filter), .limit = limit});
    }
    template <class T>
    void require(const Id<T>& id, bool isLiving = true) { add({.kind = WriteKind::Require, .schema = &schemaOf<T>(), .id = id.text(), .isLiving = isLiving}); }

    void add(Write write) { m_writes.push_back(std::move(write)); }
    void signal(Event event) { m_signals.push_back(std::move(event)); }

    const std::vector<Write>& writes() const { return m_writes; }
    const std::vector<Event>& signals() const { return m_signals; }

private:
    std::vector<Write> m_writes;
    std::vector<Event> m_signals;
};

/// What a service says of a domain event; id and time are given here.
struct Happening {
    std::string type;
    std::string organizationId{};
    std::string projectId{};
    std::string subjectId{};
    json::object data{};
};
/// Where rows that a batch adds beside its own get their id and time from.
struct Stamps {
    IdSource& ids;
    const Clock& clock;
};
void emit(Batch& batch, const Stamps& stamps, Happening happening);
/// The event type of an audit action: "organization.update" → "organization.updated".
std::string eventType(std::string_view action);

/// What a commit did, write by write.
struct Committed {
    struct Outcome {
        int64_t affected = 0; ///< rows written
        int64_t version = 0;  ///< of the row written, for Insert, Patch, Increment
        int64_t value = 0;    ///< Increment, AddOrInsert: the field now; Insert with a sequence: the number
    };
    std::vector<Outcome> outcomes;
};

} // namespace pulse
