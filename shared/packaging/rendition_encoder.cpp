// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/rendition_encoder.h"

#include "shared/av/av_error.h"
#include "shared/packaging/avc.h"
#include "shared/packaging/decode_times.h"
#include "shared/packaging/segment_builder.h"
#include "shared/packaging/video_timeline.h"

#include <fmt/format.h>

#include <new>

namespace vitascope::packaging {
namespace {

// x264 itself never starts a group: it may not within keyint_min of the last one, and we start one each 4 s. Cuts of
// scenes still get I pictures.
constexpr int kLongestGroup = 2400;
constexpr int kShortestGroup = kLongestGroup / 2 + 1;

void setUp(AVCodecContext& encoder, const Rung& rung, const EncoderSettings& settings) {
    encoder.width = rung.size.width;
    encoder.height = rung.size.height;
    encoder.pix_fmt = AV_PIX_FMT_YUV420P;
    encoder.sample_aspect_ratio = {1, 1};
    encoder.time_base = {1, static_cast<int>(kTimescale)};
    encoder.framerate = settings.frameRate;
    encoder.gop_size = kLongestGroup;
    encoder.keyint_min = kShortestGroup;
    encoder.rc_max_rate = rung.maxRate;
    encoder.rc_buffer_size = rung.bufferSize;
    encoder.thread_count = rung.threads;
    encoder.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    encoder.color_range = AVCOL_RANGE_MPEG;
    encoder.color_primaries = static_cast<AVColorPrimaries>(settings.colour.primaries);
    encoder.color_trc = static_cast<AVColorTransferCharacteristic>(settings.colour.transfer);
    encoder.colorspace = static_cast<AVColorSpace>(settings.colour.matrix);
    av_opt_set(encoder.priv_data, "preset", settings.preset.c_str(), 0);
    av_opt_set(encoder.priv_data, "profile", "high", 0);
    av_opt_set(encoder.priv_data, "forced-idr", "1", 0);
    av_opt_set_double(encoder.priv_data, "crf", rung.crf, 0);
}

} // namespace

Result<std::unique_ptr<RenditionEncoder>> RenditionEncoder::open(const Rung& rung, const EncoderSettings& settings,
                                                                 std::unique_ptr<TrackWriter> writer,
                                                                 EncodeJournal* journal) {
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    if (!codec)
        return fail(ErrorCode::Internal, "this FFmpeg has no libx264");
    av::CodecContextPtr encoder(avcodec_alloc_context3(codec));
    if (!encoder)
        throw std::bad_alloc();
    setUp(*encoder, rung, settings);
    if (const int opened = avcodec_open2(encoder.get(), codec, nullptr); opened < 0)
        return av::failAv(fmt::format("open x264 for {}", rung.name), opened);
    std::unique_ptr<RenditionEncoder> rendition(
        new RenditionEncoder(rung, std::move(encoder), std::move(writer), journal));
    if (const auto described = rendition->describe(settings); !described)
        return fail(described.error());
    rendition->goOn();
    return rendition;
}

void RenditionEncoder::goOn() {
    const auto& segments = writer_->head().segments;
    if (journal_ == nullptr || segments.empty())
        return;
    keptTicks_ = writer_->head().durationTicks();
    fragments_ = journal_->kept(writer_->head().name)[segments.size() - 1].fragments;
}

Result<void> RenditionEncoder::describe(const EncoderSettings& settings) {
    auto configuration = avcConfiguration({encoder_->extradata, static_cast<std::size_t>(encoder_->extradata_size)});
    if (!configuration)
        return fail(configuration.error());
    package::TrackManifest& head = writer_->head();
    head.codec = avcCodec(*configuration);
    head.video =
        package::VideoFormat{rung_.size.width, rung_.size.height, {settings.frameRate.num, settings.frameRate.den}};
    return writer_->writeInit(
        writeInitSegment(kTimescale, VideoDescription{rung_.size, settings.colour, std::move(*configuration)}));
}

Result<Picture> RenditionEncoder::scale(const Picture& picture) {
    Picture scaled{nullptr, picture.ticks, picture.startsSegment};
    const AVFrame& from = *picture.frame;
    if (from.width == rung_.size.width && from.height == rung_.size.height) {
        scaled.frame = av::refFrame(from);
        return scaled;
    }
    if (!scaler_ || scalerInput_ != av::Size{from.width, from.height}) {
        scalerInput_ = {from.width, from.height};
        scaler_.reset(sws_getContext(from.width, from.height, AV_PIX_FMT_YUV420P, rung_.size.width, rung_.size.height,
                                     AV_PIX_FMT_YUV420P, SWS_BICUBIC, nullptr, nullptr, nullptr));
        if (!scaler_)
            return fail(ErrorCode::Internal, fmt::format("cannot scale to {}", rung_.name));
    }
    scaled.frame = av::makeFrame();
    scaled.frame->width = rung_.size.width;
    scaled.frame->height = rung_.size.height;
    scaled.frame->format = AV_PIX_FMT_YUV420P;
    if (const int got = av_frame_get_buffer(scaled.frame.get(), 0); got < 0)
        return av::failAv("hold a picture", got);
    sws_scale(scaler_.get(), from.data, from.linesize, 0, from.height, scaled.frame->data, scaled.frame->linesize);
    return scaled;
}

Result<void> RenditionEncoder::encode(const Picture& picture) {
    if (!isEncoding_ && picture.ticks < keptTicks_)
        return {};
    if (!isEncoding_ && (picture.ticks != keptTicks_ || !picture.startsSegment))
        return fail(ErrorCode::Conflict, fmt::format("{} of an earlier run is of another film", rung_.name));
    isEncoding_ = true;
    const av::FramePtr frame = av::refFrame(*picture.frame);
    frame->pts = picture.ticks;
    frame->pict_type = picture.startsSegment ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    av_frame_remove_side_data(frame.get(), AV_FRAME_DATA_A53_CC);
    if (const int sent = avcodec_send_frame(encoder_.get(), frame.get()); sent < 0)
        return av::failAv(fmt::format("encode {}", rung_.name), sent);
    return drainEncoder();
}

Result<std::unique_ptr<TrackWriter>> RenditionEncoder::finish(std::int64_t end) {
    if (!isEncoding_ && end != keptTicks_)
        return fail(ErrorCode::Conflict, fmt::format("{} of an earlier run is of another film", rung_.name));
    if (const int sent = avcodec_send_frame(encoder_.get(), nullptr); sent < 0)
        return av::failAv(fmt::format("finish {}", rung_.name), sent);
    if (const auto drained = drainEncoder(); !drained)
        return fail(drained.error());
    if (const auto written = writeGroup(end); !written)
        return fail(written.error());
    if (auto manifest = writer_->finish(); !manifest)
        return fail(manifest.error());
    return std::move(writer_);
}

Result<void> RenditionEncoder::drainEncoder() {
    const av::PacketPtr packet = av::makePacket();
    for (;;) {
        const int got = avcodec_receive_packet(encoder_.get(), packet.get());
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
            return {};
        if (got < 0)
            return av::failAv(fmt::format("encode {}", rung_.name), got);
        const bool isSync = (packet->flags & AV_PKT_FLAG_KEY) != 0;
        if (isSync && !group_.empty()) {
            if (auto written = writeGroup(packet->pts); !written)
                return written;
        }
        group_.push_back({withLengths({packet->data, static_cast<std::size_t>(packet->size)}), packet->pts, isSync});
        av_packet_unref(packet.get());
    }
}

Result<void> RenditionEncoder::writeGroup(std::int64_t end) {
    if (group_.empty())
        return {};
    std::vector<std::int64_t> presentation;
    for (const Encoded& picture : group_)
        presentation.push_back(picture.ticks);
    const std::vector<std::int64_t> decode = decodeTimes(presentation);
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < group_.size(); ++i) {
        const std::int64_t next = i + 1 < group_.size() ? decode[i + 1] : end;
        samples.push_back({std::move(group_[i].data), decode[i], next - decode[i], presentation[i], group_[i].isSync});
    }
    const std::int64_t duration = end - group_.front().ticks;
    group_.clear();
    const Bytes segment = buildSegment(samples, kTimescale, fragments_);
    if (auto written = writer_->writeSegment(segment, duration); !written)
        return written;
    return journal_ == nullptr ? Result<void>() : note(segment);
}

Result<void> RenditionEncoder::note(const Bytes& segment) {
    if (auto synced = writer_->sync(); !synced)
        return synced;
    const package::Segment& last = writer_->head().segments.back();
    return journal_->add(writer_->head().name,
                         {last.offset, last.length, last.duration, fragments_, Sha256::of(segment)});
}

} // namespace vitascope::packaging
