#pragma once
#include <QString>
#include <vector>

namespace pulse::ui {

/// A row of the palette. What it does follows from `kind` and `id` alone.
struct PaletteEntry {
    enum class Kind : uint8_t { Heading, Action, Page, Organization, Project, Key, Note };
    Kind kind = Kind::Note;
    QString id{};              ///< an action's name, a page's id, or that of a row in the store (FoundRow::id)
    QString text{};
    QString secondary{};
    QString icon{};            ///< empty: a tile with the first letter
    QString shortcut{};        ///< as people read it
    bool isDeep = false;       ///< a part of a page, "PAGE/PART" being its id: listed once something is typed
    bool hasCurl = false;      ///< an action that the HTTP API can do too
    std::vector<int> marks{};  ///< UTF-16 units of `text` that were typed
    int score = 0;
    bool isWord = false;       ///< what was typed is a whole part of the text

    bool canBeChosen() const { return kind != Kind::Heading && kind != Kind::Note; }
    bool isSame(const PaletteEntry& other) const { return kind == other.kind && id == other.id; }
};

} // namespace pulse::ui
