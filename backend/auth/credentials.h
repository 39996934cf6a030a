#pragma once
#include <string>
#include <string_view>

namespace pulse {

/// The credentials that somebody came with, whatever form they had.
struct Credentials {
    std::string_view key{};       ///< pulse_key_…
    std::string_view secret{};    ///< pulse_secret_…
    std::string_view admin{};     ///< pulse_admin_…
    std::string_view other{};     ///< something that is none of these

    bool hasKey() const { return !key.empty() || !secret.empty(); }
};

/// What they are for.
struct Entrance {
    std::string_view scope{};     ///< that a key must hold; empty: none
    std::string_view route{};     ///< pattern, noted as the last use
    std::string_view ip{};
    bool isFromHere = false;      ///< from this machine, through no proxy
};

} // namespace pulse
