#pragma once
#include "ui/palette/paletteentry.h"
#include <vector>

namespace pulse {
class Preferences;
}

namespace pulse::ui {

/// What was opened from the palette lately, the latest first, kept in the preferences: kinds and ids only, so that
/// no name of a customer lies outside the database. GUI thread.
class Recents {
public:
    static constexpr size_t kept = 6;

    struct Place {
        PaletteEntry::Kind kind = PaletteEntry::Kind::Page;   ///< Page, Organization, Project or Key
        QString id;
    };
    /// Takes what an earlier run kept; what cannot be understood is left out.
    explicit Recents(Preferences& preferences);
    const std::vector<Place>& places() const { return m_places; }
    /// To the front, and kept.
    void add(PaletteEntry::Kind kind, const QString& id);

private:
    Preferences& m_preferences;
    std::vector<Place> m_places;
};

} // namespace pulse::ui
