// SPDX-License-Identifier: GPL-3.0-or-later
// What viewers do with titles: /api/v1/me/…. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/units.h"
#include "shared/wire/json.h"
#include "shared/wire/title.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::wire {

// How far the user is in a film.
struct WatchState {
    Seconds positionSeconds{};
    Seconds durationSeconds{};
    bool finished = false;
    UtcTime changedAt;

    friend bool operator==(const WatchState&, const WatchState&) = default;
};

// What the user has done with a title, and all users together.
struct TitleMarks {
    bool favourite = false;
    std::optional<int> stars; // 1 to 10
    std::optional<WatchState> watched;
    std::int64_t plays = 0;
    std::int64_t ratings = 0;
    std::optional<double> averageStars;

    friend bool operator==(const TitleMarks&, const TitleMarks&) = default;
};

struct RatingInput {
    int stars = 0; // 1 to 10
};

enum class WatchEventKind { Start, Pause, Seek, Stop, Position };
[[nodiscard]] std::string_view toString(WatchEventKind value);

struct WatchEvent {
    WatchEventId id; // made by the player; told twice, it counts once
    TitleId titleId;
    WatchEventKind kind = WatchEventKind::Position;
    Seconds positionSeconds{};
    UtcTime at; // when it happened

    friend bool operator==(const WatchEvent&, const WatchEvent&) = default;
};

struct WatchEventBatch {
    std::vector<WatchEvent> events; // at most 100
};

struct RefusedEvent {
    WatchEventId id;
    std::string reason;

    friend bool operator==(const RefusedEvent&, const RefusedEvent&) = default;
};

// A player forgets what was kept, repeated or refused: to tell it again changes nothing.
struct WatchEventReport {
    int kept = 0;
    int repeated = 0; // had been told before
    std::vector<RefusedEvent> refused;

    friend bool operator==(const WatchEventReport&, const WatchEventReport&) = default;
};

struct Unfinished {
    Title title;
    WatchState watched;

    friend bool operator==(const Unfinished&, const Unfinished&) = default;
};

struct UnfinishedList {
    std::vector<Unfinished> items; // watched last first

    friend bool operator==(const UnfinishedList&, const UnfinishedList&) = default;
};

[[nodiscard]] std::string toJson(const TitleMarks& value);
[[nodiscard]] std::string toJson(const RatingInput& value);
[[nodiscard]] std::string toJson(const WatchEventBatch& value);
[[nodiscard]] std::string toJson(const WatchEventReport& value);
[[nodiscard]] std::string toJson(const UnfinishedList& value);
template<>
Result<TitleMarks> fromJson<TitleMarks>(std::string_view text);
template<>
Result<RatingInput> fromJson<RatingInput>(std::string_view text);
template<>
Result<WatchEventBatch> fromJson<WatchEventBatch>(std::string_view text);
template<>
Result<WatchEventReport> fromJson<WatchEventReport>(std::string_view text);
template<>
Result<UnfinishedList> fromJson<UnfinishedList>(std::string_view text);

} // namespace vitascope::wire
