// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/dispatcher.h"

#include "server/api/http/poco_exchange.h"
#include "shared/base/log.h"
#include "shared/base/random.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequestHandler.h>

#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace vitascope::server::api::http {
namespace {

constexpr std::chrono::seconds kRetryAfter{2};

front::Response problemResponse(const HttpProblem& problem, const std::string& requestId) {
    return toResponse(toReply(problem, requestId), requestId);
}

front::Response failureResponse(const HttpProblem& problem, const std::string& requestId) {
    logFailure(problem, requestId);
    return problemResponse(problem, requestId);
}

front::Response obeying(const PathRule* rule, front::Response response) {
    if (rule != nullptr)
        for (const auto& header : rule->headers.all())
            response.headers.set(header.name, header.value);
    return response;
}

// What work returns, or the problem 500 for what it throws.
template<class Work>
auto guarded(Work&& work) -> tl::expected<std::invoke_result_t<Work>, HttpProblem> {
    std::string reason = "an unknown exception";
    try {
        return work();
    } catch (const Poco::Exception& error) {
        reason = error.displayText();
    } catch (const std::exception& error) {
        reason = error.what();
    } catch (...) { // NOLINT(bugprone-empty-catch): told below like the others
    }
    return refuse(Error{ErrorCode::Internal, "a handler threw: " + reason});
}

// The answer that a request is owed: given by `instead` if the pool drops the task that was to give it.
class OwedAnswer {
public:
    using Instead = std::function<front::Response()>;

    OwedAnswer(front::Completion completion, Instead instead)
        : completion_(std::move(completion)), instead_(std::move(instead)) {}
    ~OwedAnswer() {
        if (completion_.isPending())
            completion_.send(instead_());
    }
    OwedAnswer(const OwedAnswer&) = delete;
    OwedAnswer& operator=(const OwedAnswer&) = delete;

    void send(front::Response response) { completion_.send(std::move(response)); }
    [[nodiscard]] front::Completion take() { return std::move(completion_); }

private:
    front::Completion completion_;
    const Instead instead_;
};

front::Response busyResponse(const std::string& requestId) {
    return problemResponse(HttpProblem::unavailable("the server is busy", kRetryAfter), requestId);
}

// A controller's sink as the front's receiver: each call of the front becomes a step on the pool.
class SinkReceiver final : public front::BodyReceiver {
public:
    SinkReceiver(ApiPool& pool, std::unique_ptr<BodySink> sink, std::string requestId, const PathRule* rule)
        : pool_(pool), sink_(std::move(sink)), requestId_(std::move(requestId)), rule_(rule) {}

    void piece(std::string bytes, Ready ready) override {
        pool_.goOn([sink = sink_, id = requestId_, rule = rule_, bytes = std::move(bytes), ready = std::move(ready)] {
            const auto written = guarded([&] { return sink->write(bytes); });
            if (!written)
                return ready(obeying(rule, failureResponse(written.error(), id)));
            if (!*written)
                return ready(obeying(rule, failureResponse(written->error(), id)));
            ready(std::nullopt);
        });
    }

    void end(BodyEnd end, front::Completion completion) override {
        auto holder = std::make_shared<OwedAnswer>(
            std::move(completion), [id = requestId_, rule = rule_] { return obeying(rule, busyResponse(id)); });
        pool_.goOn([sink = std::move(sink_), id = requestId_, rule = rule_, end, holder]() mutable {
            auto outcome = guarded([&] { return sink->finish(end); });
            sink.reset();
            if (!outcome)
                return holder->send(obeying(rule, failureResponse(outcome.error(), id)));
            auto response = *outcome ? toResponse(std::move(**outcome), id) : failureResponse(outcome->error(), id);
            holder->send(obeying(rule, std::move(response)));
        });
    }

private:
    ApiPool& pool_;
    std::shared_ptr<BodySink> sink_;
    std::string requestId_;
    const PathRule* rule_; // of the router; may be null
};

} // namespace

Dispatcher::Dispatcher(const Router& router, Authenticator& authenticator, ApiPool& pool)
    : router_(router), authenticator_(authenticator), pool_(pool), factory_(router, authenticator) {
    for (const auto byte : randomBytes<4>())
        idPrefix_ += fmt::format("{:02x}", byte);
}

front::BodyPlan Dispatcher::plan(const front::RequestHead& head) {
    const auto match = router_.find(router_.methodOf(head), head.path);
    if (!match)
        return front::Refuse{obeying(router_.ruleOf(head.path), problemResponse(match.error(), nextRequestId()))};
    if (match->route->takesPieces())
        return front::ReceivePieces{};
    // Nobody's body is kept in memory before it is known that they may send it. Asks no database.
    if (head.hasBody())
        if (auto refused = refusedBeforeBody(*match->route, head))
            return front::Refuse{obeying(router_.ruleOf(head.path), std::move(*refused))};
    return front::ReceiveWhole{match->route->bodyLimit};
}

