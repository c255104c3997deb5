// SPDX-License-Identifier: GPL-3.0-or-later
// What each thread of the pipeline does.
#include "shared/packaging/pipeline.h"

#include <fmt/format.h>

namespace vitascope::packaging {
namespace {

// A film that ends this much before its container says is a cut one.
constexpr double kMissingPart = 0.1;
constexpr double kMissingSeconds = 1.0;
// Encoders round sound up to whole frames; so little of it is silence or can be missed.
constexpr std::int64_t kShortTail = kTimescale / 10;

} // namespace

Result<void> Pipeline::demux() {
    while (!stopping_) {
        av::PacketPtr packet = av::makePacket();
        const auto more = input_->read(*packet);
        if (!more && more.error().code != ErrorCode::Corrupt)
            return vitascope::fail(more.error());
        if (!more || !*more) // what comes after damage that the demuxer cannot pass is judged by its length
            break;
        route(std::move(packet));
    }
    videoPackets_.close();
    for (const auto& lane : audio_)
        lane->packets.close();
    return {};
}

void Pipeline::route(av::PacketPtr packet) {
    const int stream = packet->stream_index;
    if (stream == plan_.info.video->index) {
        videoPackets_.push(std::move(packet));
        return;
    }
    for (const auto& lane : audio_) {
        if (lane->stream == stream) {
            lane->packets.push(std::move(packet));
            return;
        }
    }
    for (const auto& lane : subtitles_) {
        if (lane->stream == stream)
            lane->collector->add(*packet);
    }
}

Result<void> Pipeline::makePictures() {
    while (auto packet = videoPackets_.pop()) {
        if (auto decoded = decodeVideo(packet->get()); !decoded)
            return decoded;
    }
    if (stopping_)
        return {};
    if (auto drained = decodeVideo(nullptr); !drained)
        return drained;
    auto rest = preparer_.finish();
    if (!rest)
        return vitascope::fail(rest.error());
    if (auto placed = placePictures(std::move(*rest)); !placed)
        return placed;
    return endVideo();
}

Result<void> Pipeline::decodeVideo(const AVPacket* packet) {
    auto sent = packet ? videoDecoder_->send(*packet) : videoDecoder_->drain();
    if (!sent) {
        if (sent.error().code != ErrorCode::Corrupt && sent.error().code != ErrorCode::InvalidInput)
            return sent;
        ++damagedPictures_;
    }
    for (;;) {
        auto frame = videoDecoder_->receive();
        if (!frame) {
            ++damagedPictures_;
            return {};
        }
        if (!*frame)
            return {};
        if ((*frame)->decode_error_flags != 0 || ((*frame)->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            ++damagedPictures_;
        auto prepared = preparer_.prepare(std::move(*frame));
        if (!prepared)
            return vitascope::fail(prepared.error());
        if (auto placed = placePictures(std::move(*prepared)); !placed)
            return placed;
    }
}

Result<void> Pipeline::placePictures(std::vector<av::FramePtr> frames) {
    for (av::FramePtr& frame : frames) {
        for (const Place& place : timeline_.place(frame->pts, frame->pkt_duration)) {
            if (stopping_)
                return {};
            if (place.ticks > static_cast<std::int64_t>(kMaxSeconds) * kTimescale)
                return vitascope::fail(ErrorCode::InvalidInput, "the film is longer than 24 hours");
            hand(place.repeats && lastPicture_ ? lastPicture_ : frame, place);
            if (posters_ && !place.repeats)
                if (auto looked = posters_->add(*frame, place.ticks); !looked)
                    return looked;
        }
        lastPicture_ = std::move(frame);
    }
    return {};
}

void Pipeline::hand(const av::FramePtr& frame, const Place& place) {
    if (place.startsSegment)
        starts_.add(place.ticks);
    rungs_.front()->pictures.push({av::refFrame(*frame), place.ticks, place.startsSegment});
}

Result<void> Pipeline::endVideo() {
    if (!lastPicture_)
        return vitascope::fail(ErrorCode::Corrupt, "no picture of the film can be decoded");
    const auto end = end_.collect(timeline_.end());
    if (!end)
        return {};
    if (auto complete = checkComplete(*end); !complete)
        return complete;
    for (const Place& place : timeline_.fillTo(*end))
        hand(lastPicture_, place);
    filmEnd_ = *end - timeline_.end() > kShortTail ? *end : timeline_.end();
    end_.settle(filmEnd_);
    if (auto finished = finishSubtitles(); !finished)
        return finished;
    if (posters_) {
        auto candidates = posters_->finish();
        if (!candidates)
            return vitascope::fail(candidates.error());
        candidates_ = std::move(*candidates);
    }
    rungs_.front()->pictures.close();
    return {};
}

Result<void> Pipeline::encodeRung(std::size_t number) {
    RungLane& lane = *rungs_[number];
    while (auto picture = lane.pictures.pop()) {
        const auto scaled = lane.encoder->scale(*picture);
        if (!scaled)
            return vitascope::fail(scaled.error());
        picture.reset();
        if (auto passed = passOn(number, *scaled); !passed)
            return passed;
        if (auto encoded = lane.encoder->encode(*scaled); !encoded)
            return encoded;
        if (number == 0)
            doneTicks_ = scaled->ticks;
    }
    if (number + 1 < rungs_.size())
        rungs_[number + 1]->pictures.close();
    return stopping_ ? Result<void>() : finishRung(number);
}

// To the rung below; below the lowest one are the thumbnails.
Result<void> Pipeline::passOn(std::size_t number, const Picture& picture) {
    if (number + 1 == rungs_.size())
        return thumbnails_->add(picture);
    rungs_[number + 1]->pictures.push({av::refFrame(*picture.frame), picture.ticks, picture.startsSegment});
    return {};
}

Result<void> Pipeline::finishRung(std::size_t number) {
    RungLane& lane = *rungs_[number];
    auto finished = lane.encoder->finish(filmEnd_);
    if (!finished)
        return vitascope::fail(finished.error());
    lane.finished = std::move(*finished);
    if (number + 1 < rungs_.size())
        return {};
    auto sheets = thumbnails_->finish(filmEnd_);
    if (!sheets)
        return vitascope::fail(sheets.error());
    finishedThumbnails_ = std::move(*sheets);
    return {};
}

Result<void> Pipeline::encodeAudio(AudioLane& lane) {
    while (auto packet = lane.packets.pop()) {
        if (auto decoded = decodeAudio(lane, packet->get()); !decoded)
            return decoded;
    }
    if (stopping_)
        return {};
    if (auto drained = decodeAudio(lane, nullptr); !drained)
        return drained;
    const auto end = end_.report(lane.encoder->end());
    if (!end)
        return {};
    auto finished = lane.encoder->finish(*end);
    if (!finished)
        return vitascope::fail(finished.error());
    lane.finished = std::move(*finished);
    return {};
}

Result<void> Pipeline::decodeAudio(AudioLane& lane, const AVPacket* packet) {
    auto sent = packet ? lane.decoder->send(*packet) : lane.decoder->drain();
    if (!sent) {
        if (sent.error().code != ErrorCode::Corrupt && sent.error().code != ErrorCode::InvalidInput)
            return sent;
        ++lane.damaged;
    }
    for (;;) {
        const auto frame = lane.decoder->receive();
        if (!frame) {
            ++lane.damaged;
            return {};
        }
        if (!*frame)
            return {};
        if (auto encoded = lane.encoder->encode(**frame); !encoded)
            return encoded;
    }
}

Result<void> Pipeline::finishSubtitles() {
    for (const auto& lane : subtitles_) {
        auto finished = lane->collector->finish(filmEnd_);
        if (!finished)
            return vitascope::fail(finished.error());
        lane->finished = std::move(*finished);
    }
    return {};
}

Result<void> Pipeline::checkComplete(std::int64_t end) const {
    if (!plan_.info.duration)
        return {};
    const double told = plan_.info.duration->count();
    const double found = static_cast<double>(end) / kTimescale;
    if (found < told * (1 - kMissingPart) - kMissingSeconds)
        return vitascope::fail(
            ErrorCode::Corrupt,
            fmt::format("the film is truncated or damaged: it breaks off after {:.1f} of {:.1f} seconds", found, told));
    return {};
}

} // namespace vitascope::packaging
