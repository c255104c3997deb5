// SPDX-License-Identifier: GPL-3.0-or-later
// Text subtitles as WebVTT (W3C). FFmpeg's text decoders give every format as an ASS event; its text is turned into
// cue text with italics, bold and underline kept and everything else dropped. Thread: any.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::packaging {

struct Cue {
    std::chrono::milliseconds start{};
    std::chrono::milliseconds end{};
    std::string text; // WebVTT cue text: escaped, lines separated by one '\n', never an empty line
};

// The cue text of an ASS event as FFmpeg writes it ("ReadOrder,Layer,Style,Name,MarginL,MarginR,MarginV,Effect,Text").
// Empty if the event shows no text (a drawing, or nothing).
[[nodiscard]] std::string cueTextFromAss(std::string_view event);

// The whole file. Cues are sorted by their start; those that end at or before their start, start before 0 or have no
// text are dropped or cut to the film [0, end].
[[nodiscard]] std::string writeWebVtt(std::vector<Cue> cues, std::chrono::milliseconds end);

} // namespace vitascope::packaging
