// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/incoming_body.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::front {

void IncomingBody::begin(std::optional<std::uint64_t> limit, std::string address, Time now) {
    reset();
    limit_ = limit;
    address_ = std::move(address);
    began_ = now;
}

tl::expected<bool, Refusal> IncomingBody::take(RequestReader& reader) {
    const auto before = bytes_.size();
    const auto isComplete = reader.takeBody(bytes_);
    if (!isComplete)
        return isComplete;
    const auto got = bytes_.size() - before;
    arrived_ += got;
    if (!limit_)
        return isComplete;
    if (!limits_.reserve(address_, got))
        return tl::unexpected<Refusal>({503, "too many bodies are arriving at once"});
    reserved_ += got;
    if (arrived_ > *limit_)
        return tl::unexpected<Refusal>({413, "the body is larger than " + std::to_string(*limit_) + " bytes"});
    return isComplete;
}

std::string IncomingBody::release() {
    return std::exchange(bytes_, {});
}

IncomingBody::Time IncomingBody::deadline() const {
    const auto rate = std::max<std::uint64_t>(options_.bodyRate, 1);
    const std::chrono::milliseconds earned(arrived_ * 1000 / rate);
    return began_ + options_.bodyGrace + (limit_ ? std::min(earned, options_.wholeBodyTime) : earned);
}

void IncomingBody::reset() {
    limits_.release(address_, std::exchange(reserved_, 0));
    bytes_ = {};
    arrived_ = 0;
    limit_.reset();
}

} // namespace vitascope::server::front
