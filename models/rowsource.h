#pragma once
#include "backend/core/field.h"
#include "backend/core/page.h"
#include <functional>
#include <memory>
#include <stop_token>

namespace pulse {

/// Where a table's rows come from: a list of a service, block by block. Values only, so that it may be answered by a remote
/// service later.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual const Schema& schema() const = 0;
    /// Rows, or the outline that `request.part` asks for. Blocks; on a worker thread, several at once.
    virtual Result<Listing<Row>> fetch(const ListRequest& request, std::stop_token stop) const = 0;
};

/// Turns a listing of entities into one of rows.
template <class T>
Listing<Row> toRows(const Listing<T>& listing)
{
    return mapListing(listing, [](const T& item) { return T::describe().toRow(item); });
}

} // namespace pulse
