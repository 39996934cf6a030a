#pragma once
#include "backend/core/result.h"
#include "ui/common/dialog.h"
#include "ui/common/form.h"
#include <QPointer>
#include <type_traits>
#include <utility>

namespace pulse::ui {

/// For the answer to what a dialog's form sends now. Until then the dialog is busy; what is refused is said at its field, else
/// `saved` is called with what came and the dialog closes. The model may outlive the dialog: then nobody hears of it.
template <class T, class Saved>
auto saving(Dialog* dialog, Form* form, Saved saved)
{
    dialog->setBusy(true);
    form->clearErrors();
    return [dialog = QPointer(dialog), form, saved = std::move(saved)](const Result<T>& answer) {
        if (!dialog)
            return;
        dialog->setBusy(false);
        if (!answer)
            return form->showError(answer.error());
        if constexpr (std::is_void_v<T>)
            saved();
        else
            saved(*answer);
        dialog->accept();
    };
}

} // namespace pulse::ui
