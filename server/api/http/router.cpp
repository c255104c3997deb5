// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/router.h"

#include "server/api/http/percent.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vitascope::server::api::http {
namespace {

std::vector<std::string_view> segmentsOf(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1); // the '/'
        const auto end = path.find('/');
        segments.push_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view() : path.substr(end);
    }
    return segments;
}

bool isParameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

// How well the path fits: nothing if it does not, else a word that sorts better fits (more literals first) first.
std::optional<std::string> fit(const std::vector<std::string_view>& pattern,
                               const std::vector<std::string_view>& path) {
    if (pattern.size() != path.size())
        return std::nullopt;
    std::string quality;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool takesAny = isParameter(pattern[i]);
        if (takesAny ? path[i].empty() : pattern[i] != path[i])
            return std::nullopt;
        quality += takesAny ? 'b' : 'a';
    }
    return quality;
}

bool answers(const Route& route, std::string_view method) {
    return route.method == method || (method == "HEAD" && route.method == "GET");
}

std::string allowed(const std::vector<const Route*>& routes) {
    std::string methods;
    for (const auto* route : routes) {
        for (const std::string_view method : {std::string_view(route->method), std::string_view("HEAD")}) {
            if (!answers(*route, method) || methods.find(method) != std::string::npos)
                continue;
            methods += (methods.empty() ? "" : ", ") + std::string(method);
        }
    }
    return methods;
}

} // namespace

void Router::add(std::string method, std::string pattern, Access access, Controller controller, std::size_t bodyLimit) {
    addRoute({std::move(method), std::move(pattern), access, std::move(controller), bodyLimit});
}

void Router::addSink(std::string method, std::string pattern, Access access, SinkOpener opener) {
    addRoute({std::move(method), std::move(pattern), access, std::move(opener), 0});
}

void Router::addParked(std::string method, std::string pattern, Access access, ParkingController controller) {
    addRoute({std::move(method), std::move(pattern), access, std::move(controller), kOpenBodyLimit});
}

void Router::addRoute(Route route) {
    if (route.method.empty() || route.pattern.empty() || route.pattern.front() != '/')
        throw std::logic_error("malformed route: " + route.method + " " + route.pattern);
    for (const auto& other : routes_) {
        if (other.method == route.method && other.pattern == route.pattern)
            throw std::logic_error("route given twice: " + route.method + " " + route.pattern);
    }
    routes_.push_back(std::move(route));
}

const PathRule* Router::ruleOf(std::string_view path) const {
    const auto found = std::ranges::find_if(rules_, [&](const PathRule& rule) {
        return path.starts_with(rule.path) && (path.size() == rule.path.size() || path[rule.path.size()] == '/');
    });
    return found == rules_.end() ? nullptr : &*found;
}

std::string Router::methodOf(const front::RequestHead& head) const {
    const auto* rule = ruleOf(head.path);
    const auto* meant = rule != nullptr && rule->takesMethodOverride ? head.header("X-HTTP-Method-Override") : nullptr;
    return meant != nullptr ? *meant : head.method;
}

tl::expected<Match, HttpProblem> Router::find(std::string_view method, std::string_view path) const {
    const auto segments = segmentsOf(path);
    std::vector<const Route*> onPath;
    std::string best;
    for (const auto& route : routes_) {
        const auto quality = fit(segmentsOf(route.pattern), segments);
        if (!quality || (!onPath.empty() && *quality > best))
            continue;
        if (!onPath.empty() && *quality < best)
            onPath.clear();
        best = *quality;
        onPath.push_back(&route);
    }
    if (onPath.empty())
        return refuse({404, "not-found", "there is nothing at this path"});
    auto chosen = std::ranges::find_if(onPath, [&](const Route* route) { return route->method == method; });
    if (chosen == onPath.end())
        chosen = std::ranges::find_if(onPath, [&](const Route* route) { return answers(*route, method); });
    if (chosen == onPath.end())
        return refuse({405,
                       "method-not-allowed",
                       "this path does not take " + std::string(method),
                       {{"Allow", allowed(onPath)}}});
    Match match{.route = *chosen, .parameters = {}};
    const auto pattern = segmentsOf(match.route->pattern);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isParameter(pattern[i]))
            continue;
        auto value = decodePercent(segments[i]);
        if (!value)
            return refuse({400, "invalid-input", "the path has a malformed percent-encoding"});
        match.parameters.emplace(pattern[i].substr(1, pattern[i].size() - 2), std::move(*value));
    }
    return match;
}

} // namespace vitascope::server::api::http
