#include "backend/core/latelibrary.h"
#include "backend/core/error.h"
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

namespace pulse {

Result<void> LateLibrary::load()
{
    std::call_once(m_once, [this] {
        m_loaded = ::dlopen(m_file, RTLD_NOW | RTLD_LOCAL);
        if (!m_loaded)
            m_why = ::dlerror();
    });
    if (!m_loaded)
        return fail(Error{.code = ErrorCode::Internal, .internal = m_why});
    return {};
}

void* LateLibrary::function(const char* name)
{
    auto* found = m_loaded ? ::dlsym(m_loaded, name) : nullptr;
    if (!found) {
        fprintf(stderr, "pulse: %s has no %s\n", m_file, name);
        std::abort();
    }
    return found;
}

} // namespace pulse
