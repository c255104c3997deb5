// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/codec_session.h"

#include "shared/av/fragment_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <thread>

namespace vitascope::av {

namespace {

constexpr std::array kCodecs{AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_VP9,  AV_CODEC_ID_AV1,  AV_CODEC_ID_AAC,
                             AV_CODEC_ID_OPUS, AV_CODEC_ID_AC3,  AV_CODEC_ID_EAC3, AV_CODEC_ID_FLAC, AV_CODEC_ID_MP3};
constexpr unsigned int kMostThreads = 4;

} // namespace

Result<void> CodecSession::begin(std::shared_ptr<const std::vector<std::uint8_t>> init) {
    context_.reset();
    auto reader = FragmentReader::open(*init, {}, kind_);
    if (!reader)
        return fail(reader.error());
    const AVStream& stream = reader->stream();
    const AVCodecParameters& parameters = *stream.codecpar;
    const AVCodec* codec =
        std::ranges::count(kCodecs, parameters.codec_id) > 0 ? avcodec_find_decoder(parameters.codec_id) : nullptr;
    if (!codec)
        return fail(ErrorCode::InvalidInput,
                    std::string("decode stream: no decoder for ") + avcodec_get_name(parameters.codec_id));
    CodecContextPtr context(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(context.get(), &parameters);
    context->pkt_timebase = stream.time_base;
    if (kind_ == AVMEDIA_TYPE_VIDEO)
        context->thread_count = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads));
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        return fail(ErrorCode::Corrupt, std::string("open decoder ") + codec->name);
    context_ = std::move(context);
    timeBase_ = stream.time_base;
    sampleAspect_ = parameters.sample_aspect_ratio;
    init_ = std::move(init);
    return {};
}

Result<void> CodecSession::decode(std::span<const std::uint8_t> fragments, const FrameSink& sink) {
    if (!context_)
        return fail(ErrorCode::Internal, "decode fragment: no init segment");
    auto reader = FragmentReader::open(*init_, fragments, kind_);
    if (!reader)
        return fail(reader.error());
    while (true) {
        auto packet = reader->next();
        if (!packet)
            return fail(packet.error());
        if (!*packet || !send((*packet)->get(), sink))
            return {};
    }
}

void CodecSession::drain(const FrameSink& sink) {
    if (context_)
        send(nullptr, sink);
}

void CodecSession::reset() {
    if (context_)
        avcodec_flush_buffers(context_.get());
}

std::chrono::microseconds CodecSession::toTime(std::int64_t ticks) const {
    return std::chrono::microseconds(av_rescale_q(ticks, timeBase_, AVRational{1, 1000000}));
}

bool CodecSession::send(const AVPacket* packet, const FrameSink& sink) {
    bool sent = false;
    while (true) {
        if (!sent) {
            const int code = avcodec_send_packet(context_.get(), packet);
            if (code != AVERROR(EAGAIN)) {
                sent = true;
                if (code < 0 && code != AVERROR_EOF)
                    ++undecodable_;
            }
        }
        const int code = avcodec_receive_frame(context_.get(), frame_.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) {
            if (sent)
                return true;
            continue;
        }
        if (code < 0) {
            ++undecodable_;
            continue;
        }
        if (!sink(*frame_))
            return false;
    }
}

} // namespace vitascope::av
