// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace vitascope::packaging {
namespace {

constexpr AVRational kTickBase{1, static_cast<int>(kTimescale)};
constexpr unsigned kMaxDecoderThreads = 8;

int decoderThreads() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, kMaxDecoderThreads));
}

} // namespace

Result<std::unique_ptr<Pipeline>> Pipeline::open(std::unique_ptr<av::Input> input, const Plan& plan,
                                                 const std::string& preset, const WriterFactory& writer,
                                                 EncodeJournal* journal) {
    std::unique_ptr<Pipeline> pipeline(new Pipeline(std::move(input), plan));
    if (const auto opened = pipeline->openVideo(preset, writer, journal); !opened)
        return vitascope::fail(opened.error());
    if (const auto opened = pipeline->openAudio(writer); !opened)
        return vitascope::fail(opened.error());
    if (const auto opened = pipeline->openSubtitles(writer); !opened)
        return vitascope::fail(opened.error());
    if (const auto opened = pipeline->openThumbnails(writer); !opened)
        return vitascope::fail(opened.error());
    pipeline->ignoreOtherStreams();
    return pipeline;
}

Pipeline::Pipeline(std::unique_ptr<av::Input> input, const Plan& plan)
    : input_(std::move(input)),
      plan_(plan),
      preparer_(*plan.info.video, plan.ladder.front().size, input_->stream(plan.info.video->index).time_base),
      timeline_(input_->stream(plan.info.video->index).time_base,
                av_rescale_q(plan.originMicroseconds, AV_TIME_BASE_Q, kTickBase), plan.frameRate),
      end_(plan.audio.size()) {}

Pipeline::~Pipeline() {
    fail(Error{ErrorCode::Cancelled, "the pipeline is gone"});
    for (std::thread& thread : threads_)
        thread.join();
}

Result<void> Pipeline::openVideo(const std::string& preset, const WriterFactory& writer, EncodeJournal* journal) {
    const AVStream& stream = input_->stream(plan_.info.video->index);
    auto decoder =
        av::Decoder::open(*stream.codecpar, stream.time_base,
                          {.threads = decoderThreads(), .maxPixels = kMaxPixels, .codecs = av::filmPolicy().codecs});
    if (!decoder)
        return vitascope::fail(decoder.error());
    videoDecoder_ = std::move(*decoder);
    const EncoderSettings settings{preset, plan_.frameRate, plan_.colour};
    for (std::size_t i = 0; i < plan_.ladder.size(); ++i) {
        auto file = writer(plan_.video[i]);
        if (!file)
            return vitascope::fail(file.error());
        auto encoder = RenditionEncoder::open(plan_.ladder[i], settings, std::move(*file), journal);
        if (!encoder)
            return vitascope::fail(encoder.error());
        rungs_.push_back(std::make_unique<RungLane>());
        rungs_.back()->encoder = std::move(*encoder);
    }
    return {};
}

Result<void> Pipeline::openAudio(const WriterFactory& writer) {
    for (const PlannedTrack& track : plan_.audio) {
        const AVStream& stream = input_->stream(track.stream);
        auto lane = std::make_unique<AudioLane>();
        lane->stream = track.stream;
        auto decoder = av::Decoder::open(*stream.codecpar, stream.time_base, {.codecs = av::filmPolicy().codecs});
        if (!decoder)
            return vitascope::fail(fmt::format("audio track {}", track.stream), decoder.error());
        lane->decoder = std::move(*decoder);
        auto file = writer(track.head);
        if (!file)
            return vitascope::fail(file.error());
        const AudioTimeline timeline(stream.time_base,
                                     av_rescale_q(plan_.originMicroseconds, AV_TIME_BASE_Q, stream.time_base));
        auto encoder = AudioEncoder::open(timeline, starts_, std::move(*file));
        if (!encoder)
            return vitascope::fail(encoder.error());
        lane->encoder = std::move(*encoder);
        audio_.push_back(std::move(lane));
    }
    return {};
}

Result<void> Pipeline::openSubtitles(const WriterFactory& writer) {
    for (const PlannedTrack& track : plan_.subtitles) {
        const AVStream& stream = input_->stream(track.stream);
        auto file = writer(track.head);
        if (!file)
            return vitascope::fail(file.error());
        auto collector = SubtitleCollector::open(
            stream, av_rescale_q(plan_.originMicroseconds, AV_TIME_BASE_Q, stream.time_base), std::move(*file));
        if (!collector)
            return vitascope::fail(fmt::format("subtitle track {}", track.stream), collector.error());
        subtitles_.push_back(std::make_unique<SubtitleLane>());
        subtitles_.back()->stream = track.stream;
        subtitles_.back()->collector = std::move(*collector);
    }
    return {};
}

