// SPDX-License-Identifier: GPL-3.0-or-later
// TempoFilter: makes sound faster or slower and keeps its pitch (FFmpeg's atempo: overlapping waveforms). Samples are
// those of Sound: interleaved floats at kSoundRate in kSoundChannels. What comes out is the input's length divided by
// the tempo, to a few milliseconds; about 50 ms are held back until more comes or finish(). Thread: one at a time.
#pragma once

#include "shared/base/result.h"

#include <memory>
#include <span>
#include <vector>

namespace vitascope::av {

class TempoFilter {
public:
    // Tempo of 0.5 to 2; InvalidInput else.
    [[nodiscard]] static Result<std::unique_ptr<TempoFilter>> open(double tempo);
    ~TempoFilter();
    TempoFilter(const TempoFilter&) = delete;
    TempoFilter& operator=(const TempoFilter&) = delete;

    // Both return what has come out since; nothing may be pushed after finish().
    [[nodiscard]] Result<std::vector<float>> push(std::span<const float> interleaved);
    [[nodiscard]] Result<std::vector<float>> finish();

private:
    struct Graph;
    explicit TempoFilter(std::unique_ptr<Graph> graph);
    [[nodiscard]] Result<std::vector<float>> drain();

    std::unique_ptr<Graph> graph_;
};

} // namespace vitascope::av
