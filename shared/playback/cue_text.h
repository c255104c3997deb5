// SPDX-License-Identifier: GPL-3.0-or-later
// The payload of a WebVTT cue (W3C, section 6.4) reduced to what the player shows. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace vitascope::playback {

// Keeps <i>, <b>, <u> (balanced at the end) and the text of all other tags without the tags; resolves escapes, then
// writes '<', '>' and '&' of the text as &lt; &gt; &amp;. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string cueText(std::string_view payload);

} // namespace vitascope::playback
