#include "backend/core/log.h"
#include "backend/core/logline.h"
#include "backend/core/logring.h"
#include <atomic>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace pulse {

namespace {

constexpr size_t mostRecords = 8192;
constexpr size_t mostTexts = 4096;
constexpr size_t mostMessageBytes = 16 * 1024;
constexpr size_t fileBytes = 32 << 20;
constexpr size_t oldFiles = 4;
/// How long a batch gathers: a crash loses at most this much, a busy process wakes the writer 100 times a second.
constexpr std::chrono::milliseconds gathering{10};

int64_t wallMillis()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// A ring that overwrites its oldest record when it is full.
template <class Record>
class Ring {
public:
    explicit Ring(size_t most) : m_records(most) {}
    /// The place of the next record; `isDropped` when the oldest was given up for it.
    Record& next(bool& isDropped)
    {
        isDropped = m_count == m_records.size();
        auto& place = m_records[(m_first + m_count) % m_records.size()];
        if (isDropped)
            m_first = (m_first + 1) % m_records.size();
        else
            ++m_count;
        return place;
    }
    size_t size() const { return m_count; }
    Record& operator[](size_t i) { return m_records[(m_first + i) % m_records.size()]; }
    void clear() { m_first = m_count = 0; }

private:
    std::vector<Record> m_records;
    size_t m_first = 0;
    size_t m_count = 0;
};

/// What gathers until the writer takes it: the writer swaps whole batches, so callers wait for a swap at the longest.
struct Gathered {
    Ring<AccessRecord> access{mostRecords};
    Ring<TextRecord> texts{mostTexts};
    uint64_t dropped = 0;

    bool isEmpty() const { return access.size() == 0 && texts.size() == 0; }
    void clear()
    {
        access.clear();
        texts.clear();
        dropped = 0;
    }
};

/// Made before the sink opens it, so that it is never open to others; an older one is closed to them.
void closeToOthers(const std::string& file)
{
    if (const int fd = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600); fd >= 0) {
        (void)::fchmod(fd, 0600);
        ::close(fd);
    }
}

std::unique_ptr<spdlog::sinks::sink> makeSink(const LogSettings& settings, std::string& problem)
{
    std::unique_ptr<spdlog::sinks::sink> sink;
    if (!settings.file.empty()) {
        try {
            spdlog::file_event_handlers handlers;
            handlers.before_open = closeToOthers;
            sink = std::make_unique<spdlog::sinks::rotating_file_sink_st>(settings.file, fileBytes, oldFiles, false, handlers);
        } catch (const std::exception& error) {
            problem = error.what();
        }
    }
    if (!sink)
        sink = std::make_unique<spdlog::sinks::stderr_sink_st>();
    sink->set_formatter(std::make_unique<spdlog::pattern_formatter>("%v", spdlog::pattern_time_type::utc, std::string{}));
    return sink;
}

} // namespace

struct Log::Worker {
    explicit Worker(const LogSettings& settings) : formatter(settings.format), level(settings.level)
    {
        std::string problem;
        sink = makeSink(settings, problem);
        thread = std::thread([this] { run(); });
        if (!problem.empty())
            write(LogLevel::Warn, "the log file cannot be written; standard error is used", {{"why", problem}});
    }

    ~Worker()
    {
        {
            const std::lock_guard lock(mutex);
            isStopping = true;
        }
        wake.notify_all();
        thread.join();
    }

    void write(LogLevel at, std::string_view message, std::initializer_list<LogField> fields)
    {
        TextRecord record{.millis = wallMillis(), .level = at, .message = std::string(message.substr(0, mostMessageBytes)), .fields = {}};
        record.fields.reserve(fields.size());
        for (const auto& field : fields)
            record.fields.emplace_back(field.name, field.value.substr(0, mostMessageBytes));
        bool isDropped = false;
        {
            const std::lock_guard lock(mutex);
            std::swap(gathered->texts.next(isDropped), record);
            count(isDropped);
            isUrgent |= at >= LogLevel::Warn;
        }
        if (isFirst.exchange(false) || at >= LogLevel::Warn)
            wake.notify_all();
    }

    void access(const AccessRecord& record)
    {
        bool isDropped = false;
        {
            const std::lock_guard lock(mutex);
            gathered->access.next(isDropped) = record;
            count(isDropped);
        }
        // Only the first record of a batch pays for waking the writer.
        if (isFirst.load(std::memory_order_relaxed) && isFirst.exchange(false))
            wake.notify_all();
    }

