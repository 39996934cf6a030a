#pragma once
#include "ui/history.h"
#include <QObject>

class QMainWindow;

namespace pulse {
class Preferences;
}

namespace pulse::ui {

class Theme;

/// Puts the theme that was chosen before on the application; nothing chosen: it stays as it is.
void applyKeptTheme(const Preferences& preferences, Theme& theme);

/// What a window was like when it was last seen: size and place, page, theme. Kept in the preferences with every change, so
/// that it is there after any end of the program. GUI thread.
class WindowMemory final : public QObject {
    Q_OBJECT
public:
    WindowMemory(QMainWindow& window, Preferences& preferences, Theme& theme);

    /// Puts the window where it was; false when nothing is known, or nothing of it would be on a screen.
    bool restoreGeometry();
    /// The page that was shown; an empty one when none is known.
    Place place() const;
    void keepPlace(const Place& place);
    /// The row that was selected on the page, and its keeping.
    QString selection() const;
    void keepSelection(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow& m_window;
    Preferences& m_preferences;
    Theme& m_theme;
};

} // namespace pulse::ui
