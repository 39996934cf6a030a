#pragma once
#include "models/savedviews.h"
#include "ui/common/button.h"

namespace pulse::ui {

/// A button with the saved views of a list: choose one, save what is shown, rename, delete, make one the default.
class ViewsMenu final : public QObject {
    Q_OBJECT
public:
    /// `current` gives what is shown now, without a name.
    ViewsMenu(SavedViews& views, std::function<SavedView()> current, QWidget* page);
    Button* button() const { return m_button; }
    /// What is shown now is the view of this name, or none.
    void setCurrent(const QString& name);
    const QString& current() const { return m_current; }
    void saveAs();

Q_SIGNALS:
    void chosen(const QString& name);

private:
    void fillMenu(QMenu* menu);
    void askName(const QString& title, const QString& before, std::function<void(const QString&)> accept);

    SavedViews& m_views;
    std::function<SavedView()> m_take;
    QWidget* m_page;
    Button* m_button;
    QString m_current;
};

} // namespace pulse::ui
