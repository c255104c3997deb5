// SPDX-License-Identifier: GPL-3.0-or-later
// One rung: scales pictures to its size, encodes them with x264 in closed groups, and writes each group as a segment.
// Constant quality (CRF) with a cap (VBV) and a fixed number of threads, so that the same pictures give the same bytes.
// It goes on behind the segments that its track has from an earlier run: those are closed groups, so that an encoder
// that starts anew at the next one continues them without a seam; the pictures before that are passed over.
// Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/ladder.h"
#include "shared/packaging/mp4_boxes.h"
#include "shared/packaging/track_writer.h"

#include <memory>
#include <string>
#include <vector>

namespace vitascope::packaging {

// A picture on its way through the rungs. The data is shared and not written to.
struct Picture {
    av::FramePtr frame;
    std::int64_t ticks = 0; // 1/90000 s from the film's start
    bool startsSegment = false;
};

struct EncoderSettings {
    std::string preset; // of x264
    AVRational frameRate{25, 1};
    ColourDescription colour;
};

class RenditionEncoder {
public:
    // The writer gets its codec, format and init segment here. Each segment is noted in the journal, which outlives
    // the encoder; null: an interrupted run is not gone on with.
    [[nodiscard]] static Result<std::unique_ptr<RenditionEncoder>> open(const Rung& rung,
                                                                        const EncoderSettings& settings,
                                                                        std::unique_ptr<TrackWriter> writer,
                                                                        EncodeJournal* journal = nullptr);

    // Where the segments of an earlier run end, in ticks; 0 without such.
    [[nodiscard]] std::int64_t keptTicks() const { return keptTicks_; }

    // The same picture in this rung's size; the picture itself if it has that size.
    [[nodiscard]] Result<Picture> scale(const Picture& picture);
    // Of this rung's size, in the order of time; the first one starts a segment. Conflict if the film's segments do
    // not start where the kept ones do.
    [[nodiscard]] Result<void> encode(const Picture& picture);
    // The last picture is shown until `end`. Conflict as encode(). Gives the writer back, finished.
    [[nodiscard]] Result<std::unique_ptr<TrackWriter>> finish(std::int64_t end);

private:
    struct Encoded {
        Bytes data;
        std::int64_t ticks = 0;
        bool isSync = false;
    };

    RenditionEncoder(const Rung& rung, av::CodecContextPtr encoder, std::unique_ptr<TrackWriter> writer,
                     EncodeJournal* journal)
        : rung_(rung), encoder_(std::move(encoder)), writer_(std::move(writer)), journal_(journal) {}
    [[nodiscard]] Result<void> describe(const EncoderSettings& settings);
    void goOn();
    [[nodiscard]] Result<void> drainEncoder();
    [[nodiscard]] Result<void> writeGroup(std::int64_t end);
    [[nodiscard]] Result<void> note(const Bytes& segment);

    Rung rung_;
    av::CodecContextPtr encoder_;
    std::unique_ptr<TrackWriter> writer_;
    EncodeJournal* journal_;
    std::int64_t keptTicks_ = 0;
    bool isEncoding_ = false; // the kept segments are passed
    av::ScalerPtr scaler_;
    av::Size scalerInput_;
    std::vector<Encoded> group_; // in decode order; the first is the IDR picture
    std::uint32_t fragments_ = 0;
};

} // namespace vitascope::packaging
