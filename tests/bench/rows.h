#pragma once
#include "backend/core/result.h"
#include "backend/organizations/organization.h"
#include "backend/store/batch.h"
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <type_traits>
#include <utility>

namespace pulse::bench {

/// What came; a program that measures has no use for a refusal and ends.
template <class T>
T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s (%s)\n", errorText(result.error()).c_str(), result.error().internal.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// Inserts rows that `make` makes of their numbers, so many in a batch, into what commits batches.
template <class Target, class Make>
void insertRows(Target& target, int64_t rows, int64_t atOnce, Make make)
{
    for (int64_t number = 0; number < rows;) {
        Batch batch;
        for (const auto end = std::min(rows, number + atOnce); number < end; ++number)
            batch.insert(make(number));
        need(target.commit(batch));
    }
}

inline constexpr const char* words[] = {"Acme", "Globex", "Initech", "Umbrella", "Stark", "Wayne", "Wonka", "Cyberdyne", "Tyrell", "Soylent",
                                        "Hooli", "Vehement", "Massive", "Dynamic", "Aperture", "Black", "Mesa", "Video", "Stream", "Cloud"};

/// Names that many share a word of, one second apart.
inline Organization organizationOf(IdSource& ids, int64_t number)
{
    Organization organization;
    organization.id = ids.next<Organization>();
    organization.name = std::string(words[number % 20]) + " " + words[(number / 20) % 20] + " " + std::to_string(number);
    organization.adminEmail = "admin" + std::to_string(number) + "@" + words[(number / 7) % 20] + ".example";
    organization.plan = static_cast<Plan>(number % 3);
    organization.createdAt = organization.updatedAt = fromMillis(1'700'000'000'000 + number * 1'000);
    return organization;
}

} // namespace pulse::bench
