// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a desktop program: the last lines in memory for its diagnostics, and files under its data folder. What Qt
// has to say goes the same way. Thread: the GUI thread makes it; lines come from any.
#pragma once

#include "shared/base/log_file.h"
#include "shared/base/log_ring.h"
#include "shared/base/log_tap.h"

#include <QString>

namespace vitascope::desktop {

class ProgramLog {
public:
    // NAME.log in the folder, which is made.
    ProgramLog(const QString& folder, const QString& name);
    ~ProgramLog();

    [[nodiscard]] const log::LogRing& ring() const { return ring_; }
    [[nodiscard]] QString folder() const { return folder_; }

private:
    const QString folder_;
    log::LogRing ring_;
    log::LogFile file_;
    log::Tap tap_; // last: it feeds both
    QtMessageHandler qtMessages_;
};

} // namespace vitascope::desktop
