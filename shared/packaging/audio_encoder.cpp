// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/audio_encoder.h"

#include "shared/av/av_error.h"
#include "shared/packaging/segment_builder.h"
#include "shared/packaging/video_timeline.h"

#include <algorithm>
#include <new>

namespace vitascope::packaging {
namespace {

constexpr int kFrame = 1024; // samples of an AAC-LC frame
constexpr int kSilenceStep = 4096;

// The AAC frame whose start is nearest to a tick of the video.
std::int64_t frameNear(std::int64_t ticks) {
    return (ticks * kAudioRate / kTimescale + kFrame / 2) / kFrame;
}

} // namespace

Result<std::unique_ptr<AudioEncoder>> AudioEncoder::open(const AudioTimeline& timeline, const SegmentStarts& starts,
                                                         std::unique_ptr<TrackWriter> writer) {
    const AVCodec* codec = avcodec_find_encoder_by_name("aac");
    if (!codec)
        return fail(ErrorCode::Internal, "this FFmpeg has no AAC encoder");
    av::CodecContextPtr encoder(avcodec_alloc_context3(codec));
    if (!encoder)
        throw std::bad_alloc();
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->sample_rate = kAudioRate;
    encoder->time_base = {1, kAudioRate};
    encoder->bit_rate = kAudioBitRate;
    encoder->profile = FF_PROFILE_AAC_LOW;
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    av_channel_layout_default(&encoder->ch_layout, 2);
    if (const int opened = avcodec_open2(encoder.get(), codec, nullptr); opened < 0)
        return av::failAv("open the AAC encoder", opened);
    std::unique_ptr<AudioEncoder> audio(new AudioEncoder(timeline, starts, std::move(encoder), std::move(writer)));
    if (const auto described = audio->describe(); !described)
        return fail(described.error());
    return audio;
}

Result<void> AudioEncoder::describe() {
    package::TrackManifest& head = writer_->head();
    head.codec = "mp4a.40.2";
    head.audio = package::AudioFormat{2, kAudioRate};
    const AudioDescription description{.channels = 2,
                                       .sampleRate = kAudioRate,
                                       .bitRate = kAudioBitRate,
                                       .audioSpecificConfig =
                                           Bytes(encoder_->extradata, encoder_->extradata + encoder_->extradata_size)};
    return writer_->writeInit(writeInitSegment(kAudioRate, description));
}

Result<void> AudioEncoder::encode(const AVFrame& frame) {
    if (frame.nb_samples <= 0 || frame.sample_rate <= 0)
        return {};
    if (auto prepared = prepareResampler(frame); !prepared)
        return prepared;
    const AudioPlace place = timeline_.place(frame.pts, frame.nb_samples, frame.sample_rate);
    if (auto silent = resampleSilence(frame, place.silence); !silent)
        return silent;
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const int channels = frame.ch_layout.nb_channels;
    const auto skipBytes = place.skip * av_get_bytes_per_sample(format) * (planar ? 1 : channels);
    std::vector<const std::uint8_t*> planes(static_cast<std::size_t>(planar ? channels : 1));
    for (std::size_t i = 0; i < planes.size(); ++i)
        planes[i] = frame.extended_data[i] + skipBytes;
    if (auto done = resample(planes.data(), frame.nb_samples - static_cast<int>(place.skip)); !done)
        return done;
    return encodeWhole();
}

std::int64_t AudioEncoder::end() const {
    return av_rescale(sampleCount_, kTimescale, kAudioRate);
}

Result<std::unique_ptr<TrackWriter>> AudioEncoder::finish(std::int64_t filmEnd) {
    if (resampler_) {
        if (const auto flushed = resample(nullptr, 0); !flushed)
            return fail(flushed.error());
    }
    const std::int64_t frames = (av_rescale(filmEnd, kAudioRate, kTimescale) + kFrame - 1) / kFrame;
    const std::int64_t wanted = std::max<std::int64_t>(frames, 1) * kFrame;
    while (sampleCount_ < wanted) {
        const auto step = std::min<std::int64_t>(wanted - sampleCount_, kSilenceStep);
        for (auto& channel : samples_)
            channel.insert(channel.end(), static_cast<std::size_t>(step), 0.0F);
        sampleCount_ += step;
        if (const auto encoded = encodeWhole(); !encoded)
            return fail(encoded.error());
    }
    if (const int sent = avcodec_send_frame(encoder_.get(), nullptr); sent < 0)
        return av::failAv("finish the AAC encoder", sent);
    if (const auto drained = drainEncoder(); !drained)
        return fail(drained.error());
    packets_.resize(std::min(packets_.size(), static_cast<std::size_t>(wanted / kFrame - written_)));
    if (const auto written = writeReadySegments(); !written)
        return fail(written.error());
    if (const auto written = writeSegment(packets_.size()); !written)
        return fail(written.error());
    if (auto manifest = writer_->finish(); !manifest)
        return fail(manifest.error());
    return std::move(writer_);
}

Result<void> AudioEncoder::prepareResampler(const AVFrame& frame) {
    const int channels = frame.ch_layout.nb_channels;
    if (resampler_ && inputFormat_ == frame.format && inputRate_ == frame.sample_rate && inputChannels_ == channels)
        return {};
    if (resampler_) {
        if (auto flushed = resample(nullptr, 0); !flushed)
            return flushed;
    }
    AVChannelLayout stereo{};
    AVChannelLayout input{};
    av_channel_layout_default(&stereo, 2);
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&input, channels);
    else if (av_channel_layout_copy(&input, &frame.ch_layout) < 0)
        throw std::bad_alloc();
    SwrContext* raw = nullptr;
    int done = swr_alloc_set_opts2(&raw, &stereo, AV_SAMPLE_FMT_FLTP, kAudioRate, &input,
                                   static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&input);
    resampler_.reset(raw);
    if (done >= 0)
        done = swr_init(resampler_.get());
    if (done < 0)
        return av::failAv("set up the resampler", done);
    inputFormat_ = frame.format;
    inputRate_ = frame.sample_rate;
    inputChannels_ = channels;
    return {};
}

