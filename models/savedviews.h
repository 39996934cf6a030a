#pragma once
#include "backend/core/page.h"
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace pulse {

class Preferences;

/// A list as somebody wants to see it again: what is looked for and how it is shown.
struct SavedView {
    QString name;
    QString search{};
    std::vector<std::pair<std::string, std::string>> filters{};
    QJsonObject columns{};    ///< with the order of the rows
    bool isDefault = false;   ///< shown when the list is opened
};

/// The saved views of one table, kept in the preferences. Names are unique, whatever their case. GUI thread.
class SavedViews final : public QObject {
    Q_OBJECT
public:
    static constexpr int mostViews = 30;
    static constexpr int longestName = 60;

    SavedViews(Preferences& preferences, QString key, QObject* parent = nullptr);
    const std::vector<SavedView>& all() const { return m_views; }
    const SavedView* find(const QString& name) const;
    const SavedView* defaultView() const;
    /// Why a view cannot have this name, or empty; `except` may keep its own.
    QString refusal(const QString& name, const QString& except = {}) const;

    /// Adds it, or takes the place of the one of this name.
    void save(SavedView view);
    void rename(const QString& from, const QString& to);
    void remove(const QString& name);
    /// Empty: none.
    void setDefault(const QString& name);

Q_SIGNALS:
    void changed();

private:
    SavedView* at(const QString& name);
    void write();

    Preferences& m_preferences;
    QString m_key;
    std::vector<SavedView> m_views;
};

} // namespace pulse
