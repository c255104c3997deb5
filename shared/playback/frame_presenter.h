// SPDX-License-Identifier: GPL-3.0-or-later
// FramePresenter: brings decoded frames to the screen when they are due, and drops those whose time is over when a
// later one is there. Thread: the playback thread.
#pragma once

#include "shared/playback/decode_worker.h"
#include "shared/playback/outputs.h"
#include "shared/playback/presentation.h"

#include <optional>
#include <vector>

namespace vitascope::playback {

class FramePresenter {
public:
    explicit FramePresenter(VideoOutput& output) : output_(output) {}

    void forgetFilm();
    void restart(); // after a seek: nothing is waiting, nothing has ended

    [[nodiscard]] bool wantsMore() const { return !next_ && !ended_; }
    void take(VideoFrame frame) { next_ = std::move(frame); }
    void finish() { ended_ = true; }

    [[nodiscard]] bool hasNext() const { return next_.has_value(); }
    [[nodiscard]] std::optional<MediaTime> nextTime() const;
    [[nodiscard]] bool isLate(MediaTime position) const; // the next frame's time is over
    [[nodiscard]] bool hasEnded() const { return ended_ && !next_; }
    [[nodiscard]] MediaTime shownEnd() const { return shownEnd_; } // of the frame on the screen
    [[nodiscard]] std::optional<int> shownRendition() const { return shownRendition_; }

    void showNext();
    void dropNext();

    [[nodiscard]] std::int64_t framesShown() const { return shown_; }
    [[nodiscard]] std::int64_t framesDropped() const { return dropped_; }
    [[nodiscard]] const std::vector<RenditionSpan>& timeline() const { return timeline_; }

private:
    VideoOutput& output_;
    std::optional<VideoFrame> next_;
    bool ended_ = false;
    MediaTime shownEnd_{};
    std::optional<int> shownRendition_;
    std::int64_t shown_ = 0;
    std::int64_t dropped_ = 0;
    bool jumped_ = false;
    std::vector<RenditionSpan> timeline_;
};

} // namespace vitascope::playback
