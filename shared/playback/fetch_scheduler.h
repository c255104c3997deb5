// SPDX-License-Identifier: GPL-3.0-or-later
// FetchScheduler: decides which segment of which rendition is fetched when. Video is asked of the abr::Policy (or of
// the person's choice), sound goes along in parallel, and both stay within the limits of the buffer. Thread: the
// playback thread.
#pragma once

#include "shared/abr/policy.h"
#include "shared/playback/film_loader.h"
#include "shared/playback/stream_feed.h"

#include <memory>
#include <optional>
#include <set>

namespace vitascope::playback {

class FetchScheduler {
public:
    struct Limits {
        Seconds ahead{30};
        std::int64_t bytes = 64 << 20;
    };
    struct Moment {
        MediaTime position{};
        bool isRunning = false; // the film advances
        double speed = 1;       // at this speed
    };

    FetchScheduler(FilmLoader& films, StreamFeed& video, StreamFeed& audio, Downloads& downloads, const Clock& clock,
                   std::unique_ptr<abr::Policy> policy);

    void open(const Limits& limits, std::optional<int> fixed, std::optional<BitsPerSecond> knownThroughput);
    // Fetching goes on at the position, in all streams.
    void moveTo(MediaTime position);
    void setRendition(std::optional<int> fixed, const Moment& moment);
    void setAudio(std::optional<int> track, MediaTime position);
    void loadAllPlaylists(); // once the start is over: what the policy may choose from
    void indexArrived(StreamKind kind, int index);
    void segmentDone(); // of video or sound

    // Starts what is to be started; returns when to ask again.
    std::optional<SteadyTime> step(const Moment& moment);

    [[nodiscard]] std::optional<int> fixedRendition() const { return fixed_; }
    [[nodiscard]] std::optional<int> audioTrack() const { return audioTrack_; }
    [[nodiscard]] std::optional<RenditionChoice> choice() const { return choice_; }
    [[nodiscard]] BitsPerSecond throughput() const;
    [[nodiscard]] std::size_t videoSegments() const; // 0 while not known
    [[nodiscard]] std::size_t audioSegments() const;

private:
    std::optional<SteadyTime> stepVideo(const Moment& moment);
    std::optional<SteadyTime> stepAudio(const Moment& moment);
    void watchDownload(const Moment& moment);
    void takeSample();
    void place();
    void rebuildLadder();
    [[nodiscard]] int chooseRendition(const Moment& moment, std::size_t segment);
    [[nodiscard]] int usable(int rendition) const;
    [[nodiscard]] abr::Observation observe(const Moment& moment, std::size_t segment) const;
    [[nodiscard]] const MediaIndex* reference() const; // the first video playlist that came: all others must match it
    [[nodiscard]] MediaTime scheduledVideoEnd() const;
    // The sound of pictures that are already there is still missing: it has the link alone until it has come, or the
    // film would stall for its sound with pictures in the buffer.
    [[nodiscard]] bool soundLags() const;

    FilmLoader& films_;
    StreamFeed& video_;
    StreamFeed& audio_;
    Downloads& downloads_;
    const Clock& clock_;
    const std::unique_ptr<abr::Policy> policy_;

    Limits limits_;
    std::optional<int> fixed_;
    std::optional<int> audioTrack_;
    std::optional<int> lastRendition_;
    std::optional<RenditionChoice> choice_;
    std::optional<int> reference_;
    std::set<int> misaligned_;
    abr::Ladder ladder_;
    abr::ThroughputEstimator estimator_;
    abr::TransferSample sample_; // since the last one that the estimator got
    MediaTime target_{};
    bool videoPlaced_ = false;
    bool audioPlaced_ = false;
    SteadyTime nextWatch_{};
    SteadyTime waitUntil_{};
};

} // namespace vitascope::playback
