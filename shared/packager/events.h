// SPDX-License-Identifier: GPL-3.0-or-later
// The progress protocol of vitascope-package: one JSON object a line on stdout, flushed at once.
#pragma once

#include "shared/base/error.h"
#include "shared/packaging/film_packager.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace vitascope::packager {

void printEvent(const nlohmann::json& event);

// {"event":"error","code":"corrupt","message":…}; the exit status that goes with it.
int printError(const Error& error);

class EventPrinter final : public packaging::PackagingObserver {
public:
    void probed(const packaging::Plan& plan) override;
    void resumed(Seconds film) override;
    void progressed(const packaging::Progress& progress) override;
    void trackDone(const package::TrackManifest& track) override;
    void noticed(const std::string& notice) override;
    void candidate(const packaging::PosterCandidate& candidate);
    void done(const packaging::PackagingSummary& summary);
};

} // namespace vitascope::packager
