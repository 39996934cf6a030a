#pragma once
#include "models/bulk.h"
#include "models/entitytablemodel.h"
#include <atomic>

namespace pulse {

class Backend;

/// What the trash can hold.
enum class TrashKind : uint8_t { Projects, Organizations };

/// What was deleted of one kind, the latest deletion first, with who did it and when it goes for good. Follows every commit.
class TrashModel final : public EntityTableModel {
    Q_OBJECT
public:
    explicit TrashModel(Backend& backend, QObject* parent = nullptr);
    TrashKind kind() const { return m_kind->load(); }
    void setKind(TrashKind kind);
    /// Restores rows of the kind that is shown now.
    BulkActs inBulk() const;

private:
    using Kind = std::shared_ptr<std::atomic<TrashKind>>;
    TrashModel(Backend& backend, Kind kind, QObject* parent);
    Kind m_kind;
};

} // namespace pulse
