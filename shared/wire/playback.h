// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/titles/{id}/playback: where a film plays. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/units.h"
#include "shared/wire/json.h"

#include <optional>
#include <string>

namespace vitascope::wire {

struct Playback {
    std::string masterUrl; // absolute path; it carries the right to play, so it is never logged
    UtcTime expiresAt;
    Seconds durationSeconds{};
    UtcTime renewAfter;                       // from then on a player asks again
    std::optional<std::string> thumbnailsUrl; // as masterUrl: the WebVTT index of small pictures; absent without any

    friend bool operator==(const Playback&, const Playback&) = default;
};

[[nodiscard]] std::string toJson(const Playback& value);
template<>
Result<Playback> fromJson<Playback>(std::string_view text);

} // namespace vitascope::wire
