// SPDX-License-Identifier: GPL-3.0-or-later
// Why a film does not go on, in words for who watches. Thread: any.
#pragma once

#include "shared/base/error.h"

#include <QString>

namespace vitascope::player {

struct PlaybackFailure {
    QString icon;
    QString heading;
    QString text;
    bool canRetry = true;
};

// Of the right to play: the server said so, or could not be asked.
[[nodiscard]] PlaybackFailure rightFailure(const Error& error);
// Of the engine.
[[nodiscard]] PlaybackFailure engineFailure(const Error& error);

} // namespace vitascope::player