Result<void> AudioEncoder::resampleSilence(const AVFrame& like, std::int64_t samples) {
    if (samples <= 0)
        return {};
    const av::FramePtr silence = av::makeFrame();
    silence->format = like.format;
    silence->nb_samples = kSilenceStep;
    if (av_channel_layout_copy(&silence->ch_layout, &like.ch_layout) < 0 || av_frame_get_buffer(silence.get(), 0) < 0)
        throw std::bad_alloc();
    av_samples_set_silence(silence->extended_data, 0, kSilenceStep, like.ch_layout.nb_channels,
                           static_cast<AVSampleFormat>(like.format));
    while (samples > 0) {
        const auto step = static_cast<int>(std::min<std::int64_t>(samples, kSilenceStep));
        if (auto done = resample(silence->extended_data, step); !done)
            return done;
        if (auto encoded = encodeWhole(); !encoded)
            return encoded;
        samples -= step;
    }
    return {};
}

Result<void> AudioEncoder::resample(const std::uint8_t* const* planes, int samples) {
    const int room = swr_get_out_samples(resampler_.get(), samples);
    if (room <= 0)
        return {};
    std::array<std::uint8_t*, 2> out{};
    const std::size_t before = samples_[0].size();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        samples_[i].resize(before + static_cast<std::size_t>(room));
        out[i] = reinterpret_cast<std::uint8_t*>(samples_[i].data() + before);
    }
    // swr_convert() takes the input planes as const in all but its signature.
    const int got = swr_convert(resampler_.get(), out.data(), room, const_cast<const std::uint8_t**>(planes), samples);
    for (auto& channel : samples_)
        channel.resize(before + static_cast<std::size_t>(std::max(got, 0)));
    if (got < 0)
        return av::failAv("resample the sound", got);
    sampleCount_ += got;
    return {};
}

Result<void> AudioEncoder::encodeWhole() {
    while (samples_[0].size() >= kFrame) {
        if (auto encoded = encodeBlock(); !encoded)
            return encoded;
    }
    return {};
}

Result<void> AudioEncoder::encodeBlock() {
    const av::FramePtr frame = av::makeFrame();
    frame->format = AV_SAMPLE_FMT_FLTP;
    frame->nb_samples = kFrame;
    frame->sample_rate = kAudioRate;
    frame->pts = sent_;
    av_channel_layout_default(&frame->ch_layout, 2);
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        throw std::bad_alloc();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        std::copy_n(samples_[i].begin(), kFrame, reinterpret_cast<float*>(frame->extended_data[i]));
        samples_[i].erase(samples_[i].begin(), samples_[i].begin() + kFrame);
    }
    sent_ += kFrame;
    if (const int sent = avcodec_send_frame(encoder_.get(), frame.get()); sent < 0)
        return av::failAv("encode the sound", sent);
    if (auto drained = drainEncoder(); !drained)
        return drained;
    return writeReadySegments();
}

Result<void> AudioEncoder::drainEncoder() {
    const av::PacketPtr packet = av::makePacket();
    for (;;) {
        const int got = avcodec_receive_packet(encoder_.get(), packet.get());
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
            return {};
        if (got < 0)
            return av::failAv("encode the sound", got);
        if (packet->pts >= 0) // before 0 stands the encoder's priming
            packets_.emplace_back(packet->data, packet->data + packet->size);
        av_packet_unref(packet.get());
    }
}

Result<void> AudioEncoder::writeReadySegments() {
    for (;;) {
        const auto next = starts_.at(segments_ + 1);
        if (!next)
            return {};
        const std::int64_t count = frameNear(*next) - written_;
        if (count > static_cast<std::int64_t>(packets_.size()))
            return {};
        ++segments_;
        if (count > 0) {
            if (auto written = writeSegment(static_cast<std::size_t>(count)); !written)
                return written;
        }
    }
}

Result<void> AudioEncoder::writeSegment(std::size_t count) {
    if (count == 0)
        return {};
    std::vector<Sample> samples;
    samples.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t start = (written_ + static_cast<std::int64_t>(i)) * kFrame;
        samples.push_back({std::move(packets_[i]), start, kFrame, start, true});
    }
    packets_.erase(packets_.begin(), packets_.begin() + static_cast<std::ptrdiff_t>(count));
    written_ += static_cast<std::int64_t>(count);
    return writer_->writeSegment(buildSegment(samples, kAudioRate, fragments_),
                                 static_cast<std::int64_t>(samples.size()) * kFrame);
}

} // namespace vitascope::packaging
