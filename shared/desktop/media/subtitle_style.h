// SPDX-License-Identifier: GPL-3.0-or-later
// How a person wants subtitles to look. Thread: values.
#pragma once

#include <QColor>

namespace vitascope::desktop {

enum class SubtitleColor { White, Yellow, Green, Cyan };
enum class SubtitleGround {
    Box,     // a dark field behind the text
    Outline, // a dark line around the letters
    Solid,   // a black field
};

struct SubtitleStyle {
    static constexpr int kSmallest = 50;
    static constexpr int kLargest = 250;

    int percent = 100; // of the size that fits the picture
    SubtitleColor color = SubtitleColor::White;
    SubtitleGround ground = SubtitleGround::Box;

    friend bool operator==(const SubtitleStyle&, const SubtitleStyle&) = default;
};

[[nodiscard]] inline QColor colorOf(SubtitleColor color) {
    switch (color) {
    case SubtitleColor::White:
        break;
    case SubtitleColor::Yellow:
        return {0xff, 0xe0, 0x66};
    case SubtitleColor::Green:
        return {0x8e, 0xf0, 0xa0};
    case SubtitleColor::Cyan:
        return {0x8a, 0xe6, 0xff};
    }
    return {0xff, 0xff, 0xff};
}

} // namespace vitascope::desktop
