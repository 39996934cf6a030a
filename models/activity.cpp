#include "models/activity.h"
#include "backend/audit/audit.h"
#include "backend/core/json.h"
#include "backend/keys/apikey.h"
#include "backend/organizations/organization.h"
#include "backend/projects/project.h"
#include "models/text.h"
#include "models/valuewords.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace pulse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
enum Tone { Neutral, Accent, Success, Warning, Danger };

struct Verb {
    std::string_view action;
    const char* text;       ///< with %1 for the name
    const char* icon;
    Tone tone;
};

constexpr Verb verbs[] = {
    {"organization.create", QT_TRANSLATE_NOOP("Words", "created the organization %1"), "building-2", Success},
    {"organization.update", QT_TRANSLATE_NOOP("Words", "changed the organization %1"), "pencil", Accent},
    {"organization.remove", QT_TRANSLATE_NOOP("Words", "deleted the organization %1"), "trash-2", Danger},
    {"organization.restore", QT_TRANSLATE_NOOP("Words", "restored the organization %1"), "undo-2", Success},
    {"project.create", QT_TRANSLATE_NOOP("Words", "created the project %1"), "folder-kanban", Success},
    {"project.update", QT_TRANSLATE_NOOP("Words", "changed the project %1"), "pencil", Accent},
    {"project.remove", QT_TRANSLATE_NOOP("Words", "deleted the project %1"), "trash-2", Danger},
    {"project.restore", QT_TRANSLATE_NOOP("Words", "restored the project %1"), "undo-2", Success},
    {"project.adopt", QT_TRANSLATE_NOOP("Words", "took over the project %1 of the original service"), "folder-kanban", Accent},
    {"key.create", QT_TRANSLATE_NOOP("Words", "created the key %1"), "key-round", Success},
    {"key.update", QT_TRANSLATE_NOOP("Words", "changed the key %1"), "pencil", Accent},
    {"key.rotate", QT_TRANSLATE_NOOP("Words", "rotated the key %1"), "rotate-ccw", Warning},
    {"key.remove", QT_TRANSLATE_NOOP("Words", "revoked the key %1"), "trash-2", Danger},
    {"admin_token.create", QT_TRANSLATE_NOOP("Words", "created the admin token %1"), "shield-check", Warning},
    {"admin_token.remove", QT_TRANSLATE_NOOP("Words", "revoked the admin token %1"), "trash-2", Danger},
    {"user.create", QT_TRANSLATE_NOOP("Words", "created the user %1"), "shield-check", Accent},
    {"setting.set", QT_TRANSLATE_NOOP("Words", "set the setting %1"), "settings", Accent},
    {"setting.remove", QT_TRANSLATE_NOOP("Words", "took back the setting %1"), "settings", Accent},
};

const Schema* schemaNamed(std::string_view collection)
{
    for (const auto* schema : {&schemaOf<Organization>(), &schemaOf<Project>(), &schemaOf<ApiKey>()})
        if (schema->collection == collection)
            return schema;
    return nullptr;
}

/// "Plan: Pro → Enterprise", "Chat off", or the names of the changed fields.
QString changesText(const AuditEntry& entry)
{
    const auto* schema = schemaNamed(entry.targetType);
    const auto diff = parseJsonObject(entry.diff);
    if (!schema || !diff || !entry.action.ends_with(".update"))
        return {};
    QStringList told;
    QString single;
    for (const auto& [name, change] : *diff) {
        const auto* field = schema->find(name);
        if (!field || !field->isOutput() || field->is(ReadOnly))
            continue;
        const auto* sides = change.if_object();
        const bool hasBoth = sides && sides->contains("from") && sides->contains("to");
        if (const auto switched = hasBoth ? switchedWords(*field, sides->at("from"), sides->at("to")) : QStringList{}; !switched.isEmpty()) {
            told << switched;
            single = told.last();
            continue;
        }
        told << translated(field->title);
        const auto from = hasBoth ? valueWords(*field, sides->at("from")) : QString{};
        const auto to = hasBoth ? valueWords(*field, sides->at("to")) : QString{};
        single = from.isEmpty() || to.isEmpty() ? told.last() : QStringLiteral("%1: %2 → %3").arg(told.last(), from, to);
    }
    return told.size() == 1 ? single : told.join(QStringLiteral(", "));
}

/// Rows that are gone lead nowhere; those of a deletion lead to the list that they came from.
void addTarget(ActivityRow& row, const AuditEntry& entry)
{
    const bool isGone = entry.action.ends_with(".remove");
    if (entry.targetType == schemaOf<Organization>().collection) {
        row.page = isGone ? QStringLiteral("organizations") : QStringLiteral("organization");
        row.argument = isGone ? QString{} : qt(entry.targetId);
    } else if (entry.targetType == schemaOf<Project>().collection) {
        row.page = isGone ? QStringLiteral("projects") : QStringLiteral("project");
        row.argument = isGone ? QString{} : qt(entry.targetId);
    } else if (entry.targetType == schemaOf<ApiKey>().collection) {
        row.page = QStringLiteral("keys");
    }
}

} // namespace

ActivityRow toActivity(const AuditEntry& entry)
{
    ActivityRow row;
    row.who = qt(entry.actorName);
    row.at = entry.createdAt;
    const auto verb = std::ranges::find(verbs, std::string_view(entry.action), &Verb::action);
    const bool isKnown = verb != std::end(verbs);
    row.what = isKnown ? Words::tr(verb->text).arg(qt(entry.targetName)) : qt(entry.action) + QLatin1Char(' ') + qt(entry.targetName);
    row.icon = isKnown ? QLatin1String(verb->icon) : QLatin1String("clock");
    row.tone = isKnown ? verb->tone : Neutral;
    row.detail = changesText(entry);
    addTarget(row, entry);
    return row;
}

} // namespace pulse
