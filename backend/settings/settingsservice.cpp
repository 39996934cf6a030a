#include "backend/settings/settingsservice.h"
#include "backend/audit/audit.h"
#include <algorithm>

namespace pulse {

namespace {

const Schema& schema() { return schemaOf<StoredSetting>(); }

Result<const Setting*> settingOf(std::string_view name)
{
    if (const auto* setting = findSetting(name))
        return setting;
    return fail(ErrorCode::NotFound, {{"what", "setting"}});
}

SettingState::Shown shown(const Config& config, const Setting& setting)
{
    const auto& text = config.text(setting.name);
    return {.text = setting.isSecret ? std::string{} : text, .isSet = !text.empty(), .source = config.source(setting.name)};
}

/// What is stored for a name; a row that was never written has version 1, so that the first to write one is told from the second.
StoredSetting rowOf(const std::vector<StoredSetting>& rows, std::string_view name)
{
    const auto id = storedSettingId(name);
    if (const auto found = std::ranges::find(rows, id, &StoredSetting::id); found != rows.end())
        return *found;
    StoredSetting none;
    none.id = id;
    none.name = name;
    return none;
}

bool wasNeverWritten(const StoredSetting& row) { return row.createdAt == Time{}; }

/// The stored value as the audit row names it.
json::value named(const StoredSetting& row)
{
    if (!row.isStored)
        return nullptr;
    return row.sealedValue.empty() ? json::value(row.value) : json::value("***");
}

/// Said of `value`, as the caller sent it.
Error ofValue(Error problem)
{
    problem.field = "value";
    return validationError({std::move(problem)});
}

} // namespace

/// The rows of one moment and what follows from them.
struct SettingsService::View {
    std::vector<StoredSetting> rows;
    StoredSettings usable;
    Config next;
    Config now;
};

SettingsService::SettingsService(Parts parts, StoredValues started) : m_parts(parts), m_running(std::move(started)) {}

Result<SettingsService::View> SettingsService::look()
{
    PULSE_TRY(auto rows, m_parts.store.find<StoredSetting>(storedSettingsQuery()));
    return viewOf(std::move(rows));
}

SettingsService::View SettingsService::viewOf(std::vector<StoredSetting> rows)
{
    auto usable = usableSettings(rows, m_parts.given, m_parts.box);
    auto next = withStored(m_parts.given, usable.values);
    return {.rows = std::move(rows), .usable = std::move(usable), .next = std::move(next), .now = running()};
}

Config SettingsService::running()
{
    const std::lock_guard lock(m_mutex);
    return withStored(m_parts.given, m_running);
}

SettingState SettingsService::stateOf(const Setting& setting, const View& view) const
{
    SettingState state{.setting = &setting, .row = rowOf(view.rows, setting.name), .now = shown(view.now, setting),
                       .next = shown(view.next, setting), .given = m_parts.given.source(setting.name)};
    state.isWaiting = view.now.text(setting.name) != view.next.text(setting.name);
    state.row.sealedValue.clear();
    const auto unused = std::ranges::find(view.usable.unused, setting.name, &StoredSettings::Unused::name);
    if (unused != view.usable.unused.end())
        state.unusedWhy = unused->why;
    return state;
}

Result<std::vector<SettingState>> SettingsService::list(const Actor& actor)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(const auto view, look());
    std::vector<SettingState> states;
    for (const auto& setting : allSettings())
        states.push_back(stateOf(setting, view));
    return states;
}

Result<SettingState> SettingsService::get(const Actor& actor, std::string_view name)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(const auto* setting, settingOf(name));
    PULSE_TRY(const auto view, look());
    return stateOf(*setting, view);
}

Result<SettingState> SettingsService::set(const Actor& actor, std::string_view name, const std::string& value, std::optional<int64_t> expectVersion)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(const auto* setting, settingOf(name));
    if (!setting->isStorable())
        return fail(ErrorCode::Impossible, {{"why", std::string(name) + " cannot be stored, since " + std::string(setting->unstorable)
                                                        + "; set it with a flag, in the environment or in .env"}});
    if (setting->isSecret && value.empty())
        return fail(ofValue(fieldError(ErrorCode::FieldRequired, {})));
    if (auto problem = storedProblem(m_parts.given, name, value))
        return fail(ofValue(std::move(*problem)));
    return retryConflicts([&]() -> Result<SettingState> {
        PULSE_TRY(auto rows, m_parts.store.find<StoredSetting>(storedSettingsQuery()));
        auto after = rowOf(rows, name);
        PULSE_CHECK(checkVersion(after.version, expectVersion));
        after.isStored = true;
        if (setting->isSecret) {
            PULSE_TRY(after.sealedValue, m_parts.box.seal(value, schema().collection, after.id.text(), "sealed_value"));
        } else {
            after.value = value;
        }
        return save(actor, std::move(rows), std::move(after));
    }, expectVersion);
}

