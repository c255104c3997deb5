// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/watching/watch_state.h"

#include <algorithm>

namespace vitascope::server::watching {

std::string_view toString(EventKind kind) {
    switch (kind) {
    case EventKind::Start:
        return "start";
    case EventKind::Pause:
        return "pause";
    case EventKind::Seek:
        return "seek";
    case EventKind::Stop:
        return "stop";
    case EventKind::Position:
        return "position";
    }
    return "position";
}

std::optional<EventKind> parseEventKind(std::string_view text) {
    for (const auto kind : {EventKind::Start, EventKind::Pause, EventKind::Seek, EventKind::Stop, EventKind::Position})
        if (toString(kind) == text)
            return kind;
    return std::nullopt;
}

WatchState advance(const std::optional<WatchState>& before, const WatchEvent& event, FilmTime duration) {
    if (before && event.at < before->changedAt)
        return *before;
    WatchState after{.title = event.title,
                     .position = std::clamp(event.position, FilmTime(0), duration),
                     .duration = duration,
                     .isFinished = false,
                     .changedAt = event.at};
    after.isFinished = duration - after.position <= duration / 25;
    return after;
}

bool isWorthContinuing(const WatchState& state) {
    constexpr FilmTime kMinute = std::chrono::minutes(1);
    return !state.isFinished && state.position >= std::min(kMinute, state.duration / 50) &&
           state.position > FilmTime(0);
}

} // namespace vitascope::server::watching
