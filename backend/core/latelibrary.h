#pragma once
#include "backend/core/result.h"
#include <atomic>
#include <mutex>

namespace pulse {

/// A C library that is loaded when it is first needed, and stays: linked to the program, it and all that it brings along would
/// be loaded and bound at every start. Any thread.
class LateLibrary {
public:
    /// `file`: as the linker names it, with the version of its interface ("libcurl.so.4"). Static.
    explicit constexpr LateLibrary(const char* file) : m_file(file) {}
    LateLibrary(const LateLibrary&) = delete;
    LateLibrary& operator=(const LateLibrary&) = delete;

    /// Internal, with the loader's words, when it is not installed; then nothing of it may be called.
    Result<void> load();
    /// Of a loaded library. The program ends when it has no such function: it is not the library of its headers.
    void* function(const char* name);

private:
    const char* m_file;
    std::once_flag m_once;
    void* m_loaded = nullptr;
    std::string m_why;
};

/// A function of such a library: converts to the pointer, and so is called like the function itself. Load the library first.
template <LateLibrary& library, class Function>
class LateFunction {
public:
    explicit constexpr LateFunction(const char* name) : m_name(name) {}
    operator Function*() const
    {
        auto* found = m_found.load(std::memory_order_acquire);
        if (!found)
            m_found.store(found = reinterpret_cast<Function*>(library.function(m_name)), std::memory_order_release);
        return found;
    }

private:
    const char* m_name;
    mutable std::atomic<Function*> m_found = nullptr;
};

} // namespace pulse
