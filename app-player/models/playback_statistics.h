// SPDX-License-Identifier: GPL-3.0-or-later
// How a playback went, as lines for people and as one JSON object for programs. Thread: any.
#pragma once

#include "shared/playback/presentation.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace vitascope::player {

using StatisticsLine = std::pair<QString, QString>; // what, how much

[[nodiscard]] std::vector<StatisticsLine> statisticsLines(const playback::Presentation& presentation,
                                                          const playback::Snapshot& snapshot,
                                                          const QString& serverHost);

// {"event":"playback","firstPictureSeconds","startupDelaySeconds","stalls","stallSeconds","framesShown",
//  "framesDropped","throughputBitsPerSecond","bytesFetched","renditions":[{"name","width","height","startSeconds",
//  "frames"}…]} on one line; what is not known is null.
[[nodiscard]] QByteArray statisticsJson(const playback::Presentation& presentation, const playback::Snapshot& snapshot);

} // namespace vitascope::player
