// SPDX-License-Identifier: GPL-3.0-or-later
// The running half of film_packager: its threads and what they share. Built, run once, and read out.
#pragma once

#include "shared/av/decoder.h"
#include "shared/av/input.h"
#include "shared/base/bounded_queue.h"
#include "shared/packaging/audio_encoder.h"
#include "shared/packaging/film_end.h"
#include "shared/packaging/picture_preparer.h"
#include "shared/packaging/plan.h"
#include "shared/packaging/poster_picker.h"
#include "shared/packaging/rendition_encoder.h"
#include "shared/packaging/subtitle_collector.h"
#include "shared/packaging/thumbnail_maker.h"
#include "shared/packaging/video_timeline.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace vitascope::packaging {

class Pipeline {
public:
    // `writer` makes the writer of a track from its head. The journal, which outlives the pipeline, is of the runs that
    // this one goes on with; null if an interrupted run is not gone on with. Nothing runs yet.
    using WriterFactory = std::function<Result<std::unique_ptr<TrackWriter>>(const package::TrackManifest&)>;
    [[nodiscard]] static Result<std::unique_ptr<Pipeline>> open(std::unique_ptr<av::Input> input, const Plan& plan,
                                                                const std::string& preset, const WriterFactory& writer,
                                                                EncodeJournal* journal);
    // Before start().
    void lookForPosters(std::size_t count, const std::filesystem::path& folder);
    ~Pipeline();

    void start();
    // Waits up to a time for the end; true when every thread has come to its end.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time);
    // Stops everything soon; the result is then this error, unless another came first. Any thread.
    void fail(Error error);

    // Film time that the top rung has passed, in ticks. Any thread.
    [[nodiscard]] std::int64_t doneTicks() const { return doneTicks_; }
    // Film time of which each rung has the segments from an earlier run.
    [[nodiscard]] std::int64_t keptTicks() const;

    // After the end: the finished writers in the order of the plan's tracks, or the first failure.
    [[nodiscard]] Result<std::vector<std::unique_ptr<TrackWriter>>> takeTracks();
    [[nodiscard]] std::vector<PosterCandidate> takeCandidates() { return std::move(candidates_); }
    [[nodiscard]] std::int64_t filmEnd() const { return filmEnd_; }
    [[nodiscard]] std::vector<std::string> notices() const;

private:
    static constexpr std::size_t kPacketQueue = 256;
    static constexpr std::size_t kPictureQueue = 6;

    struct RungLane {
        std::unique_ptr<RenditionEncoder> encoder;
        BoundedQueue<Picture> pictures{kPictureQueue};
        std::unique_ptr<TrackWriter> finished;
    };
    struct AudioLane {
        int stream = -1;
        std::optional<av::Decoder> decoder;
        std::unique_ptr<AudioEncoder> encoder;
        BoundedQueue<av::PacketPtr> packets{kPacketQueue};
        std::unique_ptr<TrackWriter> finished;
        std::int64_t damaged = 0;
    };
    struct SubtitleLane {
        int stream = -1;
        std::unique_ptr<SubtitleCollector> collector;
        std::unique_ptr<TrackWriter> finished;
    };

    Pipeline(std::unique_ptr<av::Input> input, const Plan& plan);
    [[nodiscard]] Result<void> openVideo(const std::string& preset, const WriterFactory& writer,
                                         EncodeJournal* journal);
    [[nodiscard]] Result<void> openAudio(const WriterFactory& writer);
    [[nodiscard]] Result<void> openSubtitles(const WriterFactory& writer);
    [[nodiscard]] Result<void> openThumbnails(const WriterFactory& writer);
    void ignoreOtherStreams();

    void run(const char* name, std::function<Result<void>()> work);
    [[nodiscard]] Result<void> demux();
    void route(av::PacketPtr packet);
    [[nodiscard]] Result<void> makePictures();
    [[nodiscard]] Result<void> decodeVideo(const AVPacket* packet);
    [[nodiscard]] Result<void> placePictures(std::vector<av::FramePtr> frames);
    [[nodiscard]] Result<void> endVideo();
    void hand(const av::FramePtr& frame, const Place& place);
    [[nodiscard]] Result<void> encodeRung(std::size_t number);
    [[nodiscard]] Result<void> passOn(std::size_t number, const Picture& picture);
    [[nodiscard]] Result<void> finishRung(std::size_t number);
    [[nodiscard]] Result<void> encodeAudio(AudioLane& lane);
    [[nodiscard]] Result<void> decodeAudio(AudioLane& lane, const AVPacket* packet);
    [[nodiscard]] Result<void> finishSubtitles();
    [[nodiscard]] Result<void> checkComplete(std::int64_t end) const;

    std::unique_ptr<av::Input> input_;
    const Plan& plan_;
    std::optional<av::Decoder> videoDecoder_;
    PicturePreparer preparer_;
    VideoTimeline timeline_;
    SegmentStarts starts_;
    FilmEnd end_;
    BoundedQueue<av::PacketPtr> videoPackets_{kPacketQueue};
    std::vector<std::unique_ptr<RungLane>> rungs_;
    std::vector<std::unique_ptr<AudioLane>> audio_;
    std::vector<std::unique_ptr<SubtitleLane>> subtitles_;
    std::unique_ptr<ThumbnailMaker> thumbnails_; // used on the thread of the lowest rung
    std::unique_ptr<TrackWriter> finishedThumbnails_;
    std::unique_ptr<PosterPicker> posters_; // null if none are wanted; used on the picture thread
    std::vector<PosterCandidate> candidates_;
    av::FramePtr lastPicture_;
    std::int64_t damagedPictures_ = 0;

    std::vector<std::thread> threads_;
    std::atomic<std::int64_t> doneTicks_ = 0;
    std::atomic<std::int64_t> filmEnd_ = 0;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex mutex_;
    std::condition_variable ended_;
    std::size_t running_ = 0;      // guarded by mutex_
    std::optional<Error> failure_; // guarded by mutex_
};

} // namespace vitascope::packaging
