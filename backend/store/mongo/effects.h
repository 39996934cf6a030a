#pragma once
#include "backend/core/result.h"
#include "backend/store/mongo/bson.h"

/// What a batch does, document by document, as its plan found it: data only, so that anybody can finish it.
namespace pulse {

enum class MongoEffect : uint8_t {
    Insert, ///< `content` is the whole document
    Set,    ///< `content` is what an update sets
    Remove,
    Touch,  ///< guards a document that is not written: raises its `_rev`
};
enum class MongoKeyEffect : uint8_t { Take, Move, Release };

/// On a row: expected at `rev`, unless it is an insert.
struct MongoRowEffect {
    MongoEffect effect = MongoEffect::Insert;
    std::string collection{};
    std::string id{};
    int64_t rev = 0;
    Bson content{};
};

/// On a unique value, a document of `_keys`: its owner, and for Move and Release the owner before.
struct MongoUniqueEffect {
    MongoKeyEffect effect = MongoKeyEffect::Take;
    std::string key{};
    std::string owner{};
    std::string before{};
};

struct MongoEffects {
    std::vector<MongoRowEffect> rows{};      ///< by collection, then id
    std::vector<MongoUniqueEffect> keys{};   ///< by key

    std::vector<std::string> collections() const;
};

/// One text of Extended JSON: keys with dots and dollars stand in no document. Without what inserts put: that is there, hidden.
std::string textOf(const MongoEffects& effects);
/// Internal when the text is none of ours.
Result<MongoEffects> effectsOf(const std::string& text);

} // namespace pulse
