#include "backend/http/docsassets.h"

// The assembler puts the files in as they are: PULSE_DOCS is their folder, and CMake compiles this again when one changes.
#define PULSE_FILE(name, file) \
    __asm__(".pushsection .rodata\n.balign 16\n" #name ":\n.incbin \"" PULSE_DOCS "/" file "\"\n" #name "_end:\n.byte 0\n.popsection\n"); \
    extern "C" const char name[] __attribute__((visibility("hidden"))); \
    extern "C" const char name##_end[] __attribute__((visibility("hidden")))

PULSE_FILE(pulse_docs_page, "index.html");
PULSE_FILE(pulse_docs_script, "page.js");
PULSE_FILE(pulse_docs_rapidoc, "rapidoc.js.gz");

namespace pulse::docs {

namespace {
std::string_view between(const char* from, const char* to) { return {from, static_cast<size_t>(to - from)}; }
} // namespace

std::string_view page() { return between(pulse_docs_page, pulse_docs_page_end); }
std::string_view script() { return between(pulse_docs_script, pulse_docs_script_end); }
std::string_view rapidoc() { return between(pulse_docs_rapidoc, pulse_docs_rapidoc_end); }

} // namespace pulse::docs
