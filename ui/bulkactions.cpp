#include "ui/bulkactions.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/removal.h"

namespace pulse::ui {

BulkActions::BulkActions(Bulk* bulk, QWidget* page) : QObject(page), m_bulk(bulk), m_page(page) { bulk->setParent(this); }

QString BulkActions::count(qsizetype ids) const { return nounCount(qt(m_bulk->noun()), ids); }

void BulkActions::remove(const QStringList& ids)
{
    if (ids.isEmpty())
        return;
    const auto many = count(ids.size());
    const bool canUndo = m_bulk->canRestore();
    // More than one batch goes on in the background, where it can be cancelled.
    const bool isLong = ids.size() > static_cast<qsizetype>(bulkLimit);
    const auto remove = [this, ids, isLong](const Answer<void>& answer) {
        m_bulk->remove(ids, [this, answer, isLong](const BulkOutcome& outcome) {
            if (outcome.error && outcome.ids.isEmpty() && !isLong)
                return answer(fail(*outcome.error));
            answer({});
            removed(outcome);
        });
    };
    askRemoval({.question = {canUndo ? tr("Delete %1?").arg(many) : tr("Revoke %1?").arg(many),
                             canUndo ? tr("They and everything below them are hidden and stop working.") : tr("Programs that use them are refused at once. This cannot be undone."),
                             canUndo ? tr("Delete %1").arg(many) : tr("Revoke %1").arg(many)},
                .impact = [this, ids](Answer<Impact> answer) { m_bulk->impact(ids, std::move(answer)); },
                .remove = remove, .count = ids.size(), .refused = canUndo ? tr("Nothing was deleted.") : tr("Nothing was revoked."), .isLong = isLong}, m_page->window());
}

void BulkActions::removed(const BulkOutcome& outcome)
{
    const auto undo = [this, ids = outcome.ids] { restore(ids); };
    if (!m_bulk->canRestore())
        outcome.error ? Q_EMIT toast(Tone::Danger, tr("%1 of %2 revoked. %3").arg(outcome.ids.size()).arg(outcome.asked).arg(describeError(*outcome.error)))
                      : Q_EMIT toast(Tone::Neutral, tr("%1 revoked").arg(count(outcome.ids.size())));
    else if (outcome.error)
        Q_EMIT toast(Tone::Danger, tr("%1 of %2 deleted. %3").arg(outcome.ids.size()).arg(outcome.asked).arg(describeError(*outcome.error)),
                     outcome.ids.isEmpty() ? QString{} : tr("Undo"), undo);
    else
        Q_EMIT toast(Tone::Neutral, tr("%1 deleted").arg(count(outcome.ids.size())), tr("Undo"), undo);
    Q_EMIT done();
}

void BulkActions::restore(const QStringList& ids)
{
    if (ids.isEmpty())
        return;
    m_bulk->restore(ids, [this](const BulkOutcome& outcome) {
        if (!outcome.error)
            Q_EMIT toast(Tone::Success, tr("%1 restored").arg(count(outcome.ids.size())));
        else if (outcome.ids.isEmpty())
            Q_EMIT toast(Tone::Danger, tr("Nothing was restored. %1").arg(describeError(*outcome.error)));
        else
            Q_EMIT toast(Tone::Danger, tr("%1 of %2 restored. %3").arg(outcome.ids.size()).arg(outcome.asked).arg(describeError(*outcome.error)));
        Q_EMIT done();
    });
}

} // namespace pulse::ui
