#pragma once
#include "backend/core/field.h"
#include "backend/http/chain.h"
#include "tests/support/apiscenario.h"
#include "tests/support/fakeclock.h"
#include <map>
#include <stdexcept>

namespace pulse::test {

/// An entity with one field of each kind that lists look at.
struct Thing : Living<Thing> {
    std::string name;
    std::string colour;
    std::string pin;
    int64_t size = 0;
    static const Entity<Thing>& describe();
};

/// A router with one route of each kind and a chain over it. Who may call: "Authorization: Bearer NAME", with the names of
/// `people`; everything else is UnknownToken.
struct HttpHouse {
    explicit HttpHouse(ChainSettings settings = {}) : HttpHouse(std::move(settings), {}) {}
    HttpHouse(ChainSettings settings, std::function<void(HttpHouse&)> more);

    ApiClient client(const std::string& name = {});
    Chain& chain() { return *m_chain; }
    /// A POST that creates, remembers and counts what it did.
    Result<Response> create(const Request& request);

    FakeClock clock;
    Router router;
    ApiRecord record;
    std::unique_ptr<HttpMetrics> metrics;
    std::map<std::string, std::shared_ptr<Identity>> people;
    std::map<std::string, RememberedEffect> effects;
    std::map<std::string, std::string> things;   ///< id → body
    std::atomic<int> created{0};
    std::function<void()> whileCreating;         ///< runs inside the next `create`

private:
    std::unique_ptr<Chain> m_chain;
};

} // namespace pulse::test
