// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/observed_handlers.h"

#include <memory>
#include <utility>

namespace vitascope::server::metrics {
namespace {

using Steady = std::chrono::steady_clock;

// One request on its way: what is known of it before its answer.
class Watched {
public:
    Watched(const Observers& observers, Handler handler, const front::RequestHead& head, std::string route)
        : observers_(observers),
          handler_(handler),
          method_(head.method),
          route_(std::move(route)),
          client_(head.clientAddress),
          began_(Steady::now()) {}

    void answered(const front::Response& response) const {
        const auto* id = response.headers.find("X-Request-Id");
        const AnsweredRequest request{.handler = handler_,
                                      .method = method_,
                                      .route = route_,
                                      .status = response.status,
                                      .time = Steady::now() - began_,
                                      .bytes = response.bodySize(),
                                      .client = client_,
                                      .requestId = id ? std::string_view(*id) : std::string_view()};
        for (auto* observer : observers_)
            observer->answered(request);
    }

private:
    const Observers& observers_;
    const Handler handler_;
    const std::string method_;
    const std::string route_;
    const std::string client_;
    const Steady::time_point began_;
};

void watch(front::Completion& completion, std::shared_ptr<const Watched> watched) {
    completion.beforeSending(
        [watched = std::move(watched)](const front::Response& response) { watched->answered(response); });
}

class ObservedReceiver final : public front::BodyReceiver {
public:
    ObservedReceiver(std::unique_ptr<front::BodyReceiver> inner, std::shared_ptr<const Watched> watched)
        : inner_(std::move(inner)), watched_(std::move(watched)) {}

    void piece(std::string bytes, Ready ready) override {
        inner_->piece(std::move(bytes), [watched = watched_, ready = std::move(ready)](auto refusal) {
            if (refusal)
                watched->answered(*refusal);
            ready(std::move(refusal));
        });
    }
    void end(front::BodyEnd end, front::Completion completion) override {
        if (end == front::BodyEnd::Complete)
            watch(completion, watched_);
        inner_->end(end, std::move(completion));
    }

private:
    std::unique_ptr<front::BodyReceiver> inner_;
    std::shared_ptr<const Watched> watched_;
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
