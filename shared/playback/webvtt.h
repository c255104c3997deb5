// SPDX-License-Identifier: GPL-3.0-or-later
// WebVTT (W3C, section 6): the cues of a file, and which of them are active at a position. Lenient where the standard's
// parser is: a broken cue is left out and the next one read. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/playback/outputs.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitascope::playback {

struct Cue {
    std::string id;
    MediaTime start{};
    MediaTime end{};
    // Lines by '\n'. Only the tags i, b and u are kept, closed and nested properly; the only escapes are
    // &lt; &gt; &amp;.
    std::string text;

    friend bool operator==(const Cue&, const Cue&) = default;
};

// Corrupt if the text is no UTF-8 WebVTT file. X-TIMESTAMP-MAP (RFC 8216, 3.5) shifts the cues.
[[nodiscard]] Result<std::vector<Cue>> parseWebVtt(std::string_view text);

// Cues by start. A cue that is in two segments is kept once.
class CueList {
public:
    void add(const std::vector<Cue>& cues);
    [[nodiscard]] std::string textAt(MediaTime position) const; // active cues, one below the other
    [[nodiscard]] const std::vector<Cue>& cues() const { return cues_; }

private:
    std::vector<Cue> cues_;
    MediaTime longest_{}; // how far back an active cue can start
};

} // namespace vitascope::playback
