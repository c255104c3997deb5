// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/app/capture.h"

#include "app-player/ui/playback_page.h"

#include <QApplication>

#include <cstdio>

namespace vitascope::player {

using namespace std::chrono_literals;
using Phase = PlaybackModel::Phase;

namespace {

constexpr auto kPatience = 60s;
constexpr auto kForPictures = 1200ms; // posters that were in sight are loaded by then
constexpr auto kPlayFor = Seconds(5);

} // namespace

Capture::Capture(PlayerApp& app, const QString& folder, std::optional<TitleId> title)
    : app_(app), folder_(folder), title_(title) {
    folder_.mkpath(QStringLiteral("."));
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, [this] { failWith(tr("the program did not get there in a minute")); });
    patience_.start(kPatience);
    connect(&app_, &PlayerApp::signInFailed, this,
            [this](const Error& error) { failWith(QString::fromStdString(error.message)); });
    connect(&app_.home(), &HomeModel::stateChanged, this, [this] {
        if (app_.home().state() == HomeModel::State::Ready)
            later(kForPictures, &Capture::saveHome);
        else if (const auto trouble = app_.home().trouble())
            failWith(describe(*trouble).heading);
    });
    connect(&app_.playback(), &PlaybackModel::phaseChanged, this, &Capture::followPlayback);
    connect(&app_.playback(), &PlaybackModel::positionChanged, this, &Capture::followPlayback);
}

void Capture::later(std::chrono::milliseconds wait, void (Capture::*step)()) {
    QTimer::singleShot(wait, this, step);
}

void Capture::saveHome() {
    app_.home().disconnect(this);
    app_.window().showHome();
    save(QStringLiteral("player-home"));
    const auto* first = app_.home().hero();
    if (!title_ && !first)
        return failWith(tr("there is no film"));
    wire::Title title;
    if (title_)
        title.id = *title_;
    else
        title = first->title;
    saveFilm(title);
}

void Capture::saveFilm(const wire::Title& title) {
    app_.window().showFilm(title);
    QTimer::singleShot(kForPictures, this, [this] {
        save(QStringLiteral("player-film"));
        if (const auto& film = app_.film().title())
            startPlayback(*film);
        else
            failWith(tr("there is no such film"));
    });
}

void Capture::startPlayback(const wire::Title& title) {
    app_.window().play(title);
}

void Capture::followPlayback() {
    auto& playback = app_.playback();
    const auto phase = playback.phase();
    if (phase == Phase::Failed)
        return failWith(playback.failure().text);
    if (isSaved_ || (phase != Phase::Playing && phase != Phase::Ended))
        return;
    const auto enough = std::min(kPlayFor, playback.duration() / 2);
    if (playback.position() < enough)
        return;
    isSaved_ = true;
    app_.window().playbackPage().showControls();
    later(150ms, &Capture::savePlaying);
}

void Capture::savePlaying() {
    save(QStringLiteral("player-playing"));
    app_.window().playbackPage().openQualityMenu();
    app_.window().playbackPage().toggleStatistics();
    later(300ms, &Capture::finish);
}

void Capture::finish() {
    save(QStringLiteral("player-quality"));
    std::printf("%s\n", app_.playback().report().constData());
    std::fflush(stdout);
    QApplication::exit(0);
}

void Capture::save(const QString& name) {
    const auto file = folder_.filePath(name + QStringLiteral(".png"));
    if (!app_.window().grab().save(file))
        failWith(tr("%1 could not be written").arg(file));
}

void Capture::failWith(const QString& what) {
    std::fprintf(stderr, "vitascope-player: capture: %s\n", qPrintable(what));
    QApplication::exit(1);
}

} // namespace vitascope::player
