// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/film_source.h"

#include "shared/base/child_process.h"
#include "shared/base/file.h"
#include "shared/package/manifest_json.h"
#include "tests/support/track_builder.h"

#include <fmt/format.h>
#include <fstream>

namespace vitascope::test {
namespace {

constexpr std::size_t kLargestManifest = 1024UL * 1024;

Result<void> run(const std::filesystem::path& program, std::vector<std::string> arguments) {
    ChildCommand command;
    command.program = program;
    command.arguments = std::move(arguments);
    auto child = ChildProcess::start(std::move(command), [](std::string_view) {});
    if (!child)
        return fail(child.error());
    if (const auto status = (*child)->wait(); !status.isSuccess())
        return fail(ErrorCode::Unavailable, program.string() + ": " + status.toString() + (*child)->errorTail());
    return {};
}

} // namespace

Result<FilmSource> FilmSource::make(const std::filesystem::path& folder, const std::filesystem::path& programs) {
    const auto film = folder / "film.mp4";
    const auto package = folder / "package";
    auto made = run("ffmpeg", {"-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=24:d=4",
                               "-c:v", "libx264", "-pix_fmt", "yuv420p", film.string()})
                    .and_then([&] {
                        return run(programs / "vitascope-package",
                                   {"package", film.string(), "--out", package.string(), "--progress", "json"});
                    });
    if (!made)
        return fail(made.error());
    const auto text = readFile(package / "package.json", kLargestManifest);
    if (!text)
        return fail(text.error());
    const auto manifest = package::parsePackageManifest(*text);
    if (!manifest)
        return fail(manifest.error());
    FilmSource source;
    source.durationTicks_ = manifest->durationTicks;
    source.timescale_ = manifest->timescale;
    for (const auto& name : manifest->tracks) {
        const auto trackText = readFile(package / (name + ".json"), kLargestManifest);
        if (!trackText)
            return fail(trackText.error());
        auto track = package::parseTrackManifest(*trackText);
        if (!track)
            return fail(track.error());
        if (track->kind == package::TrackKind::Video)
            source.video_ = {package / track->file, std::move(*track)};
    }
    return source;
}

Result<SourceTrack> FilmSource::writeSubtitles(const std::filesystem::path& file, std::uint64_t number,
                                               std::size_t bytes) const {
    auto built = buildSubtitles();
    std::string text = "WEBVTT\n";
    for (std::uint64_t line = 0; text.size() < bytes; ++line)
        text += fmt::format("\n00:01.000 --> 00:02.500\nLine {} of film {}, which is like no other: {:016x}\n", line,
                            number, (number * 2654435761U + line) * 0x9e3779b97f4a7c15U);
    const Bytes content(text.begin(), text.end());
    const auto milliseconds = durationTicks_ * 1000 / timescale_;
    built.manifest.segments = {{0, content.size(), 0, milliseconds}};
    seal(built.manifest, content);
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    if (!stream.flush())
        return fail(ErrorCode::Unavailable, "write " + file.string());
    return SourceTrack{file, std::move(built.manifest)};
}

} // namespace vitascope::test
