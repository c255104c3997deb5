// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/subtitle_collector.h"

#include "shared/av/av_error.h"
#include "shared/packaging/video_timeline.h"

#include <new>

namespace vitascope::packaging {
namespace {

constexpr AVRational kMilliseconds{1, 1000};
constexpr std::chrono::milliseconds kUnknownLength{5000}; // for a cue that tells no end

} // namespace

Result<std::unique_ptr<SubtitleCollector>> SubtitleCollector::open(const AVStream& stream, std::int64_t origin,
                                                                   std::unique_ptr<TrackWriter> writer) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return fail(ErrorCode::InvalidInput, "there is no decoder for these subtitles");
    av::CodecContextPtr decoder(avcodec_alloc_context3(codec));
    if (!decoder)
        throw std::bad_alloc();
    int done = avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    if (done >= 0)
        done = avcodec_open2(decoder.get(), codec, nullptr);
    if (done < 0)
        return av::failAv("open the subtitle decoder", done);
    return std::unique_ptr<SubtitleCollector>(
        new SubtitleCollector(std::move(decoder), stream.time_base, origin, std::move(writer)));
}

void SubtitleCollector::add(AVPacket& packet) {
    if (packet.pts == AV_NOPTS_VALUE)
        return;
    AVSubtitle subtitle{};
    int complete = 0;
    if (avcodec_decode_subtitle2(decoder_.get(), &subtitle, &complete, &packet) < 0 || complete == 0)
        return;
    const std::chrono::milliseconds start(av_rescale_q(packet.pts - origin_, timeBase_, kMilliseconds));
    Cue cue;
    cue.start = start + std::chrono::milliseconds(subtitle.start_display_time);
    if (packet.duration > 0)
        cue.end = start + std::chrono::milliseconds(av_rescale_q(packet.duration, timeBase_, kMilliseconds));
    else if (subtitle.end_display_time > 0 && subtitle.end_display_time != UINT32_MAX)
        cue.end = start + std::chrono::milliseconds(subtitle.end_display_time);
    else
        cue.end = start + kUnknownLength;
    for (unsigned i = 0; i < subtitle.num_rects; ++i) {
        const AVSubtitleRect& rect = *subtitle.rects[i];
        const std::string text = rect.ass ? cueTextFromAss(rect.ass) : std::string();
        if (!text.empty())
            cue.text += (cue.text.empty() ? "" : "\n") + text;
    }
    avsubtitle_free(&subtitle);
    if (!cue.text.empty())
        cues_.push_back(std::move(cue));
}

Result<std::unique_ptr<TrackWriter>> SubtitleCollector::finish(std::int64_t filmEnd) {
    const std::chrono::milliseconds end(av_rescale_q(filmEnd, AVRational{1, kTimescale}, kMilliseconds));
    const std::string text = writeWebVtt(std::move(cues_), end);
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    if (const auto written = writer_->writeSegment(bytes, filmEnd); !written)
        return fail(written.error());
    if (auto manifest = writer_->finish(); !manifest)
        return fail(manifest.error());
    return std::move(writer_);
}

} // namespace vitascope::packaging
