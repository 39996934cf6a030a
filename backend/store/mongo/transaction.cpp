#include "backend/store/mongo/clientlease.h"
#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/mongo/servererror.h"

namespace pulse {

namespace {

/// So often a commit of which nothing is known is asked for again: the server answers what became of it.
constexpr int mostCommits = 3;

struct SessionEnd {
    void operator()(mongoc_client_session_t* session) const { mongoc_client_session_destroy(session); }
};
using Session = std::unique_ptr<mongoc_client_session_t, SessionEnd>;

bool begin(mongoc_client_session_t* session, bson_error_t* refusal)
{
    const std::unique_ptr<mongoc_write_concern_t, void (*)(mongoc_write_concern_t*)> concern(mongoc_write_concern_new(), mongoc_write_concern_destroy);
    mongoc_write_concern_set_wmajority(concern.get(), 10'000);
    mongoc_write_concern_set_journal(concern.get(), true);
    const std::unique_ptr<mongoc_transaction_opt_t, void (*)(mongoc_transaction_opt_t*)> options(mongoc_transaction_opts_new(), mongoc_transaction_opts_destroy);
    mongoc_transaction_opts_set_write_concern(options.get(), concern.get());
    return mongoc_client_session_start_transaction(session, options.get(), refusal);
}

/// False when the server gave the transaction up.
Result<bool> commit(mongoc_client_session_t* session)
{
    bson_error_t refusal{};
    for (int left = mostCommits; left > 0; --left) {
        bson_t answer;
        const bool isDone = mongoc_client_session_commit_transaction(session, &answer, &refusal);
        const Bson reply(&answer);
        bson_destroy(&answer);
        if (isDone)
            return true;
        if (mongoc_error_has_label(reply.get(), "TransientTransactionError"))
            return false;
        if (!mongoc_error_has_label(reply.get(), "UnknownTransactionCommitResult"))
            break;
    }
    auto error = errorOf(refusal);
    error.code = ErrorCode::StoreUnavailable;
    return fail(std::move(error));
}

} // namespace

Result<bool> MongoDatabase::transact(const std::function<Result<bool>(MongoDatabase&)>& work)
{
    const MongoClientLease lease(m_core->pool);
    if (!lease.client())
        return fail(ErrorCode::Busy, {{"retry_after", "1"}});
    bson_error_t refusal{};
    // Its end without a commit is an abort.
    const Session session(mongoc_client_start_session(lease.client(), nullptr, &refusal));
    if (!session || !begin(session.get(), &refusal))
        return fail(errorOf(refusal));
    Inside inside{.client = lease.client(), .session = session.get()};
    MongoDatabase within(m_core, &inside);
    const auto wanted = work(within);
    if (inside.isLost && (wanted || !isAway(wanted.error())))
        return false;
    if (!wanted || !*wanted)
        return wanted;
    return within.call(MongoWay::Write, [&](mongoc_client_t*, Refusal&) -> Result<void> {
        PULSE_TRY(const bool isCommitted, commit(session.get()));
        inside.isLost = !isCommitted;
        return {};
    }).map([&] { return !inside.isLost; });
}

Bson MongoDatabase::options() const
{
    Bson options;
    if (m_inside)
        (void)mongoc_client_session_append(m_inside->session, options.get(), nullptr);
    return options;
}

void MongoDatabase::noteLoss(const bson_t* reply)
{
    if (m_inside && mongoc_error_has_label(reply, "TransientTransactionError"))
        m_inside->isLost = true;
}

} // namespace pulse