Result<SettingState> SettingsService::remove(const Actor& actor, std::string_view name, std::optional<int64_t> expectVersion)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(const auto* setting, settingOf(name));
    return retryConflicts([&]() -> Result<SettingState> {
        PULSE_TRY(auto view, look());
        auto after = rowOf(view.rows, name);
        PULSE_CHECK(checkVersion(after.version, expectVersion));
        if (!after.isStored)
            return stateOf(*setting, view);
        after.isStored = false;
        after.value.clear();
        after.sealedValue.clear();
        return save(actor, std::move(view.rows), std::move(after));
    }, expectVersion);
}

Result<SettingState> SettingsService::save(const Actor& actor, std::vector<StoredSetting> rows, StoredSetting after)
{
    const auto before = rowOf(rows, after.name);
    after.version = before.version + 1;
    after.updatedAt = m_parts.clock.now();
    Batch batch;
    if (wasNeverWritten(before)) {
        after.createdAt = after.updatedAt;
        batch.insert(after);
        rows.push_back(after);
    } else {
        const auto& entity = StoredSetting::describe();
        batch.patch(after.id, changedFields(schema(), entity.toRow(before), entity.toRow(after)), before.version, false);
        *std::ranges::find(rows, after.id, &StoredSetting::id) = after;
    }
    audit(batch, {m_parts.ids, m_parts.clock}, actor,
          {.action = after.isStored ? "setting.set" : "setting.remove", .targetType = schema().collection, .targetId = after.id.text(),
           .targetName = after.name, .diff = {{"value", json::object{{"from", named(before)}, {"to", named(after)}}}}});
    batch.signal({.kind = schema().collection, .id = after.id.text(), .action = after.isStored ? Action::Updated : Action::Removed});
    const auto committed = m_parts.store.commit(batch);
    m_isStale = true;
    if (!committed) {
        // Two who are the first at once: the second reads again.
        const bool isRace = committed.error().code == ErrorCode::AlreadyExists;
        return fail(isRace ? Error{.code = ErrorCode::VersionMismatch} : committed.error());
    }
    // It is stored, whatever follows: what cannot be read now is taken up by the next tick.
    (void)refresh();
    return stateOf(*findSetting(after.name), viewOf(std::move(rows)));
}

Result<void> SettingsService::refresh(bool isShared)
{
    if (!isShared && !m_isStale)
        return {};
    const std::lock_guard lock(m_mutex);
    auto sequence = m_sequence;
    if (isShared) {
        PULSE_TRY(const auto changed, m_parts.store.engine().changedSince(schema(), m_sequence, storedSettingsQuery().limit));
        if (changed.rows.empty() && !m_isStale)
            return {};
        sequence = changed.sequence;
    }
    PULSE_CHECK(takeUp());
    m_sequence = sequence;
    return {};
}

Result<void> SettingsService::takeUp()
{
    // Before the reading: who writes during it makes it stale again.
    m_isStale = false;
    const auto rows = m_parts.store.find<StoredSetting>(storedSettingsQuery());
    if (!rows) {
        m_isStale = true;
        return fail(rows.error());
    }
    const auto stored = usableSettings(*rows, m_parts.given, m_parts.box).values;
    auto values = m_running;
    for (const auto& setting : allSettings()) {
        const std::string name(setting.name);
        if (!setting.isLive)
            continue;
        values.erase(name);
        if (const auto found = stored.find(name); found != stored.end())
            values.insert(*found);
    }
    if (values == m_running)
        return {};
    const auto before = withStored(m_parts.given, m_running);
    m_running = std::move(values);
    if (m_takeEffect)
        m_takeEffect(before, withStored(m_parts.given, m_running));
    return {};
}

} // namespace pulse
