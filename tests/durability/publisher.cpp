// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/publisher.h"

#include "shared/package/manifest_json.h"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr std::size_t kUnderWay = 8; // films whose tracks are being verified

} // namespace

void Publisher::refused(const std::string& attempted, const Error& error) {
    if (!isUnanswered(error))
        log_.loss(attempted + " was refused: " + error.message);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

void Publisher::act(const std::stop_token& stop) {
    const auto isSubmitted = [](const Film& film) {
        return film.package && film.parts.size() == 2 && film.parts.back().track;
    };
    if (!films_.empty() && !isSubmitted(films_.back())) {
        auto& film = films_.back();
        if (!film.title)
            return makeTitle(film, stop);
        if (!film.package)
            return makePackage(film, stop);
        const auto kind = film.parts.empty() || !film.parts.back().track ? film.parts.size() : std::size_t(1);
        if (film.parts.empty() || (film.parts.size() == 1 && film.parts.front().track)) {
            const auto upload = shelf_.take(kind == 0 ? package::TrackKind::Video : package::TrackKind::Subtitles);
            if (!upload)
                return std::this_thread::sleep_for(std::chrono::milliseconds(10));
            film.parts.push_back({.upload = *upload, .track = {}});
        }
        return submit(film, film.parts.back(), stop);
    }
    std::vector<Film*> underWay;
    for (auto& film : films_)
        if (film.title && film.title->state == wire::TitleState::Draft && isSubmitted(film))
            underWay.push_back(&film);
    if (underWay.size() < kUnderWay && turn_ % 3 == 0) {
        Film film;
        film.name = fmt::format("Film {} of publisher {}", films_.size(), seed_);
        films_.push_back(std::move(film));
    } else if (!underWay.empty()) {
        follow(*underWay[turn_ % underWay.size()], stop);
    }
    ++turn_;
}

void Publisher::makeTitle(Film& film, const std::stop_token& stop) {
    wire::TitleInput input;
    input.name = film.name;
    auto title = desk_.api.createTitle(input, stop);
    if (title) {
        film.title = std::move(*title);
        log_.acknowledged("titles made");
    } else {
        film.name += "+"; // the one without an answer may be there
        refused("making a title", title.error());
    }
}

void Publisher::makePackage(Film& film, const std::stop_token& stop) {
    const wire::PackageInput input{wire::AssetKind::Main, source_.durationTicks(), source_.timescale()};
    const auto package = desk_.api.createPackage(film.title->id, input, film.title->id.toString(), stop);
    if (!package)
        return refused("making a package", package.error());
    film.package = package->id;
    log_.acknowledged("packages made");
}

void Publisher::submit(Film& film, Part& part, const std::stop_token& stop) {
    const auto upload = shelf_.get(part.upload);
    const auto track = desk_.api.submitTrack(*film.package, {package::toJson(upload.manifest), *upload.id}, stop);
    if (!track)
        return refused("submitting a track", track.error());
    part.track = track->id;
    log_.acknowledged("tracks submitted");
}

void Publisher::follow(Film& film, const std::stop_token& stop) {
    for (auto& part : film.parts) {
        if (part.isCommitted)
            continue;
        const auto track = desk_.api.track(*film.package, *part.track, stop);
        if (!track)
            return refused("asking for a track", track.error());
        if (track->state == wire::TrackState::Refused)
            log_.loss("a track was refused: " + track->reason.value_or(""));
        if (track->state != wire::TrackState::Committed)
            return;
        part.isCommitted = true;
        shelf_.committed(part.upload);
    }
    publish(film, stop);
}

void Publisher::publish(Film& film, const std::stop_token& stop) {
    auto title = desk_.api.publish(film.title->id, stop);
    if (!title)
        return refused("publishing", title.error());
    if (title->state != wire::TitleState::Published || !title->publishedAt || title->version != film.title->version + 1)
        log_.loss(fmt::format("title {} was published twice or by half: version {} after {}", title->id.toString(),
                              title->version, film.title->version));
    film.title = std::move(*title);
    log_.acknowledged("titles published");
    PublishedFilm published{.title = film.title->id, .tracks = {}};
    for (const auto& part : film.parts)
        published.tracks.push_back({*part.track, part.upload});
    published_.with([&](auto& films) { films.push_back(std::move(published)); });
}

void Publisher::audit(client::ApiClient& witness, bool everything) {
    for (auto& film : films_) {
        if (film.isAudited && !everything)
            continue;
        if (film.title)
            auditTitle(witness, film);
        if (film.package)
            auditPackage(witness, film);
        film.isAudited = film.title && film.title->state == wire::TitleState::Published;
    }
}

// A title that was not acknowledged as published may have been, by the call whose answer was lost.
void Publisher::auditTitle(client::ApiClient& witness, const Film& film) {
    const auto& known = *film.title;
    const auto now = witness.title(known.id);
    if (!now)
        return log_.loss("a title is gone: " + now.error().message);
    const bool isSame = now->state == known.state && now->version == known.version &&
                        now->publishedAt == known.publishedAt && now->details.name == known.details.name;
    const bool isPublishedSince = known.state == wire::TitleState::Draft && now->state == wire::TitleState::Published &&
                                  now->version == known.version + 1 && now->playable && now->publishedAt;
    if (!isSame && !isPublishedSince)
        log_.loss(fmt::format("title {} is not as it was acknowledged: version {}, was {}", known.id.toString(),
                              now->version, known.version));
    if (now->state == wire::TitleState::Published && !now->playable)
        log_.loss(fmt::format("title {} is published and not playable", known.id.toString()));
}

void Publisher::auditPackage(client::ApiClient& witness, const Film& film) {
    const auto now = witness.package(*film.package);
    if (!now)
        return log_.loss("a package is gone: " + now.error().message);
    if (now->titleId != film.title->id)
        log_.loss(fmt::format("package {} belongs to another title", now->id.toString()));
    for (const auto& part : film.parts) {
        if (!part.track)
            continue;
        const auto count = std::ranges::count_if(now->tracks, [&](const auto& track) {
            return track.id == *part.track && track.state != wire::TrackState::Refused &&
                   (!part.isCommitted || track.state == wire::TrackState::Committed);
        });
        if (count != 1)
            log_.loss(fmt::format("track {} is not as it was acknowledged", part.track->toString()));
    }
    if (now->tracks.size() > 2)
        log_.loss(fmt::format("package {} has a track twice", now->id.toString()));
}

} // namespace vitascope::test
