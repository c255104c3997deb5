// SPDX-License-Identifier: GPL-3.0-or-later
// Where a program keeps what is its own. Thread: any, once the program has its name.
#pragma once

#include <QString>

namespace vitascope::desktop {

struct ProgramFolders {
    [[nodiscard]] static QString signIns();
    [[nodiscard]] static QString logs();
    [[nodiscard]] static QString crashes();
};

} // namespace vitascope::desktop
