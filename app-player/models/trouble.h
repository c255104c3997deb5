// SPDX-License-Identifier: GPL-3.0-or-later
// What can stand between a viewer and a film, in words: one table from a failure to a sign, what happened, what to do
// about it and the name of the button that does it. Thread: any.
#pragma once

#include "shared/base/error.h"

#include <QString>

namespace vitascope::player {

enum class Trouble {
    ServerAway,     // not reached, or too slow; it is tried again by itself
    SignedOut,      // the server no longer takes the sign-in
    Withdrawn,      // the title was taken back, or never was
    NoRight,        // this account may not see it
    CodecMissing,   // this computer cannot decode the film
    NoAudioDevice,  // a notice: the film goes on without sound
    Damaged,        // what arrived is not what it should be
    EmptyCatalogue, // nothing is published
    NothingFound,   // for this search and these filters
    NoFavourites,
    Unexpected, // a fault of the program or the server
};

// What the button does.
enum class Remedy { None, TryAgain, SignIn, ShowFilms, ClearFilters, GoOn };

struct TroubleText {
    QString icon; // its name in resources/icons
    QString heading;
    QString text;
    QString action; // the button's; empty for Remedy::None
    Remedy remedy = Remedy::None;
};

// Which part of a playback failed: the right to play was not to be had, or the engine could not go on.
enum class FailedPart { Right, Engine };

[[nodiscard]] Trouble troubleOf(const Error& error);
[[nodiscard]] Trouble troubleOf(const Error& error, FailedPart part);
// In the language of the program now: not to be kept beyond a change of language.
[[nodiscard]] TroubleText describe(Trouble trouble);
// What happened and what to do, where there is no room for a heading.
[[nodiscard]] QString wholeText(Trouble trouble);
// The server is away, and the films that were there before are shown.
[[nodiscard]] QString staleText();
// The same for a film that was begun.
[[nodiscard]] TroubleText describeFailure(const Error& error, FailedPart part);
// Whether waiting mends it, so that a page may try again by itself.
[[nodiscard]] bool passesByItself(Trouble trouble);

} // namespace vitascope::player
