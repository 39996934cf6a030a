#pragma once
#include "models/storefinder.h"
#include "ui/palette/paletteentry.h"
#include "ui/palette/recents.h"
#include <QAbstractListModel>
#include <optional>

namespace pulse::ui {

/// What the palette lists: recent places, actions, pages, organizations, projects and keys that answer what is typed, in groups,
/// the group with the best answer first. What the store is asked comes later and never holds up the rest. GUI thread.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr size_t perGroup = 8;
    enum Role { EntryKindRole = Qt::UserRole + 1, IdRole, SecondaryRole, IconRole, ShortcutRole };

    PaletteModel(Backend& backend, Recents& recents, QObject* parent = nullptr);

    /// Begins anew with these actions and pages, nothing typed.
    void start(std::vector<PaletteEntry> choices);
    /// Nobody looks any more: the store is left alone.
    void end();
    void setText(const QString& text);
    /// Whether an answer of the store is still to come.
    bool isSearching() const { return m_finder.state() == StoreFinder::State::Loading; }

    const PaletteEntry& at(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    /// The next row that can be chosen, from `row` on in steps of ±1; -1: there is none.
    int choosable(int row, int step) const;
    /// Where this entry stands now, or -1.
    int rowOf(const PaletteEntry& entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        QString title;
        std::vector<PaletteEntry> rows{};
    };
    /// Asks the store for the text, and for the names of the recent places that lie there.
    void ask();
    void rebuild();
    Group recentGroup() const;
    Group choiceGroup(const QString& title, PaletteEntry::Kind kind) const;
    Group foundGroup(const QString& title, FoundRow::Kind kind) const;
    void addNote(std::vector<PaletteEntry>& rows) const;

    StoreFinder m_finder;
    Recents& m_recents;
    std::vector<PaletteEntry> m_choices;
    QString m_text;
    std::vector<PaletteEntry> m_rows;
};

} // namespace pulse::ui
