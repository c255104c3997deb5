// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace vitascope::av {
namespace {

std::string tag(const AVStream& stream, const char* key) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, key, nullptr, 0);
    return entry ? entry->value : "";
}

Disposition dispositionOf(const AVStream& stream) {
    const int bits = stream.disposition;
    return {.isDefault = (bits & AV_DISPOSITION_DEFAULT) != 0,
            .forced = (bits & AV_DISPOSITION_FORCED) != 0,
            .commentary = (bits & AV_DISPOSITION_COMMENT) != 0,
            .dub = (bits & AV_DISPOSITION_DUB) != 0,
            .visualImpaired = (bits & AV_DISPOSITION_VISUAL_IMPAIRED) != 0,
            .hearingImpaired = (bits & AV_DISPOSITION_HEARING_IMPAIRED) != 0};
}

Dynamics dynamicsOf(AVColorTransferCharacteristic transfer) {
    if (transfer == AVCOL_TRC_SMPTE2084)
        return Dynamics::Pq;
    return transfer == AVCOL_TRC_ARIB_STD_B67 ? Dynamics::Hlg : Dynamics::Standard;
}

struct Orientation {
    int rotation = 0;
    bool mirrored = false;
};

// A display matrix turned by multiples of a right angle, with or without a mirror; other angles are rounded.
Orientation orientationOf(const AVStream& stream) {
    const auto* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!data)
        return {};
    std::int32_t matrix[9];
    std::copy_n(reinterpret_cast<const std::int32_t*>(data), 9, matrix);
    const double determinant = static_cast<double>(matrix[0]) * matrix[4] - static_cast<double>(matrix[1]) * matrix[3];
    Orientation orientation{.mirrored = determinant < 0};
    if (orientation.mirrored)
        av_display_matrix_flip(matrix, 1, 0);
    const double counterClockwise = av_display_rotation_get(matrix);
    if (!std::isnan(counterClockwise))
        orientation.rotation = (static_cast<int>(std::lround(-counterClockwise / 90.0)) * 90 % 360 + 360) % 360;
    return orientation;
}

bool isInterlaced(AVFieldOrder order) {
    return order == AV_FIELD_TT || order == AV_FIELD_BB || order == AV_FIELD_TB || order == AV_FIELD_BT;
}

VideoStream describeVideo(const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    VideoStream video;
    video.index = stream.index;
    video.codec = avcodec_get_name(parameters.codec_id);
    video.stored = {parameters.width, parameters.height};
    const AVRational aspect =
        stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : parameters.sample_aspect_ratio;
    if (aspect.num > 0 && aspect.den > 0)
        video.pixelAspect = aspect;
    const Orientation orientation = orientationOf(stream);
    video.rotation = orientation.rotation;
    video.mirrored = orientation.mirrored;
    video.shown = video.stored;
    // The wider or higher side is stretched, so that no stored line is lost.
    const double ratio = av_q2d(video.pixelAspect);
    if (ratio > 1)
        video.shown.width = static_cast<int>(std::lround(video.stored.width * ratio));
    else if (ratio < 1)
        video.shown.height = static_cast<int>(std::lround(video.stored.height / ratio));
    if (video.rotation % 180 != 0)
        std::swap(video.shown.width, video.shown.height);
    video.frameRate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    if (video.frameRate.den <= 0)
        video.frameRate = {0, 1};
    video.interlaced = isInterlaced(parameters.field_order);
    if (const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(parameters.format)))
        video.bitDepth = format->comp[0].depth;
    video.dynamics = dynamicsOf(parameters.color_trc);
    return video;
}

std::string layoutOf(const AVChannelLayout& layout) {
    std::array<char, 64> text{};
    const bool isKnown =
        layout.order != AV_CHANNEL_ORDER_UNSPEC && av_channel_layout_describe(&layout, text.data(), text.size()) > 0;
    return isKnown ? text.data() : "";
}

AudioStream describeAudio(const AVStream& stream) {
    return {.index = stream.index,
            .codec = avcodec_get_name(stream.codecpar->codec_id),
            .channels = stream.codecpar->ch_layout.nb_channels,
            .sampleRate = stream.codecpar->sample_rate,
            .layout = layoutOf(stream.codecpar->ch_layout),
            .language = tag(stream, "language"),
            .title = tag(stream, "title"),
            .disposition = dispositionOf(stream)};
}

SubtitleStream describeSubtitles(const AVStream& stream) {
    const AVCodecDescriptor* codec = avcodec_descriptor_get(stream.codecpar->codec_id);
    return {.index = stream.index,
            .codec = avcodec_get_name(stream.codecpar->codec_id),
            .isText = codec && (codec->props & AV_CODEC_PROP_TEXT_SUB) != 0,
            .language = tag(stream, "language"),
            .title = tag(stream, "title"),
            .disposition = dispositionOf(stream)};
}

