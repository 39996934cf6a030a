#pragma once
#include "ui/common/dialog.h"
#include <functional>

namespace pulse::ui {

class Banner;
class Button;

/// Asks before something is taken away: what it is, what it would stop, and, with `typedName`, that name typed in.
class ConfirmDialog final : public Dialog {
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString text;
        QString accept;
        QString typedName{};   ///< empty: a click is enough
    };
    ConfirmDialog(const Question& question, QWidget* parent);
    /// What it would stop, once that is known, and what may be said of that.
    void setImpact(const QString& text, const QString& detail = {});
    void showError(const QString& text);

private:
    Banner* m_banner;
    Banner* m_impact;
};

} // namespace pulse::ui
