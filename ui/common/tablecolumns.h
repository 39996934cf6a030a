#pragma once
#include <QJsonObject>
#include <QObject>
#include <map>
#include <string>

class QMenu;
class QTableView;

namespace pulse {
class EntityTableModel;
class Preferences;
}

namespace pulse::ui {

/// A table's columns as a person wants them: which are shown, in which order and how wide, and by which one the rows are
/// sorted. Fits what is shown to the room there is. With `remember` all that lasts. GUI thread.
class TableColumns final : public QObject {
    Q_OBJECT
public:
    TableColumns(EntityTableModel& model, QTableView* view);

    /// Takes what is remembered under `key`, and remembers from now on. What was written for other columns is left aside.
    void remember(Preferences& preferences, const QString& key);
    /// As one value: of the preferences, and of a saved view.
    QJsonObject state() const;
    void setState(const QJsonObject& state);
    /// As the program shows them at first.
    void reset();

    bool isShown(int column) const;
    /// The last one stays.
    void setShown(int column, bool isShown);
    /// A check mark for each column, and the way back.
    void fillMenu(QMenu* menu);
    /// Gives every column its width: its own, or less where there is little room.
    void fit();

private:
    void sortBy(int column);
    void markSorted();
    void onResized(int column, int width);
    void save();
    int shownCount() const;
    int widthOf(int column) const;

    EntityTableModel& m_model;
    QTableView* m_view;
    Preferences* m_preferences = nullptr;
    QString m_key;
    std::map<int, int> m_widths;      ///< chosen by hand
    std::string m_firstSort;
    bool m_isFitting = false;
};

} // namespace pulse::ui
