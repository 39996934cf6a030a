#pragma once
#include "models/backend.h"
#include "models/rowsource.h"

namespace pulse {

/// The list of a service as a RowSource: `Read` is called as (ControlPlane&, const Actor&, const ListRequest&, stop_token)
/// and answers a Result<Listing<T>>. The backend outlives it.
template <class T, class Read>
class ServiceSource final : public RowSource {
public:
    ServiceSource(Backend& backend, Read read) : m_backend(backend), m_read(std::move(read)) {}
    const Schema& schema() const override { return schemaOf<T>(); }
    Result<Listing<Row>> fetch(const ListRequest& request, std::stop_token stop) const override
    {
        PULSE_TRY(const Listing<T> listing, m_read(m_backend.plane(), m_backend.actor(), request, stop));
        return toRows(listing);
    }

private:
    Backend& m_backend;
    Read m_read;
};

template <class T, class Read>
std::shared_ptr<const RowSource> serviceSource(Backend& backend, Read read)
{
    return std::make_shared<ServiceSource<T, Read>>(backend, std::move(read));
}

} // namespace pulse
