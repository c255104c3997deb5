// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/ladder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitascope::packaging {
namespace {

struct Anchor {
    double height;
    int crf;
    int maxRate;
};

constexpr std::array kAnchors{Anchor{2160, 24, 14'000'000}, Anchor{1440, 23, 8'000'000}, Anchor{1080, 22, 5'000'000},
                              Anchor{720, 22, 2'600'000},   Anchor{480, 22, 1'200'000},  Anchor{360, 22, 700'000},
                              Anchor{240, 22, 360'000}};
constexpr double kOwnRungAbove = 1.15; // a film this much above a rung gets a rung of its own
constexpr double kTakenAsRung = 0.97;  // a film this little below a rung counts as that rung, at its own size
constexpr double kTooCloseToTop = 0.8; // rungs closer than this below the top are left out
constexpr double kHighFrameRate = 32;
constexpr double kHighFrameRateFactor = 1.4;

// The height of the 16:9 box, upright or lying, that just holds the picture.
double boxHeight(av::Size size) {
    const double longSide = std::max(size.width, size.height);
    const double shortSide = std::min(size.width, size.height);
    return std::max(shortSide, longSide * 9 / 16);
}

int evenBelow(double value) {
    return std::max(16, static_cast<int>(value) / 2 * 2);
}

int evenNear(double value) {
    return std::max(16, static_cast<int>(std::lround(value / 2)) * 2);
}

// The settings of a height between the anchors; rates grow about as the number of pixels to the power of 0.85.
Anchor settingsFor(double height) {
    const auto below =
        std::find_if(kAnchors.begin(), kAnchors.end(), [&](const Anchor& a) { return a.height <= height; });
    const Anchor& from = below == kAnchors.end() ? kAnchors.back() : *below;
    return {height, from.crf, static_cast<int>(from.maxRate * std::pow(height / from.height, 1.7))};
}

int encoderThreads(double height) {
    return height > 720 ? 4 : height > 480 ? 2 : 1;
}

Rung makeRung(const Anchor& settings, av::Size size, double name) {
    return {.name = fmt::format("v{}", static_cast<int>(name)),
            .size = size,
            .crf = settings.crf,
            .maxRate = settings.maxRate,
            .bufferSize = settings.maxRate,
            .threads = encoderThreads(settings.height)};
}

Rung scaledRung(const Anchor& anchor, av::Size shown, double height) {
    const double scale = anchor.height / height;
    return makeRung(anchor, {evenNear(shown.width * scale), evenNear(shown.height * scale)}, anchor.height);
}

Rung topRung(av::Size shown, double height) {
    const av::Size own{evenBelow(shown.width), evenBelow(shown.height)};
    for (const Anchor& anchor : kAnchors) {
        if (height > anchor.height * kOwnRungAbove && anchor.height < kAnchors.front().height)
            return makeRung(settingsFor(height), own, height);
        if (height > anchor.height)
            return scaledRung(anchor, shown, height);
        if (height >= anchor.height * kTakenAsRung)
            return makeRung(anchor, own, anchor.height);
    }
    Anchor lowest = settingsFor(height);
    lowest.maxRate = std::min(std::max(lowest.maxRate, 64'000), kAnchors.back().maxRate);
    return makeRung(lowest, own, height);
}

} // namespace

std::vector<Rung> makeLadder(av::Size shown, AVRational frameRate) {
    const double height = boxHeight(shown);
    std::vector<Rung> ladder{topRung(shown, height)};
    const double top = boxHeight(ladder.front().size);
    for (const Anchor& anchor : kAnchors) {
        const bool isLowest = anchor.height == kAnchors.back().height;
        if (anchor.height <= top * (isLowest ? kTakenAsRung : kTooCloseToTop))
            ladder.push_back(scaledRung(anchor, shown, height));
    }
    if (frameRate.den > 0 && av_q2d(frameRate) > kHighFrameRate) {
        for (std::size_t i = 0; i + 1 < ladder.size(); ++i) {
            ladder[i].maxRate = static_cast<int>(ladder[i].maxRate * kHighFrameRateFactor);
            ladder[i].bufferSize = ladder[i].maxRate;
        }
    }
    return ladder;
}

} // namespace vitascope::packaging
