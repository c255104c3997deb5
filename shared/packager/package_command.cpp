// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/commands.h"
#include "shared/packager/events.h"

namespace vitascope::packager {

int packageCommand(const packaging::PackagingRequest& request, const std::atomic<bool>& cancelled) {
    EventPrinter printer;
    const SystemClock clock;
    const auto summary = packaging::packageFilm(request, printer, cancelled, clock);
    if (!summary)
        return printError(summary.error());
    for (const auto& candidate : summary->candidates)
        printer.candidate(candidate);
    printer.done(*summary);
    return kDone;
}

} // namespace vitascope::packager
