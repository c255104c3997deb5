// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/observed_handlers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

namespace vitascope::server::metrics {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int kCut = 499; // no status of HTTP; the client has gone, or was too slow

// Each method becomes a label that is counted for good; clients may send any token, so there is one label for the rest.
std::string methodLabel(const std::string& method) {
    constexpr std::array<std::string_view, 7> kKnown{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::ranges::find(kKnown, method) != kKnown.end() ? method : "other";
}

// The right in "/media/<right>/…" as a number; the right itself is told to nobody. 0 for all other paths.
std::uint64_t streamOf(std::string_view path) {
    constexpr std::string_view kMedia = "/media/";
    if (!path.starts_with(kMedia))
        return 0;
    path.remove_prefix(kMedia.size());
    return std::hash<std::string_view>()(path.substr(0, path.find('/'))) | 1U;
}

// One request on its way: what is known of it before its answer.
class Watched {
public:
    Watched(const Observers& observers, Handler handler, const front::RequestHead& head, std::string route)
        : observers_(observers),
          handler_(handler),
          method_(methodLabel(head.method)),
          route_(std::move(route)),
          client_(head.clientAddress),
          stream_(handler == Handler::Media ? streamOf(head.path) : 0),
          began_(Steady::now()) {}

    // From now on the time is the server's: the body has arrived.
    void restartClock() { began_ = Steady::now(); }

    void answered(const front::Response& response) const {
        const auto* id = response.headers.find("X-Request-Id");
        const AnsweredRequest request{.handler = handler_,
                                      .method = method_,
                                      .route = route_,
                                      .status = response.status,
                                      .time = Steady::now() - began_,
                                      .bytes = response.bodySize(),
                                      .client = client_,
                                      .requestId = id ? std::string_view(*id) : std::string_view(),
                                      .stream = stream_};
        for (auto* observer : observers_)
            observer->answered(request);
    }

private:
    const Observers& observers_;
    const Handler handler_;
    const std::string method_;
    const std::string route_;
    const std::string client_;
    const std::uint64_t stream_;
    Steady::time_point began_;
};

void watch(front::Completion& completion, std::shared_ptr<const Watched> watched) {
    completion.beforeSending(
        [watched = std::move(watched)](const front::Response& response) { watched->answered(response); });
}

class ObservedReceiver final : public front::BodyReceiver {
public:
    ObservedReceiver(std::unique_ptr<front::BodyReceiver> inner, std::shared_ptr<Watched> watched)
        : inner_(std::move(inner)), watched_(std::move(watched)) {}

    void piece(std::string bytes, Ready ready) override {
        inner_->piece(std::move(bytes), [watched = watched_, ready = std::move(ready)](auto refusal) {
            if (refusal)
                watched->answered(*refusal);
            ready(std::move(refusal));
        });
    }
    void end(front::BodyEnd end, front::Completion completion) override {
        if (end == front::BodyEnd::Complete) {
            watched_->restartClock();
            watch(completion, watched_);
        } else {
            watched_->answered({.status = kCut, .headers = {}, .body = {}});
        }
        inner_->end(end, std::move(completion));
    }

private:
    std::unique_ptr<front::BodyReceiver> inner_;
    std::shared_ptr<Watched> watched_;
};

} // namespace

front::BodyPlan ObservedApi::plan(const front::RequestHead& head) {
    auto plan = inner_.plan(head);
    if (const auto* refused = std::get_if<front::Refuse>(&plan))
        Watched(observers_, Handler::Api, head, routeOf_(head)).answered(refused->response);
    return plan;
}

void ObservedApi::handle(front::RequestHead head, std::string body, front::Completion completion) {
    watch(completion, std::make_shared<Watched>(observers_, Handler::Api, head, routeOf_(head)));
    inner_.handle(std::move(head), std::move(body), std::move(completion));
}

void ObservedApi::open(front::RequestHead head, Opened opened) {
    auto watched = std::make_shared<Watched>(observers_, Handler::Api, head, routeOf_(head));
    inner_.open(std::move(head), [watched = std::move(watched), opened = std::move(opened)](auto outcome) {
        if (const auto* refusal = std::get_if<front::Response>(&outcome)) {
            watched->answered(*refusal);
            return opened(std::move(outcome));
        }
        auto& receiver = std::get<std::unique_ptr<front::BodyReceiver>>(outcome);
        opened(std::make_unique<ObservedReceiver>(std::move(receiver), watched));
    });
}

front::Response ObservedApi::refusal(int status, std::string_view detail) {
    auto response = inner_.refusal(status, detail);
    Watched(observers_, Handler::Api, {}, "refused").answered(response);
    return response;
}

void ObservedMedia::handle(front::RequestHead head, front::Completion completion) {
    watch(completion, std::make_shared<Watched>(observers_, Handler::Media, head, "/media"));
    inner_.handle(std::move(head), std::move(completion));
}

} // namespace vitascope::server::metrics
