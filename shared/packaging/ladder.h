// SPDX-License-Identifier: GPL-3.0-or-later
// Which renditions a film gets. The ladder is fixed, so that the same film always gives the same package:
//
//     rung   CRF  most bits/s   for pictures that fit into
//     2160   24    14,000,000   3840 x 2160
//     1440   23     8,000,000   2560 x 1440
//     1080   22     5,000,000   1920 x 1080
//      720   22     2,600,000   1280 x  720
//      480   22     1,200,000    854 x  480
//      360   22       700,000    640 x  360
//      240   22       360,000    426 x  240
//
// "Fit" is without regard to orientation: 608 x 1080 is a 608 picture. The decoder buffer (VBV) holds one second at
// the highest rate, so a 4 s segment peaks at 1.25 times that rate at most; the lowest rung with 128 kbit/s of audio
// stays below 600 kbit/s. Above 32 pictures a second the highest rates of all rungs but the lowest grow by 1.4.
//
// No rung is above the film. A film that lies more than 15 % above a rung gets one of its own size on top, with
// settings in between; rungs less than 20 % below the top are then left out, but never the lowest. Thread: any.
#pragma once

#include "shared/av/probe.h"

#include <string>
#include <vector>

namespace vitascope::packaging {

struct Rung {
    std::string name; // the track's: "v1080"
    av::Size size;    // even
    int crf = 0;
    int maxRate = 0;    // bits a second
    int bufferSize = 0; // bits
    int threads = 1;    // of the encoder; fixed, since another number gives other bytes
};

// Highest first; at least one. The size is as shown (upright, square pixels), at least 16 x 16.
[[nodiscard]] std::vector<Rung> makeLadder(av::Size shown, AVRational frameRate);

} // namespace vitascope::packaging
