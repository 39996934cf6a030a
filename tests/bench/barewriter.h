#pragma once
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace pulse {

/// What a durable insert costs without anything of ours: one row of 15 fields into a table with 6 indexes, by a writer
/// thread that commits together whatever is waiting; SQLite's C API, synchronous=FULL. The base of the store's ratios.
class BareWriter {
public:
    explicit BareWriter(const std::string& file);
    ~BareWriter();
    /// Blocks until the row is durable.
    bool insert();

private:
    struct Job {
        uint64_t number = 0;
        bool isDone = false;
        bool isStored = false;
        std::condition_variable wake;
    };
    void bindRow(uint64_t number, const std::string& filler);
    void loop();

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job*> m_queue;
    uint64_t m_next = 0;
    bool m_isClosing = false;
    std::thread m_thread;
};

} // namespace pulse
