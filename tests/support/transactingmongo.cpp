#include "tests/support/transactingmongo.h"
#include "backend/store/mongo/bson.h"
#include <arpa/inet.h>
#include <cstring>
#include <netinet/tcp.h>
#include <set>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse::test {

namespace {

constexpr int32_t opReply = 1, opMessage = 2013;

bool readAll(int file, char* to, size_t count)
{
    while (count > 0) {
        const auto got = ::recv(file, to, count, 0);
        if (got <= 0)
            return false;
        to += got;
        count -= static_cast<size_t>(got);
    }
    return true;
}

bool writeAll(int file, const std::string& text) { return ::send(file, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size()); }

int32_t numberAt(const std::string& text, size_t at)
{
    int32_t number = 0;
    std::memcpy(&number, text.data() + at, 4);
    return number;
}

void setNumber(std::string& text, size_t at, int32_t number) { std::memcpy(text.data() + at, &number, 4); }

std::optional<std::string> receive(int file)
{
    std::string text(4, '\0');
    if (!readAll(file, text.data(), 4))
        return {};
    text.resize(static_cast<size_t>(numberAt(text, 0)));
    return readAll(file, text.data() + 4, text.size() - 4) ? std::optional(std::move(text)) : std::nullopt;
}

/// Where the message's first document begins.
size_t bodyAt(const std::string& message) { return numberAt(message, 12) == opReply ? 36 : 21; }

Bson bodyOf(const std::string& message)
{
    bson_t body;
    const auto at = bodyAt(message);
    if (!bson_init_static(&body, reinterpret_cast<const uint8_t*>(message.data()) + at, static_cast<size_t>(numberAt(message, at))))
        return {};
    return Bson(&body);
}

/// The message with another first document.
std::string withBody(const std::string& message, const Bson& body)
{
    const auto at = bodyAt(message);
    auto changed = message.substr(0, at);
    changed.append(reinterpret_cast<const char*>(bson_get_data(body.get())), body.get()->len);
    changed += message.substr(at + static_cast<size_t>(numberAt(message, at)));
    setNumber(changed, 0, static_cast<int32_t>(changed.size()));
    return changed;
}

std::string commandMessage(const Bson& body)
{
    std::string head(26, '\0');
    setNumber(head, 0, 26);
    setNumber(head, 12, opMessage);
    setNumber(head, 21, 5);
    return withBody(head, body);
}

std::string answerTo(const std::string& request, const Bson& body)
{
    auto message = commandMessage(body);
    setNumber(message, 8, numberAt(request, 4));
    return message;
}

std::string nameOf(const Bson& command)
{
    bson_iter_t iter;
    return bson_iter_init(&iter, command.get()) && bson_iter_next(&iter) ? bson_iter_key(&iter) : "";
}

Bson without(const Bson& document, const std::set<std::string>& members)
{
    Bson kept;
    bson_iter_t iter;
    for (bson_iter_init(&iter, document.get()); bson_iter_next(&iter);)
        if (!members.contains(bson_iter_key(&iter)))
            bson_append_iter(kept.get(), nullptr, -1, &iter);
    return kept;
}

Bson idOf(const Bson& document)
{
    Bson filter;
    bson_iter_t iter;
    if (bson_iter_init_find(&iter, document.get(), "_id"))
        bson_append_iter(filter.get(), nullptr, -1, &iter);
    return filter;
}

std::string sessionOf(const Bson& command)
{
    const auto session = command.document("lsid");
    return session ? std::string(reinterpret_cast<const char*>(bson_get_data(session->get())), session->get()->len) : std::string{};
}

Bson refusal(int code, const char* words)
{
    Bson body;
    body.add("ok", 0).add("code", code).add("errmsg", words);
    const char* label = "TransientTransactionError";
    bson_t list;
    bson_append_array_begin(body.get(), "errorLabels", -1, &list);
    bson_append_utf8(&list, "0", -1, label, -1);
    bson_append_array_end(body.get(), &list);
    return body;
}

int connectTo(int port)
{
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(file, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(file);
        return -1;
    }
    const int yes = 1;
    ::setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return file;
}

} // namespace

/// One client's connection, and the transaction on it.
class TransactingMongo::Wire {
public:
    Wire(TransactingMongo& owner, int client) : m_owner(owner), m_client(client), m_server(connectTo(owner.m_serverPort)) {}
    ~Wire()
    {
        if (!m_session.empty())
            end(false);
        ::close(m_server);
    }

    void run()
    {
        while (const auto request = receive(m_client)) {
            const auto answer = answerFor(*request);
            if (answer.empty() || !writeAll(m_client, answer))
                return;
        }
    }

private:
    std::string answerFor(const std::string& request)
    {
        if (numberAt(request, 12) != opMessage)
            return withTransactions(pass(request));
        const auto command = bodyOf(request);
        const auto name = nameOf(command);
        if (name == "endSessions")
            return answerTo(request, bsonOf("ok", 1));
        const auto plain = without(command, {"lsid", "txnNumber", "startTransaction", "autocommit"});
        if (!command.has("autocommit")) {
            std::unique_lock lock(m_owner.m_mutex);
            m_owner.m_isFree.wait(lock, [&] { return m_owner.m_holder.empty(); });
            const auto answer = pass(withBody(request, plain));
            return name == "hello" || name == "isMaster" ? withTransactions(answer) : answer;
        }
        if (command.has("startTransaction"))
            begin(command);
        if (name == "commitTransaction" || name == "abortTransaction")
            return ended(request, command, name == "commitTransaction");
        if (command.has("writeConcern") || (command.has("readConcern") && !command.has("startTransaction")))
            m_owner.blame(name + " of a transaction has a concern of its own");
        if (sessionOf(command) != m_session)
            return answerTo(request, refusal(251, "no such transaction"));
        return inside(request, plain, name);
    }

