// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/picture.h"

#include "shared/av/decoder.h"
#include "shared/av/input.h"
#include "shared/packaging/jpeg_encoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitascope::packager {
namespace {

constexpr AVPixelFormat kWork = AV_PIX_FMT_RGBA;

void blendOverBlack(AVFrame& rgba) {
    for (int y = 0; y < rgba.height; ++y) {
        std::uint8_t* line = rgba.data[0] + static_cast<std::ptrdiff_t>(y) * rgba.linesize[0];
        for (int x = 0; x < rgba.width; ++x, line += 4) {
            for (int c = 0; c < 3; ++c)
                line[c] = static_cast<std::uint8_t>(line[c] * line[3] / 255);
            line[3] = 255;
        }
    }
}

// Quarter turns clockwise that make the picture upright, from the display matrix that the EXIF orientation became.
int quarterTurns(const AVFrame& frame) {
    const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (!data)
        return 0;
    const double angle = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(data->data));
    return std::isnan(angle) ? 0 : (static_cast<int>(std::lround(-angle / 90)) % 4 + 4) % 4;
}

Result<av::FramePtr> turnClockwise(const AVFrame& from) {
    auto to = packaging::newPicture(from.height, from.width, kWork);
    if (!to)
        return to;
    for (int y = 0; y < from.height; ++y) {
        const std::uint8_t* source = from.data[0] + static_cast<std::ptrdiff_t>(y) * from.linesize[0];
        for (int x = 0; x < from.width; ++x, source += 4) {
            std::uint8_t* target = (*to)->data[0] + static_cast<std::ptrdiff_t>(x) * (*to)->linesize[0] +
                                   static_cast<std::ptrdiff_t>(from.height - 1 - y) * 4;
            std::copy_n(source, 4, target);
        }
    }
    return to;
}

Result<av::FramePtr> decodeFirst(av::Input& input) {
    const AVStream& stream = input.stream(0);
    if (std::int64_t{stream.codecpar->width} * stream.codecpar->height > kMaxPicturePixels)
        return fail(ErrorCode::InvalidInput,
                    fmt::format("the picture is too large: {} x {}", stream.codecpar->width, stream.codecpar->height));
    auto decoder = av::Decoder::open(*stream.codecpar, stream.time_base,
                                     {.maxPixels = kMaxPicturePixels, .codecs = av::picturePolicy().codecs});
    if (!decoder)
        return fail(decoder.error());
    const av::PacketPtr packet = av::makePacket();
    for (;;) {
        const auto more = input.read(*packet);
        if (!more)
            return fail(more.error());
        const auto sent = *more ? decoder->send(*packet) : decoder->drain();
        if (!sent)
            return fail(ErrorCode::Corrupt, "the picture does not decode: " + sent.error().message);
        auto frame = decoder->receive();
        if (!frame)
            return fail(ErrorCode::Corrupt, "the picture does not decode: " + frame.error().message);
        if (*frame)
            return frame;
        if (!*more)
            return fail(ErrorCode::Corrupt, "the picture does not decode");
    }
}

} // namespace

Result<av::FramePtr> readPicture(const std::filesystem::path& path) {
    auto source = av::FileSource::open(path);
    if (!source)
        return fail(source.error());
    auto input = av::Input::open(std::move(*source), av::picturePolicy());
    if (!input)
        return fail(path.filename().string(), input.error());
    if ((*input)->streamCount() != 1)
        return fail(ErrorCode::InvalidInput, path.filename().string() + ": it is not one picture");
    const auto decoded = decodeFirst(**input);
    if (!decoded)
        return fail(path.filename().string(), decoded.error());
    auto picture = packaging::convertPicture(**decoded, (*decoded)->width, (*decoded)->height, kWork);
    if (!picture)
        return picture;
    blendOverBlack(**picture);
    for (int turn = quarterTurns(**decoded); turn > 0 && picture; --turn)
        picture = turnClockwise(**picture);
    return picture;
}

} // namespace vitascope::packager