std::optional<front::Response> Dispatcher::refusedBeforeBody(const Route& route, const front::RequestHead& head) {
    const auto caller = guarded([&] { return admit(route.access, head, authenticator_); });
    if (caller && *caller)
        return std::nullopt;
    return failureResponse(caller ? caller->error() : caller.error(), nextRequestId());
}

void Dispatcher::handle(front::RequestHead head, std::string body, front::Completion completion) {
    struct Work {
        Work(front::RequestHead itsHead, std::string itsBody, front::Completion completion, OwedAnswer::Instead instead)
            : head(std::move(itsHead)), body(std::move(itsBody)), answer(std::move(completion), std::move(instead)) {}
        front::RequestHead head;
        std::string body;
        OwedAnswer answer;
    };
    const auto* rule = router_.ruleOf(head.path);
    auto work = std::make_shared<Work>(std::move(head), std::move(body), std::move(completion),
                                       [this, rule] { return obeying(rule, busy()); });
    // What is not taken, or dropped later, answers that the server is busy.
    (void)pool_.tryRun([this, work, rule] {
        const auto id = nextRequestId();
        work->head.method = router_.methodOf(work->head);
        if (const auto match = router_.find(work->head.method, work->head.path); match && match->route->isParked())
            return park(*match, std::move(work->head), work->answer.take(), id);
        auto response = guarded([&] {
            PocoResponse answer;
            answer.set(kRequestIdHeader, id);
            PocoRequest request(work->head, std::move(work->body), answer);
            const std::unique_ptr<Poco::Net::HTTPRequestHandler> handler(factory_.createRequestHandler(request));
            handler->handleRequest(request, answer);
            return answer.take();
        });
        auto answer = response ? std::move(*response) : failureResponse(response.error(), id);
        work->answer.send(obeying(rule, std::move(answer)));
    });
}

void Dispatcher::park(Match match, front::RequestHead head, front::Completion completion, const std::string& id) {
    auto answer = std::make_shared<ParkedAnswer>(std::move(completion), id);
    auto done = guarded([&]() -> tl::expected<void, HttpProblem> {
        auto caller = admit(match.route->access, head, authenticator_);
        if (!caller)
            return refuse(caller.error());
        const Call call(std::move(head), std::move(match.parameters), {}, *caller, id);
        std::get<ParkingController>(match.route->action)(call, answer);
        return {};
    });
    if (!done)
        answer->send(refuse(done.error()));
    else if (!*done)
        answer->send(refuse(done->error()));
}

void Dispatcher::open(front::RequestHead head, Opened opened) {
    const auto* rule = router_.ruleOf(head.path);
    head.method = router_.methodOf(head);
    auto shared = std::make_shared<front::RequestHead>(std::move(head));
    const bool isTaken = pool_.tryRun([this, shared, rule, opened] {
        const auto id = nextRequestId();
        auto sink = guarded([&]() -> SinkOutcome {
            auto match = router_.find(shared->method, shared->path);
            if (!match)
                return refuse(match.error());
            auto caller = admit(match->route->access, *shared, authenticator_);
            if (!caller)
                return refuse(caller.error());
            const Call call(std::move(*shared), std::move(match->parameters), {}, *caller, id);
            return std::get<SinkOpener>(match->route->action)(call);
        });
        if (!sink)
            return opened(obeying(rule, failureResponse(sink.error(), id)));
        if (!*sink)
            return opened(obeying(rule, failureResponse(sink->error(), id)));
        opened(std::make_unique<SinkReceiver>(pool_, std::move(**sink), id, rule));
    });
    if (!isTaken)
        opened(obeying(rule, busy()));
}

front::Response Dispatcher::refusal(int status, std::string_view detail) {
    const auto id = nextRequestId();
    auto code = status == 413   ? std::string("content-too-large")
                : status == 408 ? std::string("timeout")
                : status == 503 ? std::string("unavailable")
                                : std::string("invalid-input");
    front::Headers headers;
    if (status == 503)
        headers.add("Retry-After", std::to_string(kRetryAfter.count()));
    return problemResponse({status, std::move(code), std::string(detail), std::move(headers)}, id);
}

std::string Dispatcher::nextRequestId() {
    return fmt::format("{}-{:x}", idPrefix_, ++requests_);
}

front::Response Dispatcher::busy() {
    return busyResponse(nextRequestId());
}

} // namespace vitascope::server::api::http
