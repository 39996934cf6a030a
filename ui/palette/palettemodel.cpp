#include "ui/palette/palettemodel.h"
#include "models/text.h"
#include "ui/palette/match.h"
#include <algorithm>

namespace pulse::ui {

namespace {

using Kind = PaletteEntry::Kind;

/// The entry with its marks and score; none when it does not answer the text.
std::optional<PaletteEntry> matched(PaletteEntry entry, const QString& text)
{
    auto found = match(entry.text, text);
    if (!found)
        return std::nullopt;
    entry.marks = std::move(found->marks);
    entry.score = found->score;
    entry.isWord = found->isWord;
    return entry;
}

PaletteEntry toEntry(const FoundRow& row)
{
    switch (row.kind) {
    case FoundRow::Kind::Organization: return {.kind = Kind::Organization, .id = row.id, .text = row.name, .secondary = row.id};
    case FoundRow::Kind::Project: return {.kind = Kind::Project, .id = row.id, .text = row.name, .secondary = row.id};
    case FoundRow::Kind::Key: return {.kind = Kind::Key, .id = row.id, .text = row.name, .secondary = row.about, .icon = QStringLiteral("key-round")};
    }
    return {};
}

/// What lies in the store; none: the palette has it itself.
std::optional<FoundRow::Kind> storedKind(Kind kind)
{
    switch (kind) {
    case Kind::Organization: return FoundRow::Kind::Organization;
    case Kind::Project: return FoundRow::Kind::Project;
    case Kind::Key: return FoundRow::Kind::Key;
    case Kind::Heading:
    case Kind::Action:
    case Kind::Page:
    case Kind::Note: return std::nullopt;
    }
    return std::nullopt;
}

void rank(std::vector<PaletteEntry>& rows) { std::ranges::stable_sort(rows, std::ranges::greater{}, &PaletteEntry::score); }

} // namespace

PaletteModel::PaletteModel(Backend& backend, Recents& recents, QObject* parent) : QAbstractListModel(parent), m_finder(backend), m_recents(recents)
{
    connect(&m_finder, &StoreFinder::changed, this, &PaletteModel::rebuild);
}

void PaletteModel::start(std::vector<PaletteEntry> choices)
{
    m_choices = std::move(choices);
    m_text.clear();
    ask();
}

void PaletteModel::ask()
{
    StoreFinder::Question question{.text = m_text, .known = {}};
    for (const auto& [kind, id] : m_recents.places())
        if (const auto stored = storedKind(kind))
            question.known.push_back({*stored, id, {}});
    m_finder.ask(std::move(question));
}

void PaletteModel::end() { m_finder.end(); }

void PaletteModel::setText(const QString& text)
{
    m_text = text.trimmed();
    ask();
}

PaletteModel::Group PaletteModel::recentGroup() const
{
    Group group{tr("Recent")};
    const auto add = [&](const PaletteEntry& entry) {
        if (auto found = matched(entry, m_text))
            group.rows.push_back(std::move(*found));
    };
    for (const auto& [kind, id] : m_recents.places()) {
        for (const auto& choice : m_choices)
            if (choice.kind == kind && choice.id == id)
                add(choice);
        for (const auto& row : m_finder.known())
            if (const auto entry = toEntry(row); entry.kind == kind && entry.id == id)
                add(entry);
    }
    return group;
}

PaletteModel::Group PaletteModel::choiceGroup(const QString& title, Kind kind) const
{
    Group group{title};
    for (const auto& choice : m_choices)
        if (choice.kind == kind && (!choice.isDeep || !m_text.isEmpty()))
            if (auto found = matched(choice, m_text))
                group.rows.push_back(std::move(*found));
    rank(group.rows);
    return group;
}

PaletteModel::Group PaletteModel::foundGroup(const QString& title, FoundRow::Kind kind) const
{
    Group group{title};
    if (m_text.isEmpty())
        return group;
    for (const auto& row : m_finder.found()) {
        // It may have been found by its id as well.
        if (row.kind != kind || std::ranges::any_of(group.rows, [&](const PaletteEntry& entry) { return entry.id == row.id; }))
            continue;
        if (auto found = matched(toEntry(row), m_text))
            group.rows.push_back(std::move(*found));
        else if (!isSearching())
            group.rows.push_back(toEntry(row));   // by its id, address or key, as the store says
    }
    rank(group.rows);
    return group;
}

void PaletteModel::addNote(std::vector<PaletteEntry>& rows) const
{
    if (m_finder.state() == StoreFinder::State::Failed)
        rows.push_back({.text = tr("Organizations, projects and keys cannot be searched now"),
                        .secondary = describeError(*m_finder.error()), .icon = QStringLiteral("triangle-alert")});
    else if (isSearching() && !m_text.isEmpty())
        rows.push_back({.text = tr("Searching organizations, projects and keys…"), .icon = QStringLiteral("loader-circle")});
    else if (rows.empty())
        rows.push_back({.text = tr("Nothing found for “%1”").arg(m_text), .secondary = tr("Try a part of a name, first letters, the start of a key, or a whole id."),
                        .icon = QStringLiteral("search-x")});
}

void PaletteModel::rebuild()
{
    std::vector<Group> groups{recentGroup(), choiceGroup(tr("Actions"), Kind::Action), choiceGroup(tr("Pages"), Kind::Page),
                              foundGroup(tr("Organizations"), FoundRow::Kind::Organization), foundGroup(tr("Projects"), FoundRow::Kind::Project),
                              foundGroup(tr("API keys"), FoundRow::Kind::Key)};
    for (size_t i = 1; i < groups.size(); ++i) {
        auto& rows = groups[i].rows;
        std::erase_if(rows, [&](const PaletteEntry& row) { return std::ranges::any_of(groups[0].rows, [&](const auto& recent) { return recent.isSame(row); }); });
        // All that can be done now is shown when nothing is typed.
        if (rows.size() > perGroup && !m_text.isEmpty())
            rows.resize(perGroup);
    }
    if (!m_text.isEmpty()) {
        rank(groups[0].rows);
        std::ranges::stable_sort(groups, std::ranges::greater{}, [](const Group& group) { return group.rows.empty() ? -1 : group.rows.front().score; });
    }
    beginResetModel();
    m_rows.clear();
    for (auto& [title, rows] : groups) {
        if (!rows.empty())
            m_rows.push_back({.kind = Kind::Heading, .text = title});
        std::ranges::move(rows, std::back_inserter(m_rows));
    }
    addNote(m_rows);
    endResetModel();
}

int PaletteModel::choosable(int row, int step) const
{
    for (; row >= 0 && row < rowCount(); row += step)
        if (at(row).canBeChosen())
            return row;
    return -1;
}

int PaletteModel::rowOf(const PaletteEntry& entry) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const PaletteEntry& row) { return row.isSame(entry); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PaletteModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: {
        QStringList words{row.text};
        for (const auto& more : {row.secondary, row.shortcut})
            if (!more.isEmpty())
                words << more;
        return words.join(QStringLiteral(", "));
    }
    case EntryKindRole: return static_cast<int>(row.kind);
    case IdRole: return row.id;
    case SecondaryRole: return row.secondary;
    case IconRole: return row.icon;
    case ShortcutRole: return row.shortcut;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).canBeChosen() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace pulse::ui
