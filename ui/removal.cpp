#include "ui/removal.h"
#include "models/impacttext.h"
#include "models/rowacts.h"
#include "models/text.h"
#include "ui/page.h"
#include <QPointer>

namespace pulse::ui {

void askRemoval(Removal removal, QWidget* window)
{
    auto* dialog = new ConfirmDialog(removal.question, window);
    const QPointer guard(dialog);
    if (!removal.known.isEmpty())
        dialog->setImpact(removal.known);
    if (removal.impact)
        removal.impact([guard, count = removal.count](const Result<Impact>& impact) {
            const auto words = impact ? impactText(*impact, count) : ImpactText{};
            if (guard && impact)
                guard->setImpact(words.stops, words.wayBack);
        });
    QObject::connect(dialog, &Dialog::pressed, dialog, [guard, removal = std::move(removal)] {
        guard->setBusy(true);
        removal.remove([guard, refused = removal.refused, removed = removal.removed](const Result<void>& gone) {
            if (guard)
                guard->setBusy(false);
            if (!gone && guard)
                guard->showError((refused.isEmpty() ? QString{} : refused + QLatin1Char(' ')) + describeError(gone.error()));
            if (gone && guard)
                guard->accept();
            if (gone && removed)
                removed();
        });
        if (removal.isLong && guard)
            guard->accept();
    });
    dialog->open();
}

void askRemoval(const RowRemoval& removal, Page& page)
{
    const auto restore = [&page, &rows = removal.rows, id = removal.id, restored = removal.restored] {
        rows.restore(id, [&page, restored](const Result<void>& back) {
            if (!back)
                Q_EMIT page.toast(Tone::Danger, describeError(back.error()));
            else if (restored)
                restored();
        });
    };
    askRemoval({.question = {Page::tr("Delete %1?").arg(removal.name), removal.stops, removal.accept, removal.isNameTyped ? removal.name : QString{}},
                .impact = [&rows = removal.rows, id = removal.id](Answer<Impact> answer) { rows.impact(id, std::move(answer)); },
                .remove = [&rows = removal.rows, id = removal.id](Answer<void> answer) { rows.remove(id, std::move(answer)); },
                .removed = [&page, restore, name = removal.name, removed = removal.removed] {
                    if (removed)
                        removed();
                    Q_EMIT page.toast(Tone::Neutral, Page::tr("%1 was deleted").arg(name), Page::tr("Undo"), restore);
                }}, page.window());
}

} // namespace pulse::ui
