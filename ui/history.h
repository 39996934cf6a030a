#pragma once
#include <QString>
#include <optional>
#include <vector>

namespace pulse::ui {

/// What a window shows: a page and what it was opened with.
struct Place {
    QString page;
    QString argument;
    bool operator==(const Place&) const = default;
};

/// The way through a window, back and forward again, as in a browser: at most 50 places.
class History {
public:
    static constexpr size_t kept = 50;

    /// One goes on from here to somewhere new: what lay ahead is forgotten.
    void leave(const Place& here);
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    /// Where to go from here; none: that is the end.
    std::optional<Place> back(const Place& here);
    std::optional<Place> forward(const Place& here);

private:
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
};

} // namespace pulse::ui
