// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared pictures (limited range, 4:2:0, in the film's colours) as RGB of one size, for pictures that are looked at
// outside of the film. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/av/probe.h"
#include "shared/base/result.h"
#include "shared/packaging/mp4_boxes.h"

namespace vitascope::packaging {

class RgbScaler {
public:
    RgbScaler(av::Size size, const ColourDescription& colour) : size_(size), matrix_(colour.matrix) {}

    // 24 bits a pixel. Internal if this FFmpeg cannot.
    [[nodiscard]] Result<av::FramePtr> scale(const AVFrame& picture);
    [[nodiscard]] av::Size size() const { return size_; }

private:
    av::Size size_;
    int matrix_;
    av::Size input_;
    av::ScalerPtr scaler_;
};

} // namespace vitascope::packaging
