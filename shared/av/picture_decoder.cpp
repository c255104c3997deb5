// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/codec_session.h"
#include "shared/av/stream_decoder.h"

#include <optional>

namespace vitascope::av {

namespace {

constexpr std::chrono::microseconds kUnknownDuration{40'000};

ColourMatrix matrixOf(const AVFrame& frame) {
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return ColourMatrix::Bt709;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return ColourMatrix::Bt2020;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return ColourMatrix::Bt601;
    default: // not told: what encoders do in practice
        return frame.height >= 720 ? ColourMatrix::Bt709 : ColourMatrix::Bt601;
    }
}

bool isPlanar420(const AVFrame& frame) {
    return frame.format == AV_PIX_FMT_YUV420P || frame.format == AV_PIX_FMT_YUVJ420P;
}

// A new reference to the frame if its pixels are as Picture has them, else a converted copy.
FramePtr toPlanar420(const AVFrame& frame) {
    FramePtr result(av_frame_alloc());
    if (isPlanar420(frame))
        return av_frame_ref(result.get(), &frame) < 0 ? nullptr : std::move(result);
    const ScalerPtr scaler(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
                                          frame.width, frame.height, AV_PIX_FMT_YUV420P, SWS_POINT, nullptr, nullptr,
                                          nullptr));
    result->width = frame.width;
    result->height = frame.height;
    result->format = AV_PIX_FMT_YUV420P;
    if (!scaler || av_frame_get_buffer(result.get(), 0) < 0)
        return nullptr;
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, result->data, result->linesize);
    return result;
}

std::optional<Picture> toPicture(const AVFrame& frame, AVRational containerAspect) {
    FramePtr pixels = toPlanar420(frame);
    if (!pixels)
        return std::nullopt;
    Picture picture;
    picture.width = frame.width;
    picture.height = frame.height;
    const AVRational aspect = frame.sample_aspect_ratio.num > 0 ? frame.sample_aspect_ratio : containerAspect;
    if (aspect.num > 0 && aspect.den > 0) {
        picture.sampleAspectNum = aspect.num;
        picture.sampleAspectDen = aspect.den;
    }
    picture.matrix = matrixOf(frame);
    picture.range = frame.color_range == AVCOL_RANGE_JPEG ? ColourRange::Full : ColourRange::Limited;
    for (std::size_t plane = 0; plane < picture.planes.size(); ++plane) {
        picture.planes[plane] = pixels->data[plane];
        picture.strides[plane] = pixels->linesize[plane];
    }
    picture.owner = std::shared_ptr<AVFrame>(std::move(pixels));
    return picture;
}

} // namespace

struct PictureDecoder::State {
    CodecSession session{AVMEDIA_TYPE_VIDEO};
    std::int64_t unconverted = 0;

    CodecSession::FrameSink into(const PictureSink& sink) {
        return [this, &sink](const AVFrame& frame) {
            auto picture = toPicture(frame, session.sampleAspect());
            if (!picture || frame.best_effort_timestamp == AV_NOPTS_VALUE) {
                ++unconverted;
                return true;
            }
            const auto duration = frame.pkt_duration > 0 ? session.toTime(frame.pkt_duration) : kUnknownDuration;
            return sink(TimedPicture{std::move(*picture), session.toTime(frame.best_effort_timestamp), duration});
        };
    }
};

PictureDecoder::PictureDecoder() : state_(std::make_unique<State>()) {}
PictureDecoder::~PictureDecoder() = default;

Result<void> PictureDecoder::begin(MediaBytes init) {
    return state_->session.begin(std::move(init));
}

Result<void> PictureDecoder::decode(std::span<const std::uint8_t> fragments, const PictureSink& sink) {
    return state_->session.decode(fragments, state_->into(sink));
}

void PictureDecoder::drain(const PictureSink& sink) {
    state_->session.drain(state_->into(sink));
}

void PictureDecoder::reset() {
    state_->session.reset();
}

std::int64_t PictureDecoder::undecodable() const {
    return state_->session.undecodable() + state_->unconverted;
}

} // namespace vitascope::av
