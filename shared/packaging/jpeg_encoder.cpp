// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/jpeg_encoder.h"

#include "shared/av/av_error.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace vitascope::packaging {

Result<av::FramePtr> newPicture(int width, int height, AVPixelFormat format) {
    av::FramePtr frame = av::makeFrame();
    frame->width = width;
    frame->height = height;
    frame->format = format;
    if (const int got = av_frame_get_buffer(frame.get(), 0); got < 0)
        return av::failAv("hold the picture", got);
    return frame;
}

Result<av::FramePtr> convertPicture(const AVFrame& from, int width, int height, AVPixelFormat format) {
    auto to = newPicture(width, height, format);
    if (!to)
        return to;
    const av::ScalerPtr scaler(sws_getContext(from.width, from.height, static_cast<AVPixelFormat>(from.format), width,
                                              height, format, SWS_LANCZOS | SWS_FULL_CHR_H_INP | SWS_ACCURATE_RND,
                                              nullptr, nullptr, nullptr));
    if (!scaler)
        return fail(ErrorCode::InvalidInput, "the picture's pixel format cannot be converted");
    sws_scale(scaler.get(), from.data, from.linesize, 0, from.height, (*to)->data, (*to)->linesize);
    return to;
}

Result<Jpeg> encodeJpeg(const AVFrame& picture, int width, int quality) {
    Jpeg jpeg;
    jpeg.width = std::min(width, picture.width);
    jpeg.height =
        std::max(1, static_cast<int>(std::lround(static_cast<double>(picture.height) * jpeg.width / picture.width)));
    auto scaled = convertPicture(picture, jpeg.width, jpeg.height, AV_PIX_FMT_YUVJ420P);
    if (!scaled)
        return fail(scaled.error());
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    const av::CodecContextPtr encoder(avcodec_alloc_context3(codec));
    if (!encoder)
        throw std::bad_alloc();
    encoder->width = jpeg.width;
    encoder->height = jpeg.height;
    encoder->pix_fmt = AV_PIX_FMT_YUVJ420P;
    encoder->color_range = AVCOL_RANGE_JPEG;
    encoder->time_base = {1, 25};
    encoder->flags |= AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT;
    encoder->global_quality = FF_QP2LAMBDA * quality;
    (*scaled)->quality = encoder->global_quality;
    (*scaled)->pts = 0;
    if (const int opened = avcodec_open2(encoder.get(), codec, nullptr); opened < 0)
        return av::failAv("open the JPEG encoder", opened);
    const av::PacketPtr packet = av::makePacket();
    int done = avcodec_send_frame(encoder.get(), scaled->get());
    if (done >= 0)
        done = avcodec_receive_packet(encoder.get(), packet.get());
    if (done < 0)
        return av::failAv("encode the JPEG", done);
    jpeg.bytes.assign(packet->data, packet->data + packet->size);
    return jpeg;
}

} // namespace vitascope::packaging
