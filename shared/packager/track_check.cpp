// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/track_check.h"

#include "shared/av/decoder.h"
#include "shared/av/input.h"
#include "shared/package/byte_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <vector>

namespace vitascope::packager {
namespace {

constexpr std::int64_t kMaxPixels = 8192LL * 4320;
constexpr std::int64_t kMaxSheetPixels = 4096LL * 4096;

Result<void> checkStream(const package::TrackManifest& manifest, const av::Input& input) {
    if (input.streamCount() != 1)
        return fail(ErrorCode::Corrupt, fmt::format("the track has {} streams", input.streamCount()));
    const AVCodecParameters& parameters = *input.stream(0).codecpar;
    const bool isVideo = manifest.kind == package::TrackKind::Video;
    if (parameters.codec_id != (isVideo ? AV_CODEC_ID_H264 : AV_CODEC_ID_AAC))
        return fail(ErrorCode::Corrupt, "the track's stream has another codec");
    return {};
}

// Every sheet, as a still picture of its own.
class SheetCheck {
public:
    static Result<TrackCheck> run(const package::TrackManifest& manifest, const std::filesystem::path& file) {
        auto bytes = package::FileByteReader::open(file);
        if (!bytes)
            return fail(bytes.error());
        TrackCheck check;
        for (const auto& segment : manifest.segments) {
            const auto what = fmt::format("track {}: sheet {}", manifest.name, check.packets++);
            std::vector<std::uint8_t> jpeg(static_cast<std::size_t>(segment.length));
            if (const auto read = bytes->readAt(segment.offset, jpeg); !read)
                return fail(read.error());
            if (const auto decoded = decode(jpeg); !decoded)
                return fail(what, Error{ErrorCode::Corrupt, decoded.error().message});
            ++check.decoded;
        }
        return check;
    }

private:
    static Result<void> decode(std::span<const std::uint8_t> jpeg) {
        const av::CodecParametersPtr parameters(avcodec_parameters_alloc());
        const av::PacketPtr packet = av::makePacket();
        if (!parameters || av_new_packet(packet.get(), static_cast<int>(jpeg.size())) < 0)
            throw std::bad_alloc();
        parameters->codec_type = AVMEDIA_TYPE_VIDEO;
        parameters->codec_id = AV_CODEC_ID_MJPEG;
        std::copy(jpeg.begin(), jpeg.end(), packet->data);
        auto decoder = av::Decoder::open(*parameters, {1, 1},
                                         {.refusesDamage = true, .maxPixels = kMaxSheetPixels, .codecs = "mjpeg"});
        if (!decoder)
            return fail(decoder.error());
        if (auto sent = decoder->send(*packet); !sent)
            return sent;
        if (auto drained = decoder->drain(); !drained)
            return drained;
        const auto frame = decoder->receive();
        if (!frame)
            return fail(frame.error());
        if (!*frame || (*frame)->decode_error_flags != 0 || ((*frame)->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            return fail(ErrorCode::Corrupt, "it does not decode");
        return {};
    }
};

class BitstreamCheck {
public:
    BitstreamCheck(const package::TrackManifest& manifest, av::Input& input, av::Decoder decoder)
        : manifest_(manifest), input_(input), decoder_(std::move(decoder)) {}

    Result<TrackCheck> run() {
        const av::PacketPtr packet = av::makePacket();
        for (;;) {
            const auto more = input_.read(*packet);
            if (!more)
                return fail(ErrorCode::Corrupt, more.error().message);
            if (!*more)
                break;
            ++check_.packets;
            if (!isChosen(*packet))
                continue;
            if (const auto decoded = decode(*packet); !decoded)
                return fail(decoded.error());
        }
        const auto expected = static_cast<std::int64_t>(manifest_.segments.size());
        if (check_.decoded < expected)
            return fail(ErrorCode::Corrupt,
                        fmt::format("{} of {} segments start with a frame that decodes", check_.decoded, expected));
        return check_;
    }

private:
    // Keyframes of video; of audio the first packet in each segment's bytes.
    bool isChosen(const AVPacket& packet) {
        if (manifest_.kind == package::TrackKind::Video)
            return (packet.flags & AV_PKT_FLAG_KEY) != 0;
        if (segment_ == manifest_.segments.size() ||
            packet.pos < static_cast<std::int64_t>(manifest_.segments[segment_].offset))
            return false;
        ++segment_;
        return true;
    }

    Result<void> decode(const AVPacket& packet) {
        decoder_.flush();
        if (const auto sent = decoder_.send(packet); !sent)
            return fail(describe(packet), Error{ErrorCode::Corrupt, sent.error().message});
        if (auto drained = decoder_.drain(); !drained)
            return drained;
        const auto frame = decoder_.receive();
        if (!frame)
            return fail(describe(packet), Error{ErrorCode::Corrupt, frame.error().message});
        if (!*frame || (*frame)->decode_error_flags != 0 || ((*frame)->flags & AV_FRAME_FLAG_CORRUPT) != 0)
            return fail(ErrorCode::Corrupt, describe(packet) + ": it does not decode");
        if (manifest_.video &&
            ((*frame)->width != manifest_.video->width || (*frame)->height != manifest_.video->height))
            return fail(ErrorCode::Corrupt,
                        describe(packet) + fmt::format(": the picture is {} x {}", (*frame)->width, (*frame)->height));
        ++check_.decoded;
        return {};
    }

    [[nodiscard]] std::string describe(const AVPacket& packet) const {
        return fmt::format("track {}: the frame at {:.3f} s", manifest_.name,
                           static_cast<double>(packet.pts) * av_q2d(input_.stream(0).time_base));
    }

    const package::TrackManifest& manifest_;
    av::Input& input_;
    av::Decoder decoder_;
    std::size_t segment_ = 0;
    TrackCheck check_;
};

} // namespace

Result<TrackCheck> checkBitstream(const package::TrackManifest& manifest, const std::filesystem::path& file) {
    if (manifest.kind == package::TrackKind::Thumbnails)
        return SheetCheck::run(manifest, file);
    auto source = av::FileSource::open(file);
    if (!source)
        return fail(source.error());
    auto input = av::Input::open(std::move(*source), av::trackPolicy());
    if (!input)
        return fail(ErrorCode::Corrupt, input.error().message);
    if (const auto right = checkStream(manifest, **input); !right)
        return fail(right.error());
    const AVStream& stream = (*input)->stream(0);
    auto decoder = av::Decoder::open(*stream.codecpar, stream.time_base,
                                     {.maxPixels = kMaxPixels, .codecs = av::trackPolicy().codecs});
    if (!decoder)
        return fail(ErrorCode::Corrupt, decoder.error().message);
    return BitstreamCheck(manifest, **input, std::move(*decoder)).run();
}

} // namespace vitascope::packager
