// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/child_verifier.h"

#include "server/worker/packager_run.h"
#include "shared/base/file.h"
#include "shared/base/id.h"
#include "shared/package/manifest_json.h"

#include <nlohmann/json.hpp>

#include <system_error>

namespace vitascope::server::worker {
namespace {

namespace fs = std::filesystem;

// A file that goes away with its owner.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    const fs::path path_;
};

} // namespace

Result<void> ChildVerifier::verify(const fs::path& file, const package::TrackManifest& manifest,
                                   const std::stop_token& stop) {
    std::error_code error;
    fs::create_directories(options_.workFolder, error);
    const SystemClock clock;
    const TemporaryFile manifestFile(options_.workFolder / (Uuid::makeV7(clock.utcNow()).toString() + ".json"));
    if (const auto written = writeFileDurably(manifestFile.path(), package::toJson(manifest)); !written)
        return fail("verify bitstreams", written.error());

    const auto length = std::chrono::seconds(manifest.durationTicks() / manifest.timescale);
    const auto deadline = clock.steadyNow() + options_.patience + length;
    return runPackager({.program = options_.program,
                        .arguments = {"verify", "--manifest", manifestFile.path().string(), "--file", file.string()},
                        .grace = options_.grace,
                        .event = {},
                        .isLate = [&] { return clock.steadyNow() >= deadline; }},
                       stop);
}

} // namespace vitascope::server::worker
