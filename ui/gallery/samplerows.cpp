#include "ui/gallery/samplerows.h"
#include "backend/organizations/organization.h"
#include "models/entitytablemodel.h"
#include "models/tones.h"
#include <condition_variable>
#include <mutex>

namespace pulse::ui {

namespace {

constexpr const char* names[] = {"Acme Robotics", "Northwind Health", "Studio Lumen", "Université de Genève", "Ōsaka Live", "Old staging"};

class SampleRows final : public RowSource {
public:
    explicit SampleRows(SampleState state) : m_state(state) {}
    const Schema& schema() const override { return schemaOf<Organization>(); }

    Result<Listing<Row>> fetch(const ListRequest& request, std::stop_token stop) const override
    {
        if (m_state == SampleState::Failing)
            return fail(ErrorCode::StoreUnavailable);
        if (m_state == SampleState::Waiting) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait(lock, stop, [] { return false; });
            return fail(ErrorCode::StoreUnavailable);
        }
        Listing<Organization> listing{.items = {}, .page = request.page, .limit = request.limit};
        for (int i = 0; m_state == SampleState::Full && i < static_cast<int>(std::size(names)); ++i) {
            Organization row;
            const std::string name = names[i];
            if (!request.search.empty() && name.find(request.search) == std::string::npos)
                continue;
            row.id = Id<Organization>::trusted("65f1c0de00000000000000a" + std::to_string(i));
            row.name = name;
            row.adminEmail = "admin" + std::to_string(i) + "@example.com";
            row.plan = static_cast<Plan>(i % 3);
            row.createdAt = SystemClock().now() - std::chrono::hours(30 * i * i);
            listing.items.push_back(std::move(row));
        }
        listing.total = static_cast<int64_t>(listing.items.size());
        if (request.part == ListPart::Outline) {
            listing.items.clear();
            listing.anchors = {"0"};
        }
        return toRows(listing);
    }

private:
    SampleState m_state;
};

} // namespace

std::unique_ptr<EntityTableModel> makeSampleModel(QThreadPool& pool, SampleState state)
{
    std::vector<Column> columns{{.field = "name", .style = CellStyle::Named, .secondary = "id", .width = 0},
                                {.field = "admin_email", .width = 190},
                                {.field = "plan", .style = CellStyle::Pill, .width = 120, .pill = planPill},
                                {.field = "created_at", .width = 130}};
    auto model = std::make_unique<EntityTableModel>(pool, std::make_shared<SampleRows>(state), std::move(columns));
    model->refresh();
    return model;
}

} // namespace pulse::ui
