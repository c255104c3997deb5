// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/app/player_capture.h"

#include "app-player/ui/playback_menus.h"
#include "app-player/ui/playback_page.h"

#include <cstdio>

namespace vitascope::player {

using namespace std::chrono_literals;
using Phase = PlaybackModel::Phase;

namespace {

constexpr auto kPlayFor = Seconds(5);

} // namespace

PlayerCapture::PlayerCapture(PlayerApp& app, const QString& folder, std::optional<TitleId> title)
    : Capture(folder, 60s), app_(app), title_(title) {
    connect(&app_, &PlayerApp::signInFailed, this, [this](const Error& error) { failWith(error); });
    connect(&app_.home(), &HomeModel::stateChanged, this, [this] {
        if (app_.home().state() == HomeModel::State::Ready)
            later(kForPictures, [this] { saveHome(); });
        else if (const auto trouble = app_.home().trouble())
            failWith(describe(*trouble).heading);
    });
    connect(&app_.playback(), &PlaybackModel::phaseChanged, this, &PlayerCapture::followPlayback);
    connect(&app_.playback(), &PlaybackModel::positionChanged, this, &PlayerCapture::followPlayback);
}

void PlayerCapture::saveHome() {
    app_.home().disconnect(this);
    app_.window().showHome();
    saveWindow("home");
    const auto* first = app_.home().hero();
    if (!title_ && !first)
        return failWith(QStringLiteral("there is no film"));
    wire::Title title;
    if (title_)
        title.id = *title_;
    else
        title = first->title;
    saveFilm(title);
}

void PlayerCapture::saveFilm(const wire::Title& title) {
    app_.window().showFilm(title);
    later(kForPictures, [this] {
        saveWindow("film");
        if (const auto& film = app_.film().title())
            app_.window().play(*film);
        else
            failWith(QStringLiteral("there is no such film"));
    });
}

void PlayerCapture::followPlayback() {
    auto& playback = app_.playback();
    const auto phase = playback.phase();
    if (phase == Phase::Failed)
        return failWith(playback.failure().text);
    if (isSaved_ || (phase != Phase::Playing && phase != Phase::Ended))
        return;
    if (playback.position() < std::min(kPlayFor, playback.duration() / 2))
        return;
    isSaved_ = true;
    app_.window().playbackPage().showControls();
    later(150ms, [this] { savePlaying(); });
}

void PlayerCapture::savePlaying() {
    saveWindow("playing");
    app_.window().playbackPage().menus().openQuality();
    app_.window().playbackPage().toggleStatistics();
    later(300ms, [this] { saveMenuAndEnd(); });
}

void PlayerCapture::saveMenuAndEnd() {
    saveWindow("quality");
    std::printf("%s\n", app_.playback().report().constData());
    std::fflush(stdout);
    finish();
}

void PlayerCapture::saveWindow(const char* screen) {
    save(app_.window(), QStringLiteral("player-") + QLatin1String(screen));
}

} // namespace vitascope::player
