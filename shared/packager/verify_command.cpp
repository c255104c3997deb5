// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/commands.h"

#include "shared/package/manifest_json.h"
#include "shared/package/verifier.h"
#include "shared/packager/events.h"
#include "shared/packager/track_check.h"

#include <nlohmann/json.hpp>

namespace vitascope::packager {
namespace {

Result<TrackCheck> check(const package::TrackManifest& manifest, const std::filesystem::path& file) {
    auto bytes = package::FileByteReader::open(file);
    if (!bytes)
        return fail(bytes.error());
    if (const auto verified = package::verifyTrack(manifest, *bytes); !verified)
        return fail(verified.error());
    if (manifest.kind == package::TrackKind::Subtitles)
        return TrackCheck{};
    return checkBitstream(manifest, file);
}

} // namespace

int verifyCommand(const std::filesystem::path& manifestPath, const std::filesystem::path& file) {
    const auto text = readFile(manifestPath, package::kMaxManifestBytes);
    if (!text)
        return printError(text.error());
    const auto manifest = package::parseTrackManifest(*text);
    if (!manifest)
        return printError(manifest.error());
    const auto checked = check(*manifest, file.empty() ? manifestPath.parent_path() / manifest->file : file);
    if (!checked)
        return printError(checked.error());
    printEvent({{"event", "verified"},
                {"name", manifest->name},
                {"packets", checked->packets},
                {"decoded", checked->decoded}});
    return kDone;
}

} // namespace vitascope::packager
