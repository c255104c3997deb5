// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/viewer.h"

#include "shared/base/file.h"

#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr std::size_t kLargestFile = 64UL * 1024 * 1024;

} // namespace

void Viewer::act(const std::stop_token& stop) {
    const auto film = published_.with([this](const auto& films) {
        return films.empty() ? std::optional<PublishedFilm>() : films[random_() % films.size()];
    });
    if (film)
        watch(desk_.api, *film, stop);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

void Viewer::unanswered(const std::string& what) {
    if (insists_)
        log_.loss("a published film does not play: " + what);
}

std::optional<std::string> Viewer::fetch(const std::string& url, const std::stop_token& stop) {
    transfer::HttpRequest request;
    request.url = desk_.session.resolve(url);
    auto response = desk_.http->perform(std::move(request), stop);
    if (!response || response->status >= 500) {
        unanswered(response ? fmt::format("status {}", response->status) : response.error().message);
        return std::nullopt;
    }
    if (response->status != 200) {
        log_.loss(fmt::format("a published film does not play: status {}", response->status));
        return std::nullopt;
    }
    return std::move(response->body);
}

void Viewer::watch(client::ApiClient& api, const PublishedFilm& film, const std::stop_token& stop) {
    const auto playback = api.playback(film.title, stop);
    if (!playback) {
        if (isUnanswered(playback.error()))
            return unanswered(playback.error().message);
        return log_.loss("a published film does not play: " + playback.error().message);
    }
    const auto master = fetch(playback->masterUrl, stop);
    if (!master)
        return;
    const auto folder = playback->masterUrl.substr(0, playback->masterUrl.rfind('/') + 1);
    for (const auto& track : film.tracks) {
        const auto name = track.id.toString();
        if (master->find(name + "/media.m3u8") == std::string::npos)
            log_.loss(fmt::format("title {} plays without its track {}", film.title.toString(), name));
        const bool isText = shelf_.get(track.upload).manifest.kind == package::TrackKind::Subtitles;
        compare(folder, track.upload, name + (isText ? "/media.vtt" : "/media.mp4"), stop);
    }
}

void Viewer::compare(const std::string& folder, std::size_t upload, const std::string& file,
                     const std::stop_token& stop) {
    const auto media = fetch(folder + file, stop);
    if (!media)
        return;
    if (readFile(shelf_.get(upload).file, kLargestFile) != *media)
        log_.loss(file + " of a published film is not what was uploaded");
    log_.acknowledged("tracks played");
}

void Viewer::audit(client::ApiClient& witness, bool everything) {
    const auto films = published_.with([](const auto& all) { return all; });
    insists_ = true;
    for (auto i = everything ? 0 : audited_; i < films.size(); ++i)
        watch(witness, films[i], {});
    insists_ = false;
    audited_ = films.size();
}

} // namespace vitascope::test
