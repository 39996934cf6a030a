#pragma once
#include "models/entitytablemodel.h"
#include "models/savedviews.h"
#include "ui/deskcontext.h"
#include <QObject>
#include <functional>

namespace pulse::ui {

class Button;
class EntityTable;
class FilterChips;
class SearchField;
class ViewsMenu;

/// What narrows a list: its search, filters that choose among words, and saved views of both with the columns. Chips name the filters; they are
/// remembered, unless a view is the default.
class ListFilters final : public QObject {
    Q_OBJECT
public:
    /// A filter in words: "Plan: Pro".
    using Words = std::function<QString(const std::string& field, const std::string& value)>;
    struct Parts {
        EntityTableModel& model;
        EntityTable& table;       ///< the parent
        SearchField& search;
    };
    /// `id`: what filters and views are remembered under.
    ListFilters(const DeskContext& desk, const Parts& parts, const QString& id, Words words);
    FilterChips* chips() const { return m_chips; }
    ViewsMenu* viewsMenu() const { return m_viewsMenu; }

    /// A button whose menu offers the choices of these fields of `schema`, which outlives this. Filters that are remembered hold again.
    Button* offer(const Schema& schema, const std::vector<std::string_view>& fields);
    /// By the field's described title.
    QString describedText(const std::string& field, const std::string& value) const;
    /// The view that is the default, if one is.
    void applyDefault();
    /// No search and no filter.
    void clear();
    /// Names the filters above the list anew.
    void show();

private:
    void search(const QString& text);
    void restore();
    void set(const std::string& field, const std::string& value);
    void apply(const SavedView& view);
    SavedView shownView() const;

    Preferences& m_preferences;
    Parts m_parts;
    QString m_id;
    Words m_words;
    FilterChips* m_chips;
    SavedViews* m_views;
    ViewsMenu* m_viewsMenu;
    const Schema* m_schema = nullptr;
};

} // namespace pulse::ui
