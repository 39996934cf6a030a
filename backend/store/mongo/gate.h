#pragma once
#include <condition_variable>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

namespace pulse {

/// Lets the batches of this program that want the same documents go one after the other, so that they need not find out
/// from the server that they are in each other's way. It saves work and decides nothing: other programs do not see it.
class MongoGate {
public:
    class Hold {
    public:
        Hold(MongoGate& gate, std::vector<std::string> names);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        MongoGate& m_gate;
        std::vector<std::string> m_names;
    };

private:
    std::mutex m_mutex;
    std::condition_variable m_isFree;
    std::unordered_set<std::string> m_held;
};

/// Counts the calls under way, so that closing waits for them and later ones are refused.
class MongoDoor {
public:
    bool enter();
    void leave();
    /// Waits until everybody has left; nobody comes in any more.
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_isEmpty;
    int m_inside = 0;
    bool m_isClosed = false;
};

} // namespace pulse
