// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentLoader: fetches one segment at a time of one stream, with its init segment where that is new, into a
// SegmentBuffer, fragment by fragment. A segment that arrives broken is fetched once more, then left out.
// Thread: the playback thread.
#pragma once

#include "shared/playback/downloads.h"
#include "shared/playback/film.h"
#include "shared/playback/fragment_splitter.h"
#include "shared/playback/segment_buffer.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace vitascope::playback {

struct LoadProgress {
    std::size_t segment = 0;
    int source = 0;
    std::int64_t received = 0;
    std::int64_t total = 0; // 0 when not known
    SteadyTime started{};
};

enum class LoadOutcome { Loaded, LeftOut }; // LeftOut: what came was no fragmented MP4, twice

class SegmentLoader {
public:
    // Called when a segment is loaded, left out, or cannot be had at all and is not in the buffer any more.
    using Done = std::function<void(Result<LoadOutcome>)>;

    SegmentLoader(Downloads& downloads, SegmentBuffer& buffer, const Clock& clock, Done onDone);

    // Appends the segment to the buffer and fills it. Only when not busy.
    void start(int source, const MediaIndex& index, std::size_t segment);
    // Ends what is under way and takes the unfinished segment out of the buffer.
    void cancel();
    // Another film or track: init segments are to be fetched again.
    void forgetInits() { inits_.clear(); }
    [[nodiscard]] std::optional<LoadProgress> progress() const;
    [[nodiscard]] bool isBusy() const { return load_.has_value(); }

private:
    struct Load {
        LoadProgress progress;
        SegmentSource segment;
        InitSegment init;
        std::pair<int, std::size_t> initKey; // source, number
        FragmentSplitter splitter;
        std::vector<std::uint8_t> initBytes;
        std::size_t initInFront = 0; // bytes of the init segment that come before those of the segment
        std::optional<Downloads::Id> initDownload;
        std::optional<Downloads::Id> download;
        int attempts = 0;
        bool bringsInit = false; // the init segment is fetched with it
    };

    void fetch();
    void fetchInit();
    void takeBytes(std::span<const std::uint8_t> bytes);
    bool initArrived(); // false when it is broken, which has then been dealt with
    void bodyDone(const Result<void>& result);
    void finishIfDone();
    void broken(const Error& error);
    void end(const Result<LoadOutcome>& result);

    Downloads& downloads_;
    SegmentBuffer& buffer_;
    const Clock& clock_;
    const Done onDone_;
    std::map<std::pair<int, std::size_t>, av::MediaBytes> inits_;
    std::optional<Load> load_;
};

} // namespace vitascope::playback
