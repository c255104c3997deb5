// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/package_site.h"

#include "shared/hls/writer.h"
#include "shared/package/manifest_json.h"
#include "shared/package/playlists.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace vitascope::test {

namespace {

namespace fs = std::filesystem;

std::string readText(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeText(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace

Result<void> makePackageSite(const fs::path& package, const fs::path& site) {
    const auto manifest = package::parsePackageManifest(readText(package / "package.json"));
    if (!manifest)
        return fail(manifest.error());
    std::vector<package::TrackManifest> tracks;
    for (const auto& name : manifest->tracks) {
        auto track = package::parseTrackManifest(readText(package / (name + ".json")));
        if (!track)
            return fail(track.error());
        const auto fileName = "media" + fs::path(track->file).extension().string();
        fs::create_directories(site / name);
        fs::remove(site / name / fileName);
        fs::create_symlink(package / track->file, site / name / fileName);
        writeText(site / name / "media.m3u8", hls::write(package::mediaPlaylist(*track, fileName)));
        tracks.push_back(std::move(*track));
    }
    std::vector<package::MasterEntry> entries;
    for (const auto& track : tracks)
        entries.push_back({&track, track.name + "/media.m3u8"});
    const auto master = package::masterPlaylist(entries);
    if (!master)
        return fail(master.error());
    writeText(site / "master.m3u8", hls::write(*master));
    return {};
}

} // namespace vitascope::test
