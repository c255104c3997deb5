// SPDX-License-Identifier: GPL-3.0-or-later
// film_publisher: claims a fresh server and brings one film to it with the studio's jobs: title, poster, package,
// upload, publish. Progress goes to stderr, one JSON object about what was made to stdout. Status 0 when published.
#include "shared/base/file.h"
#include "shared/package/manifest_json.h"
#include "tests/support/editor_desk.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <string>

namespace {

using namespace vitascope;
using nlohmann::json;

struct Arguments {
    std::string server, claimToken, film, title, poster, work, signInFile, description;
};

int failed(const std::string& attempted, const Error& error) {
    fmt::print(stderr, "{}: {}\n", attempted, error.message);
    return 1;
}

// One line that is written over, and a new line for each stage.
class ProgressLine {
public:
    void show(const studio::FilmStatus& status) {
        if (timer_.isValid() && timer_.elapsed() < 500 && status.stage == stage_)
            return;
        timer_.start();
        stage_ = status.stage;
        const auto& packaging = status.packaging;
        const auto& upload = status.upload;
        if (status.stage == studio::FilmStage::Packaging && packaging.durationSeconds > 0)
            fmt::print(stderr,
                       "   packaging {:5.1f} of {:.1f} s, {:.2f} x real time, {:.0f} s left; uploaded {:.1f} MB\n",
                       packaging.seconds, packaging.durationSeconds, packaging.speed, packaging.remainingSeconds,
                       static_cast<double>(upload.acknowledgedBytes) / 1e6);
        else if (status.stage == studio::FilmStage::Uploading)
            fmt::print(stderr, "   uploading {:.1f} of {:.1f} MB, {} of {} tracks proved by the server\n",
                       static_cast<double>(upload.acknowledgedBytes) / 1e6,
                       static_cast<double>(upload.totalBytes) / 1e6, upload.tracksCommitted, upload.tracksAdded);
    }

private:
    QElapsedTimer timer_;
    studio::FilmStage stage_ = studio::FilmStage::Waiting;
};

// The manifests of the package folder, for the page that people read.
Result<json> describeTracks(const std::filesystem::path& folder) {
    const auto text = readFile(folder / "package.json", 1 << 20);
    if (!text)
        return fail(text.error());
    const auto manifest = package::parsePackageManifest(*text);
    if (!manifest)
        return fail(manifest.error());
    json tracks = json::array();
    for (const auto& name : manifest->tracks) {
        const auto trackText = readFile(folder / (name + ".json"), 16 << 20);
        if (!trackText)
            return fail(trackText.error());
        const auto track = package::parseTrackManifest(*trackText);
        if (!track)
            return fail(track.error());
        json row{{"name", track->name},
                 {"kind", std::string(package::toString(track->kind))},
                 {"language", track->language},
                 {"bytes", track->size},
                 {"peak", track->bandwidth.peak.value},
                 {"average", track->bandwidth.average.value}};
        if (track->video)
            row.update({{"width", track->video->width}, {"height", track->video->height}});
        if (track->audio)
            row.update({{"channels", track->audio->channels}});
        tracks.push_back(std::move(row));
    }
    return tracks;
}

int publish(const Arguments& arguments) {
    auto opened = test::EditorDesk::open(QString::fromStdString(arguments.server));
    if (!opened)
        return failed("opening the network", opened.error());
    auto& desk = **opened;
    if (const auto claimed = desk.claim(QString::fromStdString(arguments.claimToken)); !claimed)
        return failed("claiming the server", claimed.error());
    if (!arguments.signInFile.empty()) {
        const auto written =
            writeFileDurably(arguments.signInFile, fmt::format("login = {}\npassword = {}\n", test::EditorDesk::kLogin,
                                                               test::EditorDesk::kPassword));
        if (!written)
            return failed("writing the sign-in file", written.error());
        std::filesystem::permissions(arguments.signInFile,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    wire::TitleInput input;
    input.name = arguments.title;
    if (!arguments.description.empty()) {
        input.description = arguments.description;
        input.year = 2026;
        input.genres = {"Short", "Demonstration"};
    }
    const auto title = desk.makeTitle(input);
    if (!title)
        return failed("making the title", title.error());
    if (!arguments.poster.empty()) {
        auto picture = readFile(arguments.poster, 20 << 20);
        if (!picture)
            return failed("reading the poster", picture.error());
        if (const auto put =
                desk.api().putPicture(*title, client::PictureKind::Poster, std::move(*picture), "image/jpeg");
            !put)
            return failed("uploading the poster", put.error());
    }
    ProgressLine line;
    double bestRate = 0;
    const std::filesystem::path folder = std::filesystem::path(arguments.work) / title->toString();
    const auto brought = desk.bring(*title, arguments.film, folder, true, [&](const studio::FilmStatus& status) {
        line.show(status);
        bestRate = std::max(bestRate, status.upload.bytesPerSecond);
    });
    if (!brought)
        return failed("bringing the film to the server", brought.error());
    const auto master = desk.masterUrl(*title);
    if (!master)
        return failed("asking for playback", master.error());
    const auto tracks = describeTracks(folder);
    if (!tracks)
        return failed("reading the package", tracks.error());
    const json result{{"titleId", title->toString()},
                      {"title", arguments.title},
                      {"masterUrl", master->toStdString()},
                      {"durationSeconds", brought->probe ? brought->probe->durationSeconds : 0.0},
                      {"packagingSeconds", brought->packaged ? brought->packaged->seconds : 0.0},
                      {"packagingSpeed", brought->packaged ? brought->packaged->speed : 0.0},
                      {"uploadBytes", brought->upload.totalBytes},
                      {"uploadBytesPerSecond", bestRate},
                      {"tracks", *tracks}};
    fmt::print("{}\n", result.dump());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app("Claims a fresh server and brings one film to it with the studio's jobs.");
    Arguments arguments;
    app.add_option("--server", arguments.server, "http://HOST:PORT")->required();
    app.add_option("--claim-token", arguments.claimToken, "the token that the fresh server printed")->required();
    app.add_option("--film", arguments.film)->required();
    app.add_option("--title", arguments.title)->required();
    app.add_option("--description", arguments.description);
    app.add_option("--poster", arguments.poster, "a JPEG");
    app.add_option("--work", arguments.work, "where packages are made")->required();
    app.add_option("--sign-in-file", arguments.signInFile, "where to write the editor's login and password (0600)");
    CLI11_PARSE(app, argc, argv);
    return publish(arguments);
}
