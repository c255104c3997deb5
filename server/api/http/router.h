// SPDX-License-Identifier: GPL-3.0-or-later
// Which controller answers a method and path:
//
//     router.add("GET", "/api/v1/titles/{id}", Permission::WatchFilms,
//                [this](const Call& call) -> Outcome { return show(call); });
//     router.addSink("PATCH", "/api/v1/uploads/{id}", Permission::UploadFilms,
//                    [this](const Call& call) -> SinkOutcome { return open(call); });
//
// The caller's token is checked before the controller runs: 401 without a good one, 403 without the permission.
// An unknown path gets 404, a known one with another method 405 with Allow. HEAD is answered by the route of GET.
// Patterns are literal segments and {name}, which takes one non-empty segment; literals win over {name}.
// Thread: add before the server starts; find from any thread after that.
#pragma once

#include "server/api/http/body_sink.h"
#include "server/api/http/exchange.h"
#include "server/api/http/parked_answer.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitascope::server::api::http {

using Controller = std::function<Outcome(const Call& call)>;

struct Route {
    std::string method;
    std::string pattern;
    Access access;
    std::variant<Controller, SinkOpener, ParkingController> action;
    std::size_t bodyLimit = 0; // bytes of a body that is received whole

    [[nodiscard]] bool takesPieces() const { return std::holds_alternative<SinkOpener>(action); }
    [[nodiscard]] bool isParked() const { return std::holds_alternative<ParkingController>(action); }
};

// What holds at a path and below it, whichever route answers and whoever refuses.
struct PathRule {
    std::string path;                 // "/api/v1/uploads"
    front::Headers headers;           // set on every answer
    bool takesMethodOverride = false; // X-HTTP-Method-Override, where it is given, is the method
};

struct Match {
    const Route* route = nullptr;
    std::map<std::string, std::string, std::less<>> parameters; // decoded
};

class Router {
public:
    static constexpr std::size_t kBodyLimit = 1024UL * 1024;
    // For forms that anyone may send: JSON in memory takes many times its text.
    static constexpr std::size_t kOpenBodyLimit = 16UL * 1024;

    // A pattern that is malformed or given twice is a bug and throws std::logic_error.
    void add(std::string method, std::string pattern, Access access, Controller controller,
             std::size_t bodyLimit = kBodyLimit);
    void addSink(std::string method, std::string pattern, Access access, SinkOpener opener);
    // For calls that wait for something to happen.
    void addParked(std::string method, std::string pattern, Access access, ParkingController controller);

    void addRule(PathRule rule) { rules_.push_back(std::move(rule)); }

    // The route for a request, or the problem 404, 405 or (for a bad percent-encoding) 400.
    [[nodiscard]] tl::expected<Match, HttpProblem> find(std::string_view method, std::string_view path) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }
    // The rule for a path, or null.
    [[nodiscard]] const PathRule* ruleOf(std::string_view path) const;
    // The method that a request means.
    [[nodiscard]] std::string methodOf(const front::RequestHead& head) const;

private:
    void addRoute(Route route);

    std::vector<Route> routes_;
    std::vector<PathRule> rules_;
};

} // namespace vitascope::server::api::http
