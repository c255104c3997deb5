// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/poster_picker.h"

#include "shared/base/file.h"
#include "shared/packaging/jpeg_encoder.h"
#include "shared/packaging/video_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace vitascope::packaging {
namespace {

constexpr double kOpening = 0.03; // of the film: titles, logos
constexpr double kEnding = 0.08;  // credits
constexpr int kLooks = 25;        // pictures that are looked at for each candidate
constexpr Seconds kUnknownFilm{15 * 60};
constexpr int kSamplesAcross = 160;
constexpr int kPreviewWidth = 480;

std::int64_t toTicks(double seconds) {
    return std::llround(seconds * kTimescale);
}

} // namespace

bool PictureMarks::isPresentable() const {
    constexpr double kDark = 40;
    constexpr double kWhite = 215;
    constexpr double kPlain = 16;
    return brightness >= kDark && brightness <= kWhite && contrast >= kPlain;
}

double PictureMarks::score() const {
    constexpr double kEnoughContrast = 55;
    constexpr double kMiddle = 115;
    const double light = 1 - std::min(0.6, std::abs(brightness - kMiddle) / 160);
    return std::sqrt(sharpness) * std::min(contrast, kEnoughContrast) * light;
}

bool PictureMarks::resembles(const PictureMarks& other) const {
    constexpr double kAlike = 12;
    double difference = 0;
    for (std::size_t i = 0; i < layout.size(); ++i)
        difference += std::abs(static_cast<double>(layout[i]) - other.layout[i]);
    return difference / static_cast<double>(layout.size()) < kAlike;
}

PictureMarks marksOf(const AVFrame& picture) {
    const int step = std::max(1, picture.width / kSamplesAcross);
    std::array<double, PictureMarks::kAcross * PictureMarks::kAcross> sums{};
    std::array<int, PictureMarks::kAcross * PictureMarks::kAcross> counts{};
    double sum = 0;
    double squares = 0;
    double edges = 0;
    int count = 0;
    for (int y = 1; y + 1 < picture.height; y += step) {
        const std::uint8_t* row = picture.data[0] + static_cast<std::ptrdiff_t>(y) * picture.linesize[0];
        for (int x = 1; x + 1 < picture.width; x += step) {
            const int luma = row[x];
            const int around = row[x - 1] + row[x + 1] + row[x - picture.linesize[0]] + row[x + picture.linesize[0]];
            const auto part =
                static_cast<std::size_t>(y) * PictureMarks::kAcross / static_cast<std::size_t>(picture.height) *
                    PictureMarks::kAcross +
                static_cast<std::size_t>(x) * PictureMarks::kAcross / static_cast<std::size_t>(picture.width);
            sums[part] += luma;
            ++counts[part];
            sum += luma;
            squares += luma * luma;
            edges += std::abs(4 * luma - around);
            ++count;
        }
    }
    PictureMarks marks;
    if (count == 0)
        return marks;
    marks.brightness = sum / count;
    marks.contrast = std::sqrt(std::max(0.0, squares / count - marks.brightness * marks.brightness));
    marks.sharpness = edges / count;
    for (std::size_t i = 0; i < sums.size(); ++i)
        marks.layout[i] = static_cast<std::uint8_t>(counts[i] > 0 ? sums[i] / counts[i] : 0);
    return marks;
}

PosterPicker::PosterPicker(std::size_t count, std::optional<Seconds> film, const ColourDescription& colour,
                           av::Size size, std::filesystem::path folder)
    : count_(count), folder_(std::move(folder)), scaler_(size, colour) {
    const double length = film.value_or(kUnknownFilm).count();
    const double start = length * kOpening;
    const double part = length * (1 - kOpening - kEnding) / static_cast<double>(std::max<std::size_t>(count, 1));
    stretch_ = std::max<std::int64_t>(1, toTicks(part));
    step_ = std::max<std::int64_t>(1, stretch_ / kLooks);
    next_ = toTicks(start);
    stretchEnd_ = next_ + stretch_;
}

Result<void> PosterPicker::add(const AVFrame& picture, std::int64_t ticks) {
    while (ticks >= stretchEnd_ && closed_ < count_) {
        if (auto closed = closeStretch(); !closed)
            return closed;
    }
    if (closed_ == count_ || ticks < next_)
        return {};
    next_ = ticks + step_;
    auto marks = marksOf(picture);
    const bool isNew = std::ranges::none_of(chosen_, [&](const auto& other) { return marks.resembles(other); });
    if (isNew && marks.isPresentable() && (!best_ || marks.score() > best_->marks.score()))
        best_ = Best{av::refFrame(picture), ticks, marks};
    return {};
}

Result<std::vector<PosterCandidate>> PosterPicker::finish() {
    if (closed_ < count_) {
        if (const auto closed = closeStretch(); !closed)
            return fail(closed.error());
    }
    return std::move(written_);
}

Result<void> PosterPicker::closeStretch() {
    ++closed_;
    stretchEnd_ += stretch_;
    if (!best_)
        return {};
    chosen_.push_back(best_->marks);
    auto written = write(*best_);
    best_.reset();
    return written;
}

Result<void> PosterPicker::write(const Best& best) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error)
        return fail(ErrorCode::Unavailable, fmt::format("make the folder {}: {}", folder_.string(), error.message()));
    const auto picture = scaler_.scale(*best.frame);
    if (!picture)
        return fail(picture.error());
    const auto number = written_.size() + 1;
    PosterCandidate candidate{.file = fmt::format("{}.jpg", number),
                              .preview = fmt::format("{}-small.jpg", number),
                              .time = Seconds(static_cast<double>(best.ticks) / kTimescale),
                              .width = (*picture)->width,
                              .height = (*picture)->height};
    for (const auto& [name, width] : {std::pair(candidate.file, candidate.width), {candidate.preview, kPreviewWidth}}) {
        const auto jpeg = encodeJpeg(**picture, width);
        if (!jpeg)
            return fail(jpeg.error());
        const std::string_view bytes(reinterpret_cast<const char*>(jpeg->bytes.data()), jpeg->bytes.size());
        if (auto written = writeFileDurably(folder_ / name, bytes); !written)
            return written;
    }
    written_.push_back(std::move(candidate));
    return {};
}

} // namespace vitascope::packaging
