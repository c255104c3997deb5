// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/decoder.h"

#include "shared/av/av_error.h"

#include <fmt/format.h>

#include <new>

namespace vitascope::av {

Result<Decoder> Decoder::open(const AVCodecParameters& parameters, AVRational packetTimeBase,
                              const DecoderOptions& options) {
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    if (!codec)
        return fail(ErrorCode::InvalidInput,
                    fmt::format("there is no decoder for {}", avcodec_get_name(parameters.codec_id)));
    CodecContextPtr context(avcodec_alloc_context3(codec));
    if (!context)
        throw std::bad_alloc();
    if (const int set = avcodec_parameters_to_context(context.get(), &parameters); set < 0)
        return failAv("set up the decoder", set);
    context->pkt_timebase = packetTimeBase;
    context->thread_count = options.threads;
    context->max_pixels = options.maxPixels;
    if (options.keyframesOnly)
        context->skip_frame = AVDISCARD_NONKEY;
    if (options.refusesDamage)
        context->err_recognition |= AV_EF_EXPLODE;
    if (!options.codecs.empty()) {
        context->codec_whitelist = av_strdup(options.codecs.c_str()); // freed with the context
        if (!context->codec_whitelist)
            throw std::bad_alloc();
    }
    if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
        return fail(fmt::format("open the {} decoder", codec->name),
                    Error{ErrorCode::InvalidInput, errorFromAv("it refuses the stream", opened).message});
    return Decoder(std::move(context));
}

Result<void> Decoder::send(const AVPacket& packet) {
    const int sent = avcodec_send_packet(context_.get(), &packet);
    if (sent < 0)
        return failAv("decode a packet", sent);
    return {};
}

Result<void> Decoder::drain() {
    const int sent = avcodec_send_packet(context_.get(), nullptr);
    if (sent < 0 && sent != AVERROR_EOF)
        return failAv("drain the decoder", sent);
    return {};
}

Result<FramePtr> Decoder::receive() {
    FramePtr frame = makeFrame();
    const int got = avcodec_receive_frame(context_.get(), frame.get());
    if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
        return FramePtr();
    if (got < 0)
        return failAv("decode a frame", got);
    if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
        frame->pts = frame->best_effort_timestamp;
    return frame;
}

void Decoder::flush() {
    avcodec_flush_buffers(context_.get());
}

} // namespace vitascope::av
