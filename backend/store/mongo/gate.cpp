#include "backend/store/mongo/gate.h"
#include <algorithm>

namespace pulse {

MongoGate::Hold::Hold(MongoGate& gate, std::vector<std::string> names) : m_gate(gate), m_names(std::move(names))
{
    std::sort(m_names.begin(), m_names.end());
    m_names.erase(std::unique(m_names.begin(), m_names.end()), m_names.end());
    std::unique_lock lock(m_gate.m_mutex);
    // All at once: whoever waits holds nothing.
    m_gate.m_isFree.wait(lock, [this] { return std::ranges::none_of(m_names, [this](const auto& name) { return m_gate.m_held.contains(name); }); });
    m_gate.m_held.insert(m_names.begin(), m_names.end());
}

MongoGate::Hold::~Hold()
{
    {
        std::lock_guard lock(m_gate.m_mutex);
        for (const auto& name : m_names)
            m_gate.m_held.erase(name);
    }
    m_gate.m_isFree.notify_all();
}

bool MongoDoor::enter()
{
    std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return false;
    ++m_inside;
    return true;
}

void MongoDoor::leave()
{
    std::lock_guard lock(m_mutex);
    if (--m_inside == 0)
        m_isEmpty.notify_all();
}

void MongoDoor::close()
{
    std::unique_lock lock(m_mutex);
    m_isClosed = true;
    m_isEmpty.wait(lock, [this] { return m_inside == 0; });
}

} // namespace pulse
