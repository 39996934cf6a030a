#pragma once
#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace pulse::test {

/// A stand-in for a replica set, between an engine and the MongoDB peer, which has no transactions: it says in `hello` that
/// there are some, lets one transaction at a time through, and takes back what an aborted one did. What it shows is that the
/// engine speaks as the protocol wants it; how MongoDB's own transactions meet each other it does not show.
class TransactingMongo {
public:
    enum class Fault { None, Transient, CutAfterCommit };

    /// `uri` of the peer: mongodb://127.0.0.1:PORT/
    explicit TransactingMongo(const std::string& uri);
    ~TransactingMongo();
    TransactingMongo(const TransactingMongo&) = delete;
    TransactingMongo& operator=(const TransactingMongo&) = delete;

    std::string uri() const { return "mongodb://127.0.0.1:" + std::to_string(m_port) + "/"; }
    /// What becomes of the next commit.
    void setFault(Fault fault) { m_fault = fault; }
    int started() const { return m_started; }
    int committed() const { return m_committed; }
    int aborted() const { return m_aborted; }
    /// Commands of a transaction that MongoDB would refuse, in words.
    std::vector<std::string> faults();

private:
    class Wire;
    void listen();
    void serve(int client);
    void blame(std::string fault);

    int m_listener = -1;
    int m_port = 0;
    int m_serverPort = 0;
    std::atomic<Fault> m_fault{Fault::None};
    std::atomic<int> m_started{0}, m_committed{0}, m_aborted{0};
    std::mutex m_mutex;
    std::condition_variable m_isFree;
    std::string m_holder;              ///< the session whose transaction is under way
    std::map<std::string, int64_t> m_ended;   ///< session → its last committed transaction
    std::vector<std::string> m_faults;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace pulse::test