Result<void> Pipeline::openThumbnails(const WriterFactory& writer) {
    auto file = writer(plan_.thumbnails);
    if (!file)
        return vitascope::fail(file.error());
    thumbnails_ = std::make_unique<ThumbnailMaker>(plan_.colour, std::move(*file));
    return {};
}

void Pipeline::ignoreOtherStreams() {
    for (int i = 0; i < input_->streamCount(); ++i) {
        const bool used =
            i == plan_.info.video->index ||
            std::any_of(audio_.begin(), audio_.end(), [&](const auto& lane) { return lane->stream == i; }) ||
            std::any_of(subtitles_.begin(), subtitles_.end(), [&](const auto& lane) { return lane->stream == i; });
        if (!used)
            input_->ignore(i);
    }
}

void Pipeline::lookForPosters(std::size_t count, const std::filesystem::path& folder) {
    if (count > 0)
        posters_ =
            std::make_unique<PosterPicker>(count, plan_.info.duration, plan_.colour, plan_.ladder.front().size, folder);
}

void Pipeline::start() {
    {
        const std::scoped_lock lock(mutex_);
        running_ = 2 + rungs_.size() + audio_.size();
    }
    run("demux", [this] { return demux(); });
    run("picture", [this] { return makePictures(); });
    for (std::size_t i = 0; i < rungs_.size(); ++i)
        run("rung", [this, i] { return encodeRung(i); });
    for (const auto& lane : audio_)
        run("audio", [this, audio = lane.get()] { return encodeAudio(*audio); });
}

void Pipeline::run(const char* name, std::function<Result<void>()> work) {
    threads_.emplace_back([this, name, work = std::move(work)] {
        try {
            if (const auto done = work(); !done)
                fail(done.error());
        } catch (const std::bad_alloc&) {
            fail(Error{ErrorCode::Unavailable, fmt::format("{}: out of memory", name)});
        } catch (const std::exception& error) {
            fail(Error{ErrorCode::Internal, fmt::format("{}: {}", name, error.what())});
        }
        const std::scoped_lock lock(mutex_);
        --running_;
        ended_.notify_all();
    });
}

bool Pipeline::waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return ended_.wait_for(lock, time, [this] { return running_ == 0; });
}

void Pipeline::fail(Error error) {
    {
        const std::scoped_lock lock(mutex_);
        if (!failure_)
            failure_ = std::move(error);
    }
    stopping_ = true;
    end_.cancel();
    videoPackets_.close();
    videoPackets_.clear();
    for (const auto& lane : rungs_) {
        lane->pictures.close();
        lane->pictures.clear();
    }
    for (const auto& lane : audio_) {
        lane->packets.close();
        lane->packets.clear();
    }
}

std::int64_t Pipeline::keptTicks() const {
    std::int64_t kept = rungs_.front()->encoder->keptTicks();
    for (const auto& lane : rungs_)
        kept = std::min(kept, lane->encoder->keptTicks());
    return kept;
}

Result<std::vector<std::unique_ptr<TrackWriter>>> Pipeline::takeTracks() {
    {
        const std::scoped_lock lock(mutex_);
        if (failure_)
            return vitascope::fail(*failure_);
    }
    std::vector<std::unique_ptr<TrackWriter>> writers;
    for (const auto& lane : rungs_)
        writers.push_back(std::move(lane->finished));
    for (const auto& lane : audio_)
        writers.push_back(std::move(lane->finished));
    for (const auto& lane : subtitles_)
        writers.push_back(std::move(lane->finished));
    writers.push_back(std::move(finishedThumbnails_));
    return writers;
}

std::vector<std::string> Pipeline::notices() const {
    std::vector<std::string> notices;
    if (damagedPictures_ > 0)
        notices.push_back(fmt::format("{} packets of the picture are damaged", damagedPictures_));
    for (const auto& lane : audio_) {
        if (lane->damaged > 0)
            notices.push_back(fmt::format("{} packets of audio track {} are damaged", lane->damaged, lane->stream));
    }
    return notices;
}

} // namespace vitascope::packaging