    void flush()
    {
        std::unique_lock lock(mutex);
        const auto upTo = taken;
        isUrgent = true;
        wake.notify_all();
        written.wait(lock, [&] { return out >= upTo; });
    }

    void count(bool isDropped)
    {
        ++taken;
        if (isDropped) {
            ++gathered->dropped;
            dropped.fetch_add(1, std::memory_order_relaxed);
        }
    }

    void run()
    {
        auto batch = std::make_unique<Gathered>();
        std::string lines;
        std::unique_lock lock(mutex);
        while (true) {
            // After this store the next caller wakes this thread; what came before it is seen by the predicate.
            isFirst = gathered->isEmpty();
            wake.wait(lock, [&] { return isStopping || isUrgent || !gathered->isEmpty(); });
            if (!isUrgent && !isStopping)
                wake.wait_for(lock, gathering, [&] { return isStopping || isUrgent; });
            std::swap(gathered, batch);
            isUrgent = false;
            const auto upTo = taken;
            const bool isLast = isStopping;
            lock.unlock();
            print(*batch, lines);
            batch->clear();
            lock.lock();
            out = upTo;
            written.notify_all();
            if (isLast && gathered->isEmpty())
                return;
        }
    }

    /// Both rings in the order of their times.
    void print(Gathered& batch, std::string& lines)
    {
        size_t a = 0, t = 0;
        while (a < batch.access.size() || t < batch.texts.size()) {
            const bool isAccess = t == batch.texts.size() || (a < batch.access.size() && batch.access[a].millis < batch.texts[t].millis);
            const auto start = lines.size();
            if (isAccess) {
                formatter.append(lines, batch.access[a]);
                ring.add({.millis = batch.access[a++].millis, .text = lines.substr(start)});
            } else {
                formatter.append(lines, batch.texts[t]);
                ring.add({.millis = batch.texts[t].millis, .level = batch.texts[t].level, .text = lines.substr(start)});
                batch.texts[t++] = TextRecord{};
            }
            if (lines.size() > 256 * 1024)
                put(lines);
        }
        if (batch.dropped > 0)
            formatter.append(lines, TextRecord{.millis = wallMillis(), .level = LogLevel::Warn, .message = "log lines were dropped",
                                               .fields = {{"count", std::to_string(batch.dropped)}}});
        put(lines);
    }

    void put(std::string& lines)
    {
        if (lines.empty())
            return;
        try {
            sink->log(spdlog::details::log_msg("", spdlog::level::info, spdlog::string_view_t(lines.data(), lines.size())));
            sink->flush();
        } catch (const std::exception&) {
            dropped.fetch_add(1, std::memory_order_relaxed);
        }
        lines.clear();
    }

    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable written;
    std::unique_ptr<Gathered> gathered = std::make_unique<Gathered>();
    std::atomic<bool> isFirst{true};
    bool isUrgent = false;
    bool isStopping = false;
    uint64_t taken = 0;
    uint64_t out = 0;
    std::atomic<uint64_t> dropped{0};
    std::unique_ptr<spdlog::sinks::sink> sink;
    LogFormatter formatter;
    LogRing ring;
    std::atomic<LogLevel> level;
    std::thread thread;
};

Log::Log(LogSettings settings) : m_worker(std::make_unique<Worker>(settings)) {}

Log::~Log() = default;

void Log::write(LogLevel level, std::string_view message, std::initializer_list<LogField> fields)
{
    if (level >= m_worker->level.load(std::memory_order_relaxed))
        m_worker->write(level, message, fields);
}

void Log::access(const AccessLine& line)
{
    if (m_worker->level.load(std::memory_order_relaxed) > LogLevel::Info)
        return;
    AccessRecord record;
    record.millis = wallMillis();
    record.micros = line.micros;
    record.status = line.status;
    record.requestId.assign(line.requestId);
    record.method.assign(line.method);
    record.route.assign(line.route);
    record.ip.assign(line.ip);
    m_worker->access(record);
}

void Log::setLevel(LogLevel level) { m_worker->level = level; }

uint64_t Log::dropped() const { return m_worker->dropped; }

std::vector<LogEntry> Log::recent(uint64_t number) const { return m_worker->ring.after(number); }

void Log::flush() { m_worker->flush(); }

} // namespace pulse
