// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/handlers.h"

namespace vitascope::server::front {

Completion::Completion(Completion&& other) noexcept
    : send_(std::exchange(other.send_, nullptr)), watch_(std::exchange(other.watch_, nullptr)) {}

Completion& Completion::operator=(Completion&& other) noexcept {
    if (this != &other) {
        if (send_)
            send(Response{.status = 500, .headers = {}, .body = {}});
        send_ = std::exchange(other.send_, nullptr);
        watch_ = std::exchange(other.watch_, nullptr);
    }
    return *this;
}

Completion::~Completion() {
    if (send_)
        send(Response{.status = 500, .headers = {}, .body = {}});
}

void Completion::onHurry(Hurry hurry) {
    if (send_ && watch_)
        watch_(std::move(hurry));
}

void Completion::send(Response response) {
    if (const auto once = std::exchange(send_, nullptr))
        once(std::move(response));
}

void Completion::beforeSending(std::function<void(const Response&)> seen) {
    if (!send_)
        return;
    send_ = [seen = std::move(seen), next = std::move(send_)](Response response) {
        seen(response);
        next(std::move(response));
    };
}

} // namespace vitascope::server::front
