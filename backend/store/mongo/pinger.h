#pragma once
#include "backend/core/result.h"
#include <memory>
#include <mutex>
#include <string>

typedef struct _mongoc_client_t mongoc_client_t;

namespace pulse {

/// Asks the server whether it is there, on a connection of its own that nobody else waits for. It is made anew after each
/// failure, since one that has failed may wait for seconds before it tries again. Any thread; one after the other.
class MongoPinger {
public:
    explicit MongoPinger(std::string uri) : m_uri(std::move(uri)) {}

    /// StoreUnavailable after at most a second.
    Result<void> ping();

private:
    struct Destroy {
        void operator()(mongoc_client_t* client) const;
    };
    using Client = std::unique_ptr<mongoc_client_t, Destroy>;
    Client connect() const;

    std::string m_uri;
    std::mutex m_mutex;
    Client m_client;
};

} // namespace pulse
