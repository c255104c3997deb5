// SPDX-License-Identifier: GPL-3.0-or-later
// The files that somebody means who drops files and folders: folders are looked through to their depths, and what lies
// in them and is plainly no film (texts, pictures, subtitles, what systems leave behind) is passed over; a file that
// was dropped itself is always meant. Blocks for the disks; thread: any.
#pragma once

#include <QStringList>

#include <functional>

namespace vitascope::studio {

// Sorted as people sort names (2 before 10), each once. Ends early when it is no longer wanted.
[[nodiscard]] QStringList findFilms(const QStringList& paths, const std::function<bool()>& isWanted);

} // namespace vitascope::studio
