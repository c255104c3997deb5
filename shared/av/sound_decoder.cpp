// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/codec_session.h"
#include "shared/av/stream_decoder.h"

namespace vitascope::av {

namespace {

std::uint64_t layoutOf(const AVFrame& frame) {
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_NATIVE)
        return frame.ch_layout.u.mask;
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, frame.ch_layout.nb_channels);
    return layout.order == AV_CHANNEL_ORDER_NATIVE ? layout.u.mask : 0;
}

} // namespace

struct SoundDecoder::State {
    CodecSession session{AVMEDIA_TYPE_AUDIO};
    ResamplerPtr resampler;
    int sourceRate = 0;
    int sourceFormat = AV_SAMPLE_FMT_NONE;
    std::uint64_t sourceLayout = 0;
    std::int64_t unconverted = 0;

    bool prepare(const AVFrame& frame) {
        const auto layout = layoutOf(frame);
        if (resampler && frame.sample_rate == sourceRate && frame.format == sourceFormat && layout == sourceLayout)
            return true;
        AVChannelLayout from{};
        AVChannelLayout to{};
        av_channel_layout_default(&to, kSoundChannels);
        if (layout == 0 || av_channel_layout_from_mask(&from, layout) < 0)
            return false;
        SwrContext* context = nullptr;
        const int code = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, kSoundRate, &from,
                                             static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
        resampler.reset(context);
        if (code < 0 || swr_init(context) < 0) {
            resampler.reset();
            return false;
        }
        sourceRate = frame.sample_rate;
        sourceFormat = frame.format;
        sourceLayout = layout;
        return true;
    }

    bool convert(const AVFrame& frame, const SoundSink& sink) {
        if (frame.best_effort_timestamp == AV_NOPTS_VALUE || !prepare(frame)) {
            ++unconverted;
            return true;
        }
        const auto waiting = swr_get_delay(resampler.get(), 1'000'000); // µs of input not yet brought out
        const int room = swr_get_out_samples(resampler.get(), frame.nb_samples);
        Sound sound;
        sound.time = session.toTime(frame.best_effort_timestamp) - std::chrono::microseconds(waiting);
        sound.samples.resize(static_cast<std::size_t>(room) * kSoundChannels);
        auto* out = reinterpret_cast<std::uint8_t*>(sound.samples.data());
        const int made = swr_convert(resampler.get(), &out, room, const_cast<const std::uint8_t**>(frame.extended_data),
                                     frame.nb_samples);
        if (made < 0) {
            ++unconverted;
            return true;
        }
        sound.samples.resize(static_cast<std::size_t>(made) * kSoundChannels);
        return sound.samples.empty() || sink(std::move(sound));
    }

    CodecSession::FrameSink into(const SoundSink& sink) {
        return [this, &sink](const AVFrame& frame) { return convert(frame, sink); };
    }
};

SoundDecoder::SoundDecoder() : state_(std::make_unique<State>()) {}
SoundDecoder::~SoundDecoder() = default;

Result<void> SoundDecoder::begin(MediaBytes init) {
    state_->resampler.reset();
    return state_->session.begin(std::move(init));
}

Result<void> SoundDecoder::decode(std::span<const std::uint8_t> fragments, const SoundSink& sink) {
    return state_->session.decode(fragments, state_->into(sink));
}

void SoundDecoder::drain(const SoundSink& sink) {
    state_->session.drain(state_->into(sink));
}

void SoundDecoder::reset() {
    state_->resampler.reset();
    state_->session.reset();
}

std::int64_t SoundDecoder::undecodable() const {
    return state_->session.undecodable() + state_->unconverted;
}

} // namespace vitascope::av
