#pragma once
#include "backend/core/deletion.h"
#include "models/answer.h"
#include "ui/common/confirmdialog.h"
#include <functional>

namespace pulse {
class RowDeletion;
}

namespace pulse::ui {

class Page;

/// One thing that is to be taken away, and how.
struct Removal {
    ConfirmDialog::Question question;
    QString known{};                                ///< what is known already of what it would stop
    std::function<void(Answer<Impact>)> impact{};   ///< finds out what it would stop; none: nothing to find out
    std::function<void(Answer<void>)> remove;
    std::function<void()> removed{};                ///< it is gone
    qsizetype count = 1;                            ///< how many things go
    QString refused{};                              ///< said before why nothing was removed
    /// It may take long: once confirmed nobody waits for it at the question, and `remove` itself says what came of it.
    bool isLong = false;
};

/// Asks over `window` before something is taken away or replaced: says what that would stop, does it once that is confirmed; what is
/// refused is said in the question. The functions must be safe to call as long as the window is there.
void askRemoval(Removal removal, QWidget* window);

/// One row that a page deletes, and that can be brought back.
struct RowRemoval {
    const RowDeletion& rows;   ///< goes with the page
    QString id;
    QString name;
    QString stops;             ///< what the question says of it
    QString accept;            ///< its button
    bool isNameTyped = false;  ///< a click is not enough
    std::function<void()> removed{};    ///< what the page does then, before it says so and offers to undo it
    std::function<void()> restored{};
};

void askRemoval(const RowRemoval& removal, Page& page);

} // namespace pulse::ui
