#pragma once
#include "backend/core/result.h"
#include <QString>
#include <optional>
#include <utility>

namespace pulse {

/// One thing for its page: what was read of it last, and how that stands. `T` says which version of the row it was read
/// with (`version()`). GUI thread.
template <class T>
class OneRow {
public:
    const QString& id() const { return m_id; }
    const std::optional<T>& row() const { return m_row; }
    /// Why there is none; none: it is still read.
    const std::optional<Error>& error() const { return m_error; }
    /// It was read before: the database is away.
    bool isStale() const { return m_isStale; }

    void begin(const QString& id)
    {
        if (id != m_id)
            m_row.reset();
        m_id = id;
        m_isStale = false;
        m_error.reset();
    }
    /// Takes what was read of `asked`. False: nobody waits for it any more, or something newer is there.
    bool take(const QString& asked, Result<T> read)
    {
        if (asked != m_id)
            return false;
        // What was read before is worth more than a page that says why there is nothing.
        m_isStale = !read && m_row && read.error().code == ErrorCode::StoreUnavailable;
        if (m_isStale)
            return true;
        m_error.reset();
        if (!read) {
            m_row.reset();
            m_error = std::move(read).error();
            return true;
        }
        // Read before a save that has been answered since.
        if (m_row && read->version() < m_row->version())
            return false;
        m_row = std::move(*read);
        return true;
    }

private:
    QString m_id;
    std::optional<T> m_row;
    std::optional<Error> m_error;
    bool m_isStale = false;
};

} // namespace pulse
