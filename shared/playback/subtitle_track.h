// SPDX-License-Identifier: GPL-3.0-or-later
// SubtitleTrack: fetches the segments of one subtitle playlist and knows what is to be shown at a position.
// Thread: the playback thread.
#pragma once

#include "shared/playback/downloads.h"
#include "shared/playback/film.h"
#include "shared/playback/webvtt.h"

#include <optional>
#include <string>
#include <vector>

namespace vitascope::playback {

class SubtitleTrack {
public:
    explicit SubtitleTrack(Downloads& downloads) : downloads_(downloads) {}

    // Starts to fetch; cues appear as their segments come. A segment that cannot be had is left out.
    void open(const MediaIndex& index);
    void close();
    // The text of all cues active at the position, in the order of the file, one below the other.
    [[nodiscard]] std::string textAt(MediaTime position) const;

private:
    void fetchNext();

    Downloads& downloads_;
    std::vector<FetchRequest> pieces_; // neighbouring ranges of one file joined
    std::size_t next_ = 0;
    std::optional<Downloads::Id> download_;
    CueList cues_;
};

} // namespace vitascope::playback
