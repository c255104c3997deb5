// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/subtitle_track.h"

#include "shared/base/log.h"

namespace vitascope::playback {

namespace {

constexpr std::size_t kMostBytes = 8U << 20U;

bool follows(const FetchRequest& piece, const FetchRequest& next) {
    return piece.url == next.url && piece.range && next.range &&
           piece.range->offset + piece.range->length == next.range->offset;
}

} // namespace

void SubtitleTrack::open(const MediaIndex& index) {
    close();
    for (const auto& segment : index.segments) {
        if (!pieces_.empty() && follows(pieces_.back(), segment.source))
            pieces_.back().range->length += segment.source.range->length;
        else
            pieces_.push_back(segment.source);
    }
    fetchNext();
}

void SubtitleTrack::close() {
    if (download_)
        downloads_.cancel(*download_);
    download_.reset();
    pieces_.clear();
    next_ = 0;
    cues_ = CueList();
}

std::string SubtitleTrack::textAt(MediaTime position) const {
    return cues_.textAt(position);
}

void SubtitleTrack::fetchNext() {
    if (next_ >= pieces_.size())
        return;
    download_ = downloads_.get(pieces_[next_++], kMostBytes, [this](const Result<std::string>& text) {
        download_.reset();
        const auto cues = text ? parseWebVtt(*text) : Result<std::vector<Cue>>(fail(text.error()));
        if (cues)
            cues_.add(*cues);
        else
            log::warning("subtitles left out", {{"error", cues.error().message}});
        fetchNext();
    });
}

} // namespace vitascope::playback