    void begin(const Bson& command)
    {
        if (!m_session.empty())
            m_owner.blame("a transaction began in another");
        m_session = sessionOf(command);
        std::unique_lock lock(m_owner.m_mutex);
        m_owner.m_isFree.wait(lock, [&] { return m_owner.m_holder.empty(); });
        m_owner.m_holder = m_session;
        ++m_owner.m_started;
    }

    std::string inside(const std::string& request, const Bson& command, const std::string& name)
    {
        const auto collection = command.text(name.c_str());
        for (const auto& statement : command.documents(name == "update" ? "updates" : "deletes"))
            remember(command, collection, *statement.document("q"));
        const auto answer = pass(withBody(request, command));
        const auto reply = bodyOf(answer);
        if (name == "insert") {
            auto inserted = command.documents("documents");
            inserted.resize(static_cast<size_t>(reply.integer("n")));
            for (const auto& document : inserted)
                m_undo.push_back(removal(command, collection, document));
        }
        // An error ends a transaction, whatever it was.
        if (reply.integer("ok") != 1 || reply.has("writeErrors"))
            end(false);
        return answer;
    }

    std::string ended(const std::string& request, const Bson& command, bool isCommit)
    {
        const auto session = sessionOf(command);
        const auto number = command.integer("txnNumber");
        const auto fault = isCommit ? m_owner.m_fault.exchange(Fault::None) : Fault::None;
        if (session != m_session) {
            const std::lock_guard lock(m_owner.m_mutex);
            const auto known = m_owner.m_ended.find(session);
            const bool isCommitted = known != m_owner.m_ended.end() && known->second == number;
            return answerTo(request, isCommit && isCommitted ? bsonOf("ok", 1) : refusal(251, "no such transaction"));
        }
        if (isCommit && !command.has("writeConcern"))
            m_owner.blame("a commit waits for nobody");
        if (isCommit && fault != Fault::Transient) {
            const std::lock_guard lock(m_owner.m_mutex);
            m_owner.m_ended[session] = number;
        }
        end(isCommit && fault != Fault::Transient);
        if (fault == Fault::CutAfterCommit)
            return {};
        return answerTo(request, fault == Fault::Transient ? refusal(112, "write conflict") : bsonOf("ok", 1));
    }

    void end(bool isCommitted)
    {
        if (!isCommitted)
            for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
                if (bodyOf(pass(commandMessage(*undo))).integer("ok") != 1)
                    m_owner.blame("what was done could not be undone");
        ++(isCommitted ? m_owner.m_committed : m_owner.m_aborted);
        m_undo.clear();
        m_session.clear();
        const std::lock_guard lock(m_owner.m_mutex);
        m_owner.m_holder.clear();
        m_owner.m_isFree.notify_all();
    }

    static Bson removal(const Bson& command, const std::string& collection, const Bson& document)
    {
        Bson undo = bsonOf("delete", collection);
        undo.add("deletes", listOf(std::move(Bson{}.add("q", idOf(document)).add("limit", 0)))).add("$db", command.text("$db"));
        return undo;
    }

    /// As it is before it is written.
    void remember(const Bson& command, const std::string& collection, const Bson& filter)
    {
        Bson question = bsonOf("find", collection);
        question.add("filter", filter).add("batchSize", 10'000).add("$db", command.text("$db"));
        const auto reply = bodyOf(pass(commandMessage(question)));
        const auto cursor = reply.document("cursor");
        for (const auto& document : cursor ? cursor->documents("firstBatch") : std::vector<Bson>{}) {
            Bson undo = bsonOf("update", collection);
            undo.add("updates", listOf(std::move(Bson{}.add("q", idOf(document)).add("u", document).add("upsert", true)))).add("$db", command.text("$db"));
            m_undo.push_back(std::move(undo));
        }
    }

    std::string pass(const std::string& request)
    {
        if (!writeAll(m_server, request))
            return {};
        return receive(m_server).value_or(std::string{});
    }

    static std::string withTransactions(const std::string& answer)
    {
        if (answer.empty())
            return {};
        auto body = without(bodyOf(answer), {"setName", "logicalSessionTimeoutMinutes"});
        bson_append_int32(body.get(), "logicalSessionTimeoutMinutes", -1, 30);
        return withBody(answer, body.add("setName", "rs0"));
    }

    TransactingMongo& m_owner;
    int m_client;
    int m_server;
    std::string m_session;
    std::vector<Bson> m_undo;
};

TransactingMongo::TransactingMongo(const std::string& uri) : m_serverPort(std::stoi(uri.substr(uri.rfind(':') + 1)))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(m_listener, 64) != 0)
        std::abort();
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { listen(); });
}

TransactingMongo::~TransactingMongo()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    for (auto& thread : m_threads)
        thread.join();
    for (const int socket : m_sockets)
        ::close(socket);
    ::close(m_listener);
}

std::vector<std::string> TransactingMongo::faults()
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

void TransactingMongo::blame(std::string fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void TransactingMongo::listen()
{
    for (int client = 0; (client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        const std::lock_guard lock(m_mutex);
        m_sockets.push_back(client);
        m_threads.emplace_back([this, client] { serve(client); });
    }
}

void TransactingMongo::serve(int client)
{
    Wire(*this, client).run();
    // The other side must see the end now; the number is given back when nobody can mistake it.
    ::shutdown(client, SHUT_RDWR);
}

} // namespace pulse::test
