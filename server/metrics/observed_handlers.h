// SPDX-License-Identifier: GPL-3.0-or-later
// Stand between the front and its handlers and tell observers about each answer. What the front refuses by itself is
// seen as well, as the route "refused". A body in pieces that is cut is told with the status 499, which nobody was
// sent. Methods beyond the common ones are all told as "other". Thread: as the handlers.
#pragma once

#include "server/front/handlers.h"
#include "server/metrics/request_observer.h"

#include <functional>
#include <string>
#include <vector>

namespace vitascope::server::metrics {

using Observers = std::vector<RequestObserver*>;
// The pattern of the route that takes a request; "unmatched" if none does.
using RouteOf = std::function<std::string(const front::RequestHead& head)>;

class ObservedApi final : public front::ApiHandler {
public:
    // All outlive this.
    ObservedApi(front::ApiHandler& inner, RouteOf routeOf, Observers observers)
        : inner_(inner), routeOf_(std::move(routeOf)), observers_(std::move(observers)) {}

    [[nodiscard]] front::BodyPlan plan(const front::RequestHead& head) override;
    void handle(front::RequestHead head, std::string body, front::Completion completion) override;
    void open(front::RequestHead head, Opened opened) override;
    [[nodiscard]] front::Response refusal(int status, std::string_view detail) override;

private:
    front::ApiHandler& inner_;
    const RouteOf routeOf_;
    const Observers observers_;
};

class ObservedMedia final : public front::MediaHandler {
public:
    ObservedMedia(front::MediaHandler& inner, Observers observers) : inner_(inner), observers_(std::move(observers)) {}

    void handle(front::RequestHead head, front::Completion completion) override;

private:
    front::MediaHandler& inner_;
    const Observers observers_;
};

} // namespace vitascope::server::metrics
