#pragma once
#include "backend/core/result.h"
#include <QString>
#include <optional>
#include <utility>

namespace pulse {

/// How one thing stands that was asked for.
struct OneState {
    QString id{};
    bool isThere = false;
    bool isStale = false;           ///< it was read before: the database is away
    std::optional<Error> error{};   ///< why there is none; none: it is still read
};

/// One thing for its page: what was read of it last, and how that stands. `T` says which version of the row it was read
/// with (`version()`). GUI thread.
template <class T>
class OneRow {
public:
    const OneState& state() const { return m_state; }
    const QString& id() const { return m_state.id; }
    const std::optional<T>& row() const { return m_row; }
    const std::optional<Error>& error() const { return m_state.error; }
    bool isStale() const { return m_state.isStale; }

    void begin(const QString& id)
    {
        if (id != m_state.id)
            m_row.reset();
        m_state = {.id = id, .isThere = m_row.has_value()};
    }
    /// Takes what was read of `asked`. False: nobody waits for it any more, or something newer is there.
    bool take(const QString& asked, Result<T> read)
    {
        if (asked != m_state.id)
            return false;
        // What was read before is worth more than a page that says why there is nothing.
        m_state.isStale = !read && m_row && read.error().code == ErrorCode::StoreUnavailable;
        if (m_state.isStale)
            return true;
        m_state.error.reset();
        if (!read) {
            m_row.reset();
            m_state.isThere = false;
            m_state.error = std::move(read).error();
            return true;
        }
        // Read before a save that has been answered since.
        if (m_row && read->version() < m_row->version())
            return false;
        m_row = std::move(*read);
        m_state.isThere = true;
        return true;
    }

private:
    OneState m_state;
    std::optional<T> m_row;
};

} // namespace pulse
