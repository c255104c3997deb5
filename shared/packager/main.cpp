// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-package: makes, checks and re-encodes media for Vitascope. The studio and the server run it as a child
// process, so that a decoder that crashes ends a job and not a program.
#include "shared/av/av_error.h"
#include "shared/base/log.h"
#include "shared/packager/commands.h"
#include "shared/packager/limits.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <csignal>

namespace {

namespace packager = vitascope::packager;

constexpr std::uint64_t kGiB = std::uint64_t{1} << 30;
constexpr packager::Limits kPackageLimits{.memoryBytes = 16 * kGiB, .fileBytes = 1024 * kGiB, .cpuSeconds = 0};
constexpr packager::Limits kInspectLimits{.memoryBytes = 4 * kGiB, .fileBytes = kGiB, .cpuSeconds = 120};
constexpr packager::Limits kVerifyLimits{.memoryBytes = 4 * kGiB, .fileBytes = kGiB, .cpuSeconds = 7200};
constexpr packager::Limits kImageLimits{.memoryBytes = 3 * kGiB, .fileBytes = kGiB, .cpuSeconds = 60};

std::atomic<bool> cancelled = false; // set by the handler of SIGTERM and SIGINT

void cancel(int) {
    cancelled = true;
}

struct Arguments {
    vitascope::packaging::PackagingRequest request;
    std::string progress = "json";
    std::filesystem::path manifest;
    std::filesystem::path file;
    std::filesystem::path picture;
    std::filesystem::path folder;
    std::vector<int> widths{160, 320, 640, 1280};
};

CLI::App* addPackage(CLI::App& app, Arguments& arguments) {
    CLI::App* command = app.add_subcommand("package", "Make a package (ladder of H.264, AAC, WebVTT) from a film");
    command->add_option("film", arguments.request.film, "The film")->required();
    command->add_option("--out", arguments.request.folder, "Folder for the package; made if missing")->required();
    command->add_option("--progress", arguments.progress, "Form of the progress on stdout")
        ->check(CLI::IsMember({"json"}))
        ->capture_default_str();
    command->add_option("--preset", arguments.request.preset, "x264 preset, ultrafast to placebo")
        ->check([](const std::string& preset) {
            return vitascope::packaging::isPreset(preset) ? std::string() : "not an x264 preset: " + preset;
        })
        ->capture_default_str();
    command->add_flag("--resume", arguments.request.resume,
                      "Go on with what an interrupted run has left in FOLDER, and leave it when interrupted");
    command
        ->add_option("--poster-candidates", arguments.request.posterCandidates,
                     "How many pictures that may become a poster to write into FOLDER/candidates")
        ->check(CLI::Range(0, 32))
        ->capture_default_str();
    return command;
}

CLI::App* addInspect(CLI::App& app, Arguments& arguments) {
    CLI::App* command = app.add_subcommand("inspect", "Tell what a film is and what its package would be");
    command->add_option("film", arguments.request.film, "The film")->required();
    return command;
}

CLI::App* addVerify(CLI::App& app, Arguments& arguments) {
    CLI::App* command = app.add_subcommand("verify", "Check a track against its manifest, boxes and bitstream");
    auto* track = command->add_option("track", arguments.manifest, "The manifest NAME.json, its file beside it");
    auto* manifest = command->add_option("--manifest", arguments.manifest, "The manifest, wherever it lies");
    auto* file = command->add_option("--file", arguments.file, "The track's file, wherever it lies");
    track->excludes(manifest)->excludes(file);
    manifest->needs(file);
    file->needs(manifest);
    return command;
}

CLI::App* addImage(CLI::App& app, Arguments& arguments) {
    CLI::App* command = app.add_subcommand("image", "Re-encode a JPEG, PNG or WebP picture as JPEGs of given widths");
    command->add_option("picture", arguments.picture, "The picture")->required();
    command->add_option("--out", arguments.folder, "Folder for WIDTH.jpg; made if missing")->required();
    command->add_option("--widths", arguments.widths, "Widths in pixels")
        ->delimiter(',')
        ->check(CLI::Range(16, 4096))
        ->capture_default_str();
    return command;
}

CLI::App* addSample(CLI::App& app, Arguments& arguments) {
    CLI::App* command = app.add_subcommand("sample", "Make up a short film (MP4) to try things with");
    command->add_option("film", arguments.file, "The file to write")->required();
    return command;
}

int run(const CLI::App& app, Arguments& arguments) {
    if (app.got_subcommand("package")) {
        packager::applyLimits(kPackageLimits);
        return packager::packageCommand(arguments.request, cancelled);
    }
    if (app.got_subcommand("inspect")) {
        packager::applyLimits(kInspectLimits);
        return packager::inspectCommand(arguments.request.film);
    }
    if (app.got_subcommand("verify")) {
        packager::applyLimits(kVerifyLimits);
        return packager::verifyCommand(arguments.manifest, arguments.file);
    }
    if (app.got_subcommand("sample")) {
        packager::applyLimits(kVerifyLimits);
        return packager::sampleCommand(arguments.file, cancelled);
    }
    packager::applyLimits(kImageLimits);
    return packager::imageCommand(arguments.picture, arguments.folder, arguments.widths);
}

} // namespace

int main(int argc, char** argv) {
    constexpr int kUsage = 2;
    Arguments arguments;
    arguments.request.tool = "vitascope-package " VITASCOPE_VERSION;
    CLI::App app("Makes, checks and re-encodes media for Vitascope. Progress is one JSON object a line on stdout.");
    app.set_version_flag("--version", arguments.request.tool);
    app.require_subcommand(1);
    addPackage(app, arguments);
    addInspect(app, arguments);
    CLI::App* verify = addVerify(app, arguments);
    addImage(app, arguments);
    addSample(app, arguments);
    try {
        app.parse(argc, argv);
        if (verify->parsed() && arguments.manifest.empty())
            throw CLI::RequiredError("a manifest");
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? packager::kDone : kUsage;
    }
    std::signal(SIGTERM, cancel);
    std::signal(SIGINT, cancel);
    std::signal(SIGPIPE, SIG_IGN);
    vitascope::log::setup(vitascope::log::Level::Warning, vitascope::log::Format::Text);
    vitascope::av::routeLog();
    return run(app, arguments);
}
