// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/thumbnail_maker.h"

#include "shared/packaging/jpeg_encoder.h"
#include "shared/packaging/video_timeline.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace vitascope::packaging {
namespace {

constexpr double kLongerSide = 160;
constexpr std::int64_t kAcross = 10;
constexpr std::int64_t kBytesPerPixel = 3;

std::int64_t intervalOf(std::optional<Seconds> duration) {
    constexpr std::int64_t kShort = 2;
    constexpr std::int64_t kMiddle = 5;
    constexpr std::int64_t kLong = 10;
    if (duration && *duration <= std::chrono::minutes(10))
        return kShort * kTimescale;
    return (duration && *duration <= std::chrono::hours(1) ? kMiddle : kLong) * kTimescale;
}

} // namespace

package::TrackManifest thumbnailHead(av::Size picture, std::optional<Seconds> duration) {
    const double scale = kLongerSide / std::max(picture.width, picture.height);
    const auto side = [&](int length) { return std::max<std::int64_t>(2, std::llround(length * scale / 2) * 2); };
    package::TrackManifest head;
    head.name = "thumbnails";
    head.kind = package::TrackKind::Thumbnails;
    head.file = "thumbnails.mjpeg";
    head.codec = "jpeg";
    head.timescale = kTimescale;
    head.tiles = package::TileFormat{.width = side(picture.width),
                                     .height = side(picture.height),
                                     .columns = kAcross,
                                     .rows = kAcross,
                                     .interval = intervalOf(duration)};
    return head;
}

ThumbnailMaker::ThumbnailMaker(const ColourDescription& colour, std::unique_ptr<TrackWriter> writer)
    : tiles_(*writer->head().tiles),
      scaler_({static_cast<int>(tiles_.width), static_cast<int>(tiles_.height)}, colour),
      writer_(std::move(writer)) {}

// What was shown before is what the film shows at the moments up to this picture.
Result<void> ThumbnailMaker::add(const Picture& picture) {
    while (nextTicks() < picture.ticks) {
        if (auto placed = place(last_ ? *last_ : *picture.frame); !placed)
            return placed;
    }
    last_ = av::refFrame(*picture.frame);
    return {};
}

Result<std::unique_ptr<TrackWriter>> ThumbnailMaker::finish(std::int64_t end) {
    if (!last_)
        return fail(ErrorCode::Internal, "make thumbnails: there is no picture");
    while (nextTicks() < end) {
        if (const auto placed = place(*last_); !placed)
            return fail(placed.error());
    }
    if (placed_ > 0) {
        if (const auto written = writeSheet(end); !written)
            return fail(written.error());
    }
    if (const auto manifest = writer_->finish(); !manifest)
        return fail(manifest.error());
    return std::move(writer_);
}

Result<void> ThumbnailMaker::place(const AVFrame& picture) {
    if (placed_ == tiles_.columns * tiles_.rows) {
        if (auto written = writeSheet(nextTicks()); !written)
            return written;
    }
    const auto small = scaler_.scale(picture);
    if (!small)
        return fail(small.error());
    if (!sheet_) {
        auto sheet = newPicture(static_cast<int>(tiles_.width * tiles_.columns),
                                static_cast<int>(tiles_.height * tiles_.rows), AV_PIX_FMT_RGB24);
        if (!sheet)
            return fail(sheet.error());
        sheet_ = std::move(*sheet);
        std::memset(sheet_->data[0], 0, static_cast<std::size_t>(sheet_->linesize[0]) * sheet_->height);
    }
    std::uint8_t* to = sheet_->data[0] + placed_ / tiles_.columns * tiles_.height * sheet_->linesize[0] +
                       placed_ % tiles_.columns * tiles_.width * kBytesPerPixel;
    for (int y = 0; y < (*small)->height; ++y, to += sheet_->linesize[0])
        std::memcpy(to, (*small)->data[0] + static_cast<std::ptrdiff_t>(y) * (*small)->linesize[0],
                    static_cast<std::size_t>(tiles_.width * kBytesPerPixel));
    ++placed_;
    return {};
}

Result<void> ThumbnailMaker::writeSheet(std::int64_t end) {
    sheet_->height = static_cast<int>(((placed_ - 1) / tiles_.columns + 1) * tiles_.height);
    const auto jpeg = encodeJpeg(*sheet_, sheet_->width, kThumbnailQuality);
    if (!jpeg)
        return fail(jpeg.error());
    const std::int64_t start = written_ * tiles_.interval;
    written_ += placed_;
    placed_ = 0;
    sheet_.reset();
    return writer_->writeSegment(jpeg->bytes, end - start);
}

} // namespace vitascope::packaging
