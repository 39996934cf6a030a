#pragma once
#include "backend/store/mongo/mongoc.h"

namespace pulse {

/// A connection of the pool, given back at the end; none without a pool, or when all were taken for too long.
class MongoClientLease {
public:
    explicit MongoClientLease(mongoc_client_pool_t* pool) : m_pool(pool), m_client(pool ? mongoc_client_pool_pop(pool) : nullptr) {}
    ~MongoClientLease()
    {
        if (m_client)
            mongoc_client_pool_push(m_pool, m_client);
    }
    MongoClientLease(const MongoClientLease&) = delete;
    MongoClientLease& operator=(const MongoClientLease&) = delete;
    mongoc_client_t* client() const { return m_client; }

private:
    mongoc_client_pool_t* m_pool;
    mongoc_client_t* m_client;
};

} // namespace pulse
