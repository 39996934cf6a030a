#include "backend/http/requestring.h"
#include "backend/core/log.h"
#include "backend/core/logline.h"
#include "backend/core/text.h"
#include "backend/http/request.h"
#include "backend/http/router.h"
#include <algorithm>
#include <thread>

namespace pulse {

/// One request's place. Whoever turns `isBusy` on has it to himself.
struct RequestRing::Slot {
    std::atomic<bool> isBusy{false};
    uint64_t number = 0;
    int64_t millis = 0;
    int64_t micros = 0;
    int status = 0;
    Method method = Method::Get;
    std::string_view stage{};
    ActorType actorType = ActorType::System;
    bool hasActor = false;
    FixedText<96> route;
    FixedText<240> target;
    FixedText<64> requestId;
    FixedText<46> ip;
    FixedText<32> actorId;
    FixedText<64> actorName;
};

namespace {

constexpr size_t longestTarget = 240;

/// Path and query without secrets. What is long ends before it begins to be looked through: 240 bytes are kept.
std::string targetOf(const Request& request)
{
    constexpr std::string_view plain = "-._~*", inPath = "-._~*/:@!$&'()+,;=";
    std::string out;
    appendPercentEncoded(out, redact(request.path.substr(0, longestTarget)), inPath);
    char between = '?';
    for (const auto& [name, value] : request.query) {
        if (out.size() >= longestTarget)
            break;
        out += between;
        appendPercentEncoded(out, redact(name.substr(0, longestTarget)), plain);
        out += '=';
        appendPercentEncoded(out, isSecretName(name) ? "***" : redact(value.substr(0, longestTarget)), plain);
        between = '&';
    }
    return out;
}

template <class S>
bool take(S& slot)
{
    return !slot.isBusy.exchange(true, std::memory_order_acquire);
}

} // namespace

RequestRing::~RequestRing() { delete[] m_slots.load(); }

void RequestRing::watch(bool isOn)
{
    const std::lock_guard lock(m_switching);
    if (isOn && !m_slots.load())
        m_slots.store(new Slot[kept], std::memory_order_release);
    if (!isOn)
        m_from = m_next.load() - 1;
    m_isOn.store(isOn, std::memory_order_release);
}

void RequestRing::record(const Seen& seen)
{
    auto* slots = m_slots.load(std::memory_order_acquire);
    if (!isOn() || !slots)
        return;
    const auto& request = seen.request;
    // Most paths are a pattern without parameters: those hold no secret and need no look.
    const auto pattern = request.route ? request.route->pattern : std::string_view{};
    const bool isPlain = request.query.empty() && !pattern.empty() && (request.path == pattern || request.path.empty());
    const auto target = isPlain ? std::string{} : targetOf(request);
    const auto number = m_next.fetch_add(1, std::memory_order_relaxed);
    auto& slot = slots[number % kept];
    if (!take(slot))
        return;
    slot.number = number;
    slot.millis = seen.millis;
    slot.micros = seen.micros;
    slot.status = seen.status;
    slot.method = request.method;
    slot.stage = seen.stage;
    slot.route.assign(pattern);
    slot.target.assign(isPlain ? pattern : target);
    slot.requestId.assign(request.actor.requestId);
    slot.ip.assign(request.actor.ip);
    slot.hasActor = request.actor.who != nullptr;
    slot.actorType = slot.hasActor ? request.actor.who->type : ActorType::System;
    slot.actorId.assign(slot.hasActor ? std::string_view(request.actor.who->id) : std::string_view{});
    slot.actorName.assign(slot.hasActor ? std::string_view(request.actor.who->name) : std::string_view{});
    slot.isBusy.store(false, std::memory_order_release);
}

std::vector<SeenRequest> RequestRing::since(uint64_t number) const
{
    std::vector<SeenRequest> seen;
    auto* slots = m_slots.load(std::memory_order_acquire);
    const auto next = m_next.load(std::memory_order_relaxed);
    number = std::max(number, m_from.load());
    if (!slots || next <= number + 1)
        return seen;
    const auto first = std::max(number + 1, next > kept ? next - kept : 1);
    seen.reserve(next - first);
    for (auto at = first; at < next; ++at) {
        auto& slot = slots[at % kept];
        // A recorder has it for less than a microsecond.
        for (int tries = 0; !take(slot); ++tries)
            if (tries > 64)
                std::this_thread::yield();
        if (slot.number >= at)
            seen.push_back({.number = slot.number, .millis = slot.millis, .micros = slot.micros, .status = slot.status,
                            .method = std::string(methodName(slot.method)), .route = std::string(slot.route.view()),
                            .target = std::string(slot.target.view()), .stage = std::string(slot.stage),
                            .requestId = std::string(slot.requestId.view()), .ip = std::string(slot.ip.view()),
                            .actorType = slot.hasActor ? std::string(enumNames<ActorType>[static_cast<size_t>(slot.actorType)]) : std::string{},
                            .actorId = std::string(slot.actorId.view()), .actorName = std::string(slot.actorName.view())});
        slot.isBusy.store(false, std::memory_order_release);
    }
    std::ranges::sort(seen, {}, &SeenRequest::number);
    return seen;
}

} // namespace pulse