// The longest of the chosen streams; where a stream does not tell, the container does.
std::optional<Seconds> durationOf(const Input& input, const MediaInfo& info) {
    const AVFormatContext& context = input.context();
    if (context.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return std::nullopt;
    double longest = 0;
    bool allTell = true;
    bool unknown = false; // as fragmented MP4 writes it
    const auto take = [&](int index) {
        const AVStream& stream = input.stream(index);
        unknown = unknown || stream.duration == std::numeric_limits<std::uint32_t>::max();
        if (stream.duration > 0)
            longest = std::max(longest, static_cast<double>(stream.duration) * av_q2d(stream.time_base));
        else
            allTell = false;
    };
    if (info.video)
        take(info.video->index);
    for (const AudioStream& audio : info.audio)
        take(audio.index);
    if (unknown)
        return std::nullopt;
    if (!allTell && context.duration > 0)
        longest = std::max(longest, static_cast<double>(context.duration) / AV_TIME_BASE);
    return longest > 0 ? std::optional(Seconds(longest)) : std::nullopt;
}

// The default picture stream, or else the largest.
bool isBetterVideo(const AVStream& candidate, const AVStream& chosen) {
    const bool candidateDefault = (candidate.disposition & AV_DISPOSITION_DEFAULT) != 0;
    const bool chosenDefault = (chosen.disposition & AV_DISPOSITION_DEFAULT) != 0;
    if (candidateDefault != chosenDefault)
        return candidateDefault;
    return std::int64_t{candidate.codecpar->width} * candidate.codecpar->height >
           std::int64_t{chosen.codecpar->width} * chosen.codecpar->height;
}

} // namespace

MediaInfo probe(const Input& input) {
    MediaInfo info;
    info.container = input.context().iformat->name;
    const AVStream* video = nullptr;
    for (int i = 0; i < input.streamCount(); ++i) {
        const AVStream& stream = input.stream(i);
        const bool isPicture =
            (stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !isPicture && stream.codecpar->width > 0 &&
            (!video || isBetterVideo(stream, *video)))
            video = &stream;
        else if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
            info.audio.push_back(describeAudio(stream));
        else if (stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE)
            info.subtitles.push_back(describeSubtitles(stream));
    }
    if (video)
        info.video = describeVideo(*video);
    info.duration = durationOf(input, info);
    return info;
}

bool isEncrypted(const Input& input) {
    constexpr std::array kTags{MKTAG('e', 'n', 'c', 'v'), MKTAG('e', 'n', 'c', 'a'), MKTAG('d', 'r', 'm', 'i'),
                               MKTAG('d', 'r', 'm', 's')};
    for (int i = 0; i < input.streamCount(); ++i) {
        const AVStream& stream = input.stream(i);
        const bool isKnownTag = std::ranges::any_of(
            kTags, [&](auto tag) { return static_cast<std::uint32_t>(tag) == stream.codecpar->codec_tag; });
        if (isKnownTag || av_stream_get_side_data(&stream, AV_PKT_DATA_ENCRYPTION_INIT_INFO, nullptr) != nullptr ||
            av_dict_get(stream.metadata, "enc_key_id", nullptr, 0) != nullptr)
            return true;
    }
    return false;
}

// The demuxer's guess of the smallest step between pictures against their average; interlaced film has half steps.
bool hasUnevenFrameRate(const Input& input, const VideoStream& video) {
    constexpr double kSame = 0.02;
    const AVStream& stream = input.stream(video.index);
    if (stream.avg_frame_rate.num <= 0 || stream.r_frame_rate.num <= 0)
        return false;
    const double ratio = av_q2d(stream.r_frame_rate) / av_q2d(stream.avg_frame_rate);
    const auto isAbout = [&](double wanted) { return std::abs(ratio - wanted) <= wanted * kSame; };
    return !isAbout(1) && !isAbout(2);
}

Result<void> checkNotTruncated(const Input& input) {
    if (std::string_view(input.context().iformat->name).find("mov") == std::string_view::npos)
        return {};
    std::uint64_t needed = 0;
    for (int i = 0; i < input.streamCount(); ++i) {
        auto* stream = const_cast<AVStream*>(&input.stream(i)); // the index getters are not const, but only read
        for (int k = avformat_index_get_entries_count(stream) - 1; k >= 0; --k) {
            const AVIndexEntry* entry = avformat_index_get_entry(stream, k);
            needed = std::max(needed, static_cast<std::uint64_t>(std::max<std::int64_t>(entry->pos, 0)) +
                                          static_cast<std::uint64_t>(entry->size));
        }
    }
    if (needed > input.size())
        return fail(ErrorCode::Corrupt, fmt::format("the film is truncated: the file has {} bytes, its index needs {}",
                                                    input.size(), needed));
    return {};
}

} // namespace vitascope::av
