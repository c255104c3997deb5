// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/package.h"

#include <algorithm>

namespace vitascope::server::publishing {

bool isPlayable(const std::vector<Track>& tracks) {
    bool hasVideo = false;
    bool hasAudio = false;      // committed or on its way
    bool namesDefault = false;  // some audio says it is the default
    bool defaultIsHere = false; // and it is committed
    bool audioIsHere = false;
    for (const auto& track : tracks) {
        if (track.state == TrackState::Refused)
            continue;
        const bool isCommitted = track.state == TrackState::Committed;
        if (track.kind == package::TrackKind::Video)
            hasVideo = hasVideo || isCommitted;
        if (track.kind != package::TrackKind::Audio)
            continue;
        hasAudio = true;
        audioIsHere = audioIsHere || isCommitted;
        namesDefault = namesDefault || track.isDefault;
        defaultIsHere = defaultIsHere || (track.isDefault && isCommitted);
    }
    return hasVideo && (!hasAudio || (namesDefault ? defaultIsHere : audioIsHere));
}

} // namespace vitascope::server::publishing
