// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the player, plugged together; members stand in the order of their dependencies. Thread: the GUI thread.
#pragma once

#include "app-player/app/player_options.h"
#include "app-player/models/film_model.h"
#include "app-player/models/history.h"
#include "app-player/models/home_model.h"
#include "app-player/models/picture_saver.h"
#include "app-player/models/playback_model.h"
#include "app-player/models/remote_discovery.h"
#include "app-player/models/search_model.h"
#include "app-player/models/watch_reporter.h"
#include "app-player/system/mpris_service.h"
#include "app-player/system/now_playing_art.h"
#include "app-player/system/screen_saver_guard.h"
#include "app-player/ui/main_window.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/desktop/bus/portal_scheme.h"
#include "shared/desktop/bus/session_bus.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/media/engine_film_player.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/qt_audio_output.h"
#include "shared/desktop/media/thumbnail_track.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/remote_catalogue.h"
#include "shared/desktop/session/remote_watching.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/shell/quiet_moment.h"
#include "shared/desktop/shell/shell.h"
#include "shared/desktop/text/languages.h"
#include "shared/playback/http_fetcher.h"

#include <memory>

namespace vitascope::player {

class PlayerApp final : public QObject {
    Q_OBJECT
public:
    // The settings and the languages outlive it.
    [[nodiscard]] static Result<std::unique_ptr<PlayerApp>> open(desktop::Settings& settings,
                                                                 desktop::Languages& languages, PlayerOptions options);
    ~PlayerApp() override;

    // Shows the window and signs in as the options or what was kept say.
    void start();
    // What a later start of the program was asked to open; the window comes before the person's eyes.
    void open(const desktop::OpenRequest& request);

    [[nodiscard]] MainWindow& window() { return *window_; }
    [[nodiscard]] desktop::Session& session() { return session_; }
    [[nodiscard]] HomeModel& home() { return home_; }
    [[nodiscard]] FilmsModel& films() { return films_; }
    [[nodiscard]] FilmModel& film() { return film_; }
    [[nodiscard]] PlaybackModel& playback() { return playback_; }
    [[nodiscard]] desktop::Watching& watching() { return watching_; }

Q_SIGNALS:
    void signInFailed(const vitascope::Error& error);

private:
    PlayerApp(std::unique_ptr<transfer::HttpClient> http, desktop::Settings& settings, desktop::Languages& languages,
              PlayerOptions options);
    [[nodiscard]] QList<desktop::Fact> facts() const;
    [[nodiscard]] QString contentLanguage() const;
    void makeWindow();
    void remakeWindow(); // in another language
    void enter();
    void leave();
    void connectMpris();
    void playAgain();
    void openTitle(TitleId id, bool play);

    desktop::Settings& settings_;
    desktop::Languages& languages_;
    const PlayerOptions options_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_;
    desktop::SessionBus bus_;
    desktop::Theme theme_;
    desktop::PortalScheme portalScheme_;
    desktop::Shell shell_;
    desktop::ServerSession& session_;
    desktop::RemoteCatalogue catalogue_;
    desktop::RemoteWatching watching_;
    RemoteDiscovery discovery_;
    desktop::PictureStore pictures_;
    HomeModel home_;
    FilmsModel films_;
    FilmModel film_;
    SearchModel search_;
    History history_;
    desktop::FrameMailbox frames_;
    desktop::QtAudioOutput audio_;
    playback::HttpFetcher fetcher_;
    desktop::EngineFilmPlayer player_;
    desktop::ThumbnailTrack thumbnails_;
    PlaybackModel playback_;
    PictureSaver saver_;
    WatchReporter reporter_;
    MprisService mpris_;
    NowPlayingArt art_;
    ScreenSaverGuard screenSaver_;
    desktop::QuietMoment quiet_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace vitascope::player
