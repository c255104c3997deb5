// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/child_packager.h"

#include "server/worker/packager_run.h"
#include "shared/base/clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <optional>

namespace vitascope::server::worker {
namespace {

std::optional<double> numberOf(const nlohmann::json& event, const char* name) {
    const auto found = event.find(name);
    return found != event.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

Progress progressOf(const nlohmann::json& event) {
    Progress progress{.done = 0, .phase = "packaging", .speed = numberOf(event, "speed"), .remaining = {}};
    const auto seconds = numberOf(event, "seconds");
    const auto duration = numberOf(event, "durationSeconds");
    if (seconds && duration && *duration > 0)
        progress.done = std::clamp(*seconds / *duration, 0.0, 1.0);
    constexpr double kLongest = 1e8; // some years
    if (const auto remaining = numberOf(event, "remainingSeconds"); remaining && *remaining >= 0)
        progress.remaining = std::chrono::seconds(static_cast<std::int64_t>(std::min(*remaining, kLongest)));
    return progress;
}

void tell(const publishing::PackagingReport& report, const nlohmann::json& event) {
    const auto kind = textOf(event, "event");
    if (kind == "progress")
        report.progressed(progressOf(event));
    else if (kind == "notice")
        report.noted(textOf(event, "message"));
    else if (kind == "track")
        report.noted("track " + textOf(event, "name") + " is made");
    else if (kind == "probed")
        report.noted("the film is " + textOf(event, "container"));
}

} // namespace

Result<void> ChildPackager::package(const std::filesystem::path& film, const std::filesystem::path& folder,
                                    const publishing::PackagingReport& report, const std::stop_token& stop) {
    const SystemClock clock;
    std::atomic<SteadyTime> heardAt = clock.steadyNow();
    return runPackager({.program = options_.program,
                        .arguments = {"package", film.string(), "--out", folder.string()},
                        .grace = options_.grace,
                        .event =
                            [&](const nlohmann::json& event) {
                                heardAt = clock.steadyNow();
                                tell(report, event);
                            },
                        .isLate = [&] { return clock.steadyNow() - heardAt.load() >= options_.silence; }},
                       stop);
}

} // namespace vitascope::server::worker
