#include "ui/history.h"

namespace pulse::ui {

namespace {

std::optional<Place> step(std::vector<Place>& from, std::vector<Place>& to, const Place& here)
{
    if (from.empty())
        return std::nullopt;
    auto next = from.back();
    from.pop_back();
    to.push_back(here);
    return next;
}

} // namespace

void History::leave(const Place& here)
{
    m_forward.clear();
    m_back.push_back(here);
    if (m_back.size() > kept)
        m_back.erase(m_back.begin());
}

std::optional<Place> History::back(const Place& here) { return step(m_back, m_forward, here); }

std::optional<Place> History::forward(const Place& here) { return step(m_forward, m_back, here); }

} // namespace pulse::ui
