// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus of the playback page offer. Thread: any.
#pragma once

#include "shared/playback/presentation.h"

#include <QString>

#include <optional>
#include <vector>

namespace vitascope::player {

struct Choice {
    QString name;
    QString detail;           // quieter, beside the name; may be empty
    std::optional<int> index; // of the rendition or track; nothing = automatic, or none
    bool isChosen = false;

    friend bool operator==(const Choice&, const Choice&) = default;
};

// "Auto" first, then the renditions from the best down. Renditions of equal height are told apart by their rate.
[[nodiscard]] std::vector<Choice> qualityChoices(const playback::Presentation& presentation,
                                                 const playback::Snapshot& snapshot);
[[nodiscard]] std::vector<Choice> audioChoices(const playback::Presentation& presentation,
                                               const playback::Snapshot& snapshot);
// "Off" first.
[[nodiscard]] std::vector<Choice> subtitlesChoices(const playback::Presentation& presentation,
                                                   const playback::Snapshot& snapshot);

// From 0.5 to 2, rising, 1 among them.
[[nodiscard]] const std::vector<double>& playbackSpeeds();
// The index is that of playbackSpeeds().
[[nodiscard]] std::vector<Choice> speedChoices(double speed);
// "1.25×".
[[nodiscard]] QString speedText(double speed);

// "1080p"; "480p" for a wide picture of 1152 x 480 too.
[[nodiscard]] QString renditionText(const playback::Rendition& rendition);
// What plays and why: "Auto (720p)", "1080p".
[[nodiscard]] QString qualityText(const playback::Presentation& presentation, const playback::Snapshot& snapshot);

} // namespace vitascope::player
