#pragma once
#include <string_view>

/// The files of resources/docs, inside the program.
namespace pulse::docs {

std::string_view page();
std::string_view script();
/// RapiDoc, compressed by gzip.
std::string_view rapidoc();

} // namespace pulse::docs
