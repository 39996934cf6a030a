#pragma once
#include "backend/core/field.h"
#include "models/entitytablemodel.h"
#include "models/rowsource.h"
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace pulse::test {

struct Thing : Record<Thing> {
    std::string name;
    int64_t size = 0;
    static const Entity<Thing>& describe()
    {
        static constexpr Field<Thing> fields[] = {field<Thing, &Thing::name>("name", "Name").sortable(),
                                                  field<Thing, &Thing::size>("size", "Size")};
        static const Entity<Thing> entity{"things", fields};
        return entity;
    }
};

/// `total` things named by their place, as a service lists them; answers can be held back and refused.
class FakeSource final : public RowSource {
public:
    std::atomic<int64_t> total{0};
    std::atomic<int64_t> found{1};            ///< by any search
    std::atomic<bool> isBroken{false};
    std::atomic<bool> isUncountable{false};
    mutable std::atomic<int> fetches{0};      ///< of rows
    mutable std::atomic<int> outlines{0};
    mutable std::atomic<int> skipped{0};      ///< blocks that were counted off instead of found by their anchor

    const Schema& schema() const override { return schemaOf<Thing>(); }
    Result<Listing<Row>> fetch(const ListRequest& request, std::stop_token stop) const override
    {
        const bool isOutline = request.part == ListPart::Outline;
        ++(isOutline ? outlines : fetches);
        {
            std::unique_lock lock(m_mutex);
            m_opened.wait(lock, [&] { return !m_isHeld && !(isOutline && m_isOutlineHeld); });
        }
        if (isBroken || (isOutline && isUncountable))
            return fail(ErrorCode::StoreUnavailable);
        m_wasStopped = m_wasStopped || stop.stop_requested();
        const auto all = request.search.empty() ? total.load() : found.load();
        Listing<Row> rows{.items = {}, .page = request.page, .limit = request.limit};
        if (isOutline) {
            rows.total = all;
            for (int64_t i = 0; i < all && request.search.empty(); i += request.limit)
                rows.anchors.push_back(std::to_string(i));
            return rows;
        }
        const auto first = request.cursor.empty() ? static_cast<int64_t>(request.page - 1) * request.limit
                                                  : std::stoll(request.cursor) + (request.isFrom ? 0 : 1);
        if (request.page > 1)
            ++skipped;
        for (auto i = first; i < std::min<int64_t>(first + request.limit, all); ++i)
            rows.items.push_back(rowFor(i, request));
        if (first + request.limit < all)
            rows.next = std::to_string(first + request.limit - 1);
        return rows;
    }
    void hold(bool isHeld) const { set(m_isHeld, isHeld); }
    void holdOutline(bool isHeld) const { set(m_isOutlineHeld, isHeld); }
    bool wasStopped() const { return m_wasStopped; }

private:
    void set(bool& what, bool value) const
    {
        const std::lock_guard lock(m_mutex);
        what = value;
        m_opened.notify_all();
    }
    static Row rowFor(int64_t i, const ListRequest& request)
    {
        Thing thing;
        thing.id = Id<Thing>::trusted(QStringLiteral("%1").arg(i, 24, 16, QLatin1Char('0')).toStdString());
        thing.name = (request.search.empty() ? "thing " : request.search + " ") + std::to_string(i);
        thing.size = i * 1000;
        return Thing::describe().toRow(thing);
    }
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_opened;
    mutable bool m_isHeld = false;
    mutable bool m_isOutlineHeld = false;
    mutable std::atomic<bool> m_wasStopped{false};
};

/// Reads the list again, up to its new rows.
inline void refreshAndWait(EntityTableModel& model)
{
    QSignalSpy spy(&model, &EntityTableModel::refreshed);
    model.refresh();
    QVERIFY(spy.wait());
}

} // namespace pulse::test
