#include "ui/removal.h"
#include "models/impacttext.h"
#include "models/text.h"
#include <QPointer>

namespace pulse::ui {

void askRemoval(Removal removal, QWidget* window)
{
    auto* dialog = new ConfirmDialog(removal.question, window);
    const QPointer guard(dialog);
    removal.impact([guard](const Result<Impact>& impact) {
        if (guard && impact)
            guard->setImpact(impactText(*impact));
    });
    QObject::connect(dialog, &Dialog::pressed, dialog, [guard, remove = std::move(removal.remove), removed = std::move(removal.removed)] {
        guard->setBusy(true);
        remove([guard, removed](const Result<void>& gone) {
            if (guard)
                guard->setBusy(false);
            if (!gone && guard)
                guard->showError(describeError(gone.error()));
            if (gone && guard)
                guard->accept();
            if (gone)
                removed();
        });
    });
    dialog->open();
}

} // namespace pulse::ui
