// SPDX-License-Identifier: GPL-3.0-or-later
// The scales that every measure of the programs comes from, in device-independent pixels. Thread: any.
#pragma once

namespace vitascope::desktop {

// Distances: multiples of 4.
struct Space {
    static constexpr int kTiny = 4;
    static constexpr int kSmall = 8;
    static constexpr int kMedium = 12;
    static constexpr int kLarge = 16;
    static constexpr int kHuge = 24;
    static constexpr int kSection = 32;
    static constexpr int kPage = 48;
};

// Heights of type.
struct Type {
    static constexpr int kCaption = 12;
    static constexpr int kBody = 14;
    static constexpr int kSubheading = 16;
    static constexpr int kHeading = 20;
    static constexpr int kTitle = 28;
    static constexpr int kDisplay = 40;
};

// Radii of corners.
struct Radius {
    static constexpr int kSmall = 6;
    static constexpr int kMedium = 8;
    static constexpr int kLarge = 12;
};

// Heights of what can be pressed or typed into.
struct Control {
    static constexpr int kHeight = 36;
    static constexpr int kLargeHeight = 44;
    static constexpr int kIcon = 20;
};

} // namespace vitascope::desktop
