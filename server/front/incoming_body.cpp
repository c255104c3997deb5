// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/incoming_body.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::front {

void IncomingBody::begin(std::optional<std::uint64_t> limit, Time now) {
    reset();
    limit_ = limit;
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
    if (!limits_.reserve(got))
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
    return began_ + options_.bodyGrace + std::chrono::milliseconds(arrived_ * 1000 / rate);
}

void IncomingBody::reset() {
    limits_.release(std::exchange(reserved_, 0));
    bytes_ = {};
    arrived_ = 0;
    limit_.reset();
}

} // namespace vitascope::server::front
