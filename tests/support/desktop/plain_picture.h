// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of one colour, as the decoder hands them out.
#pragma once

#include "shared/av/picture.h"

#include <vector>

namespace vitascope::av {

inline Picture plainPicture(int width, int height, std::uint8_t y, std::uint8_t u, std::uint8_t v) {
    struct Planes {
        std::vector<std::uint8_t> y, u, v;
    };
    const auto chroma = static_cast<std::size_t>((width + 1) / 2) * static_cast<std::size_t>((height + 1) / 2);
    auto planes = std::make_shared<Planes>(
        Planes{std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), y),
               std::vector<std::uint8_t>(chroma, u), std::vector<std::uint8_t>(chroma, v)});
    Picture picture;
    picture.width = width;
    picture.height = height;
    picture.planes = {planes->y.data(), planes->u.data(), planes->v.data()};
    picture.strides = {width, (width + 1) / 2, (width + 1) / 2};
    picture.owner = planes;
    return picture;
}

} // namespace vitascope::av
