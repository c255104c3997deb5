// SPDX-License-Identifier: GPL-3.0-or-later
// Decoded pictures as the top rung wants them: upright, square pixels, its size, progressive, 8-bit 4:2:0 in limited
// range, high dynamic range mapped to standard. A picture that is so already passes untouched. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/av/probe.h"
#include "shared/base/result.h"
#include "shared/packaging/mp4_boxes.h"

#include <string>
#include <vector>

namespace vitascope::packaging {

// What the renditions of this stream are labelled with: the film's own colours where they are standard range, BT.709
// after tone mapping, and what players assume for the size where the film does not say.
[[nodiscard]] ColourDescription coloursOf(const AVCodecParameters& parameters);

class PicturePreparer {
public:
    PicturePreparer(const av::VideoStream& video, av::Size target, AVRational timeBase)
        : video_(video), target_(target), timeBase_(timeBase) {}

    // Zero or more finished pictures; their pts are in the same time base as those that went in.
    [[nodiscard]] Result<std::vector<av::FramePtr>> prepare(av::FramePtr frame);
    // The pictures that are still inside.
    [[nodiscard]] Result<std::vector<av::FramePtr>> finish();

private:
    struct Shape {
        int width = 0;
        int height = 0;
        int format = -1;
        AVColorRange range = AVCOL_RANGE_UNSPECIFIED;
        friend bool operator==(const Shape&, const Shape&) = default;
    };

    [[nodiscard]] bool needsNothing(const AVFrame& frame) const;
    [[nodiscard]] Result<void> build(const AVFrame& frame);
    [[nodiscard]] std::string chainFor(const AVFrame& frame) const;
    [[nodiscard]] Result<void> pull(std::vector<av::FramePtr>& pictures);

    av::VideoStream video_;
    av::Size target_;
    AVRational timeBase_;
    Shape shape_;
    av::FilterGraphPtr graph_;
    AVFilterContext* source_ = nullptr; // owned by the graph
    AVFilterContext* sink_ = nullptr;   // owned by the graph
    bool deinterlaces_ = false;
};

} // namespace vitascope::packaging
