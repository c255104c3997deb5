// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that turn Y'CbCr into R'G'B' (ITU-R BT.601, BT.709, BT.2020), for samples of 0 to 1. Thread: any.
#pragma once

#include "shared/av/picture.h"

namespace vitascope::desktop {

struct YuvWeights {
    float lumaOffset = 0; // taken off Y first
    float luma = 1;       // r = luma y + redV v, and so on; u and v less 128/255
    float redV = 0;
    float greenU = 0; // both are taken off
    float greenV = 0;
    float blueU = 0;
};

[[nodiscard]] YuvWeights yuvWeights(av::ColourMatrix matrix, av::ColourRange range);

} // namespace vitascope::desktop
