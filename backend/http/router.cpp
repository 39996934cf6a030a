#include "backend/http/router.h"
#include <array>
#include <cassert>
#include <unordered_map>

namespace pulse {

namespace {

constexpr size_t maxParameters = 4;
constexpr size_t methodCount = 8;

/// The next segment of a path, cut off its front; the path starts with '/'.
std::string_view cutSegment(std::string_view& path)
{
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

struct Node {
    struct Leaf {
        const Route* route = nullptr;
        std::vector<std::string_view> names{};
    };
    std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> children;
    std::unique_ptr<Node> parameter;
    std::array<Leaf, methodCount> leaves{};
    std::string allow;

    Node* child(std::string_view segment)
    {
        for (auto& [name, node] : children)
            if (name == segment)
                return node.get();
        return children.emplace_back(segment, std::make_unique<Node>()).second.get();
    }
    const Leaf* leaf(Method method) const
    {
        const auto& found = leaves[static_cast<size_t>(method == Method::Head ? Method::Get : method)];
        return found.route ? &found : nullptr;
    }
    void allowAgain()
    {
        allow.clear();
        for (const auto& leaf : leaves) {
            if (!leaf.route)
                continue;
            allow += methodName(leaf.route->method);
            allow += leaf.route->method == Method::Get ? ", HEAD, " : ", ";
        }
        allow += "OPTIONS";
    }
};

/// One descent: literal segments before parameters, and back again when a literal leads nowhere.
struct Search {
    Method method;
    std::array<std::string_view, maxParameters> values{};
    size_t count = 0;
    const Node::Leaf* leaf = nullptr;
    const Node* other = nullptr;   ///< the path exists, with other methods

    bool walk(const Node& node, std::string_view rest)
    {
        if (rest.empty()) {
            leaf = node.leaf(method);
            if (!leaf && !other && !node.allow.empty())
                other = &node;
            return leaf != nullptr;
        }
        const auto segment = cutSegment(rest);
        for (const auto& [name, next] : node.children)
            if (name == segment && walk(*next, rest))
                return true;
        if (!node.parameter || segment.empty() || count == maxParameters)
            return false;
        values[count++] = segment;
        if (walk(*node.parameter, rest))
            return true;
        --count;
        return false;
    }
};

} // namespace

struct Router::Tree {
    Node root;
    std::unordered_map<std::string_view, const Node*> fixed;   ///< patterns without parameters, found in one step
};

void Router::add(Route route)
{
    assert(route.pattern.starts_with('/') && route.handler && route.method != Method::Head);
    if (!m_tree)
        m_tree = std::make_shared<Tree>();
    m_routes.push_back(std::make_unique<Route>(std::move(route)));
    m_routes.back()->index = m_routes.size() - 1;
    const auto& added = *m_routes.back();
    Node* node = &m_tree->root;
    std::vector<std::string_view> names;
    for (auto rest = added.pattern; !rest.empty();) {
        const auto segment = cutSegment(rest);
        if (!segment.starts_with(':')) {
            node = node->child(segment);
            continue;
        }
        names.push_back(segment.substr(1));
        if (!node->parameter)
            node->parameter = std::make_unique<Node>();
        node = node->parameter.get();
    }
    assert(names.size() <= maxParameters);
    if (names.empty())
        m_tree->fixed[added.pattern] = node;
    auto& leaf = node->leaves[static_cast<size_t>(added.method)];
    assert(!leaf.route && "two routes of one method and pattern");
    leaf = {&added, std::move(names)};
    node->allowAgain();
}

Router::Match Router::match(Method method, std::string_view path) const
{
    Match match;
    if (!m_tree || !path.starts_with('/'))
        return match;
    if (const auto fixed = m_tree->fixed.find(path); fixed != m_tree->fixed.end()) {
        if (const auto* leaf = fixed->second->leaf(method)) {
            match.route = leaf->route;
            return match;
        }
    }
    Search search{.method = method};
    if (search.walk(m_tree->root, path)) {
        match.route = search.leaf->route;
        match.params.reserve(search.count);
        for (size_t i = 0; i < search.count; ++i)
            match.params.emplace_back(search.leaf->names[i], std::string(search.values[i]));
    } else if (search.other) {
        match.allow = search.other->allow;
    }
    return match;
}

} // namespace pulse
