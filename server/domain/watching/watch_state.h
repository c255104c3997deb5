// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody is in a title, and how what a player tells changes that. Thread: values; functions any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace vitascope::server::watching {

using FilmTime = std::chrono::milliseconds;

enum class EventKind { Start, Pause, Seek, Stop, Position };

[[nodiscard]] std::string_view toString(EventKind kind);
[[nodiscard]] std::optional<EventKind> parseEventKind(std::string_view text);

struct WatchEvent {
    WatchEventId id; // made by the player, so that one that is told twice counts once
    TitleId title;
    EventKind kind = EventKind::Position;
    FilmTime position{};
    UtcTime at; // when it happened, by the player's clock
};

struct WatchState {
    TitleId title;
    FilmTime position{};
    FilmTime duration{};
    bool isFinished = false;
    UtcTime changedAt;

    friend bool operator==(const WatchState&, const WatchState&) = default;
};

// The state after an event of a film of this duration. One that happened before the last change changes nothing: an
// event that was told late must not take a viewer back. Positions are kept within the film; a film is finished when at
// most a twenty-fifth of it (the credits) is left, and no longer when it is watched again.
[[nodiscard]] WatchState advance(const std::optional<WatchState>& before, const WatchEvent& event, FilmTime duration);

// Whether it belongs under "continue watching": begun in earnest, a minute or a fiftieth of a short film, and not
// finished.
[[nodiscard]] bool isWorthContinuing(const WatchState& state);

} // namespace vitascope::server::watching
