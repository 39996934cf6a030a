#pragma once
#include "backend/core/deletion.h"
#include "models/answer.h"
#include "ui/common/confirmdialog.h"
#include <functional>

namespace pulse::ui {

/// One thing that is to be deleted, and how.
struct Removal {
    ConfirmDialog::Question question;
    /// What it would stop.
    std::function<void(Answer<Impact>)> impact;
    std::function<void(Answer<void>)> remove;
    /// It is gone.
    std::function<void()> removed;
};

/// Asks over `window`, says what it would stop, deletes once that is confirmed; what is refused is said in the question. The
/// functions must be safe to call as long as the window is there.
void askRemoval(Removal removal, QWidget* window);

} // namespace pulse::ui
