// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a package from a film: demuxes once, decodes the picture once, and runs every rung, audio track and subtitle
// track beside each other. Threads: demux (which also collects subtitles), picture (decode and prepare), one a rung
// (each scales from the rung above it), one an audio track; they hand on through bounded queues. What is written
// carries .part until all tracks are complete; then files get their names, then manifests, and package.json last.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/units.h"
#include "shared/packaging/plan.h"
#include "shared/packaging/poster_picker.h"
#include "shared/packaging/progress_meter.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

namespace vitascope::packaging {

struct PackagingRequest {
    std::filesystem::path film;
    std::filesystem::path folder; // made if it is missing; must not hold a package yet
    std::string tool;             // for package.json: "vitascope-package 0.1.0"
    std::string preset = "veryfast";
    std::size_t posterCandidates = 0; // how many pictures to look for
    bool resume = false;              // goes on with an interrupted run, and can be gone on with
};

// Called on the thread that called packageFilm().
class PackagingObserver {
public:
    virtual ~PackagingObserver() = default;
    virtual void probed(const Plan& plan) = 0; // again when it begins anew
    // So much of it is encoded by an earlier run; again, maybe with less, once that is proved.
    virtual void resumed(Seconds film) = 0;
    virtual void progressed(const Progress& progress) = 0; // twice a second
    virtual void trackDone(const package::TrackManifest& track) = 0;
    virtual void noticed(const std::string& notice) = 0; // something of the film was lost or left out
};

struct PackagingSummary {
    Seconds wall{}; // at work
    Seconds film{};
    double speed = 0;                        // seconds of film encoded a second; 0: nothing was
    std::vector<PosterCandidate> candidates; // in FOLDER/candidates
};

// InvalidInput, NotFound or Forbidden for what cannot be read or is no film; Corrupt for a film that is cut or breaks
// off; AlreadyExists if the folder holds a package; Unavailable when the disk is full; Cancelled within a second after
// `cancelled` is set. On failure no track file or manifest of this run is left. With `resume` the finished segments of
// the renditions stay unless the film itself is the reason (Corrupt); a later run decodes the film from its start
// again, but encodes only what is missing. Segments that turn out not to fit the film are forgotten, and all is encoded
// anew.
[[nodiscard]] Result<PackagingSummary> packageFilm(const PackagingRequest& request, PackagingObserver& observer,
                                                   const std::atomic<bool>& cancelled, const Clock& clock);

// The preset is one of x264's from ultrafast to placebo.
[[nodiscard]] bool isPreset(std::string_view preset);

} // namespace vitascope::packaging
