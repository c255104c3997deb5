// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the film that may become its poster or backdrop: spread over the film but for its first and last minutes,
// each the best of its stretch: bright enough, full of contrast, sharp, and unlike the ones before it. They are
// written as JPEGs in the film's colours while it is decoded; looking at them costs a few samples of some hundred
// pictures. Thread: one at a time.
#pragma once

#include "shared/base/result.h"
#include "shared/base/units.h"
#include "shared/packaging/rgb_scaler.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::packaging {

inline constexpr std::string_view kCandidatesFolder = "candidates"; // in the package's folder; no part of the package

struct PosterCandidate {
    std::string file;    // in kCandidatesFolder: "1.jpg"
    std::string preview; // the same, at most 480 pixels wide: "1-small.jpg"
    Seconds time{};      // in the film
    int width = 0;
    int height = 0;
};

// What a few samples of a picture tell.
struct PictureMarks {
    static constexpr std::size_t kAcross = 8;

    double brightness = 0;                                // mean of luma, 16 to 235
    double contrast = 0;                                  // standard deviation of luma
    double sharpness = 0;                                 // mean difference of a sample from its neighbours
    std::array<std::uint8_t, kAcross * kAcross> layout{}; // mean luma of each part of the picture

    [[nodiscard]] bool isPresentable() const; // neither black nor white nor plain
    [[nodiscard]] double score() const;
    [[nodiscard]] bool resembles(const PictureMarks& other) const;
};

[[nodiscard]] PictureMarks marksOf(const AVFrame& picture); // 8 bits of luma

class PosterPicker {
public:
    // Up to `count` pictures in the folder, which is made when the first is written. Without a known length of the
    // film they are spread over its first quarter of an hour.
    PosterPicker(std::size_t count, std::optional<Seconds> film, const ColourDescription& colour, av::Size size,
                 std::filesystem::path folder);

    // In the order of time; ticks of 1/90000 s.
    [[nodiscard]] Result<void> add(const AVFrame& picture, std::int64_t ticks);
    // The pictures that were written, in the order of the film.
    [[nodiscard]] Result<std::vector<PosterCandidate>> finish();

private:
    struct Best {
        av::FramePtr frame;
        std::int64_t ticks = 0;
        PictureMarks marks;
    };

    [[nodiscard]] Result<void> closeStretch();
    [[nodiscard]] Result<void> write(const Best& best);

    const std::size_t count_;
    const std::filesystem::path folder_;
    RgbScaler scaler_;
    std::int64_t stretch_; // ticks of the film for each candidate
    std::int64_t step_;    // ticks between two that are looked at
    std::int64_t stretchEnd_;
    std::int64_t next_;
    std::size_t closed_ = 0; // stretches
    std::optional<Best> best_;
    std::vector<PictureMarks> chosen_;
    std::vector<PosterCandidate> written_;
};

} // namespace vitascope::packaging
