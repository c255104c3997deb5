// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file that a person dropped or chose is what the field is for; by its kind and size alone, so that it costs
// nothing: packaging has the last word. Thread: any.
#pragma once

#include <QString>

namespace vitascope::studio {

// Empty when the file can be a film, else a sentence for the person.
[[nodiscard]] QString filmFileMistake(const QString& path);
// Empty when the file can be a poster: a JPEG, PNG or WebP of at most 20 MiB.
[[nodiscard]] QString posterFileMistake(const QString& path);

// The filters of the dialogs that choose files.
[[nodiscard]] QString filmFileFilter();
[[nodiscard]] QString posterFileFilter();

} // namespace vitascope::studio
