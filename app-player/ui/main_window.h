// SPDX-License-Identifier: GPL-3.0-or-later
// The player's window: signing in, the lobby and the playing, and how one leads to another; each is a class of its own.
// Thread: the GUI thread.
#pragma once

#include "app-player/ui/lobby.h"
#include "shared/desktop/widgets/surroundings.h"

#include <QStackedWidget>

namespace vitascope::desktop {
class Languages;
class Session;
class Settings;
class SignInModel;
class SignInPage;
class Theme;
class VideoView;
} // namespace vitascope::desktop

namespace vitascope::player {

class PictureSaver;
class PlaybackModel;
class PlaybackPage;

class MainWindow final : public QStackedWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the window, but for the view, which it takes
        desktop::Session& session;
        desktop::SignInModel& signIn;
        Lobby::Parts lobby;
        PlaybackModel& playback;
        PictureSaver& saver;
        desktop::Theme& theme;
        desktop::Languages& languages;
        desktop::Settings& settings;
        desktop::VideoView* view;
        desktop::Surroundings surroundings;
    };
    explicit MainWindow(const Parts& parts);
    ~MainWindow() override;

    // What is on, for another window over the same models that takes its place.
    struct Place {
        QByteArray geometry;
        Qt::WindowStates state;
        int page = 0;
    };
    [[nodiscard]] Place place() const { return {saveGeometry(), windowState(), currentIndex()}; }
    void go(const Place& place);

    [[nodiscard]] desktop::SignInPage& signInPage() { return *signInPage_; }
    [[nodiscard]] PlaybackPage& playbackPage() { return *playbackPage_; }
    void showSignIn();
    // For another server; who is signed in stays so until that is done, and may come back.
    void showSignInTo(const QUrl& server);
    void showHome();
    void showFilm(const wire::Title& title);
    void playTrailer(const wire::Title& title);
    void play(const wire::Title& title, Seconds start = Seconds(0));

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void enter();
    void leave();
    void setFullScreen(bool isWanted);
    void showPlayback();
    void showPage(QWidget& page); // but the playback's
    void leavePlayback();

    Parts parts_;
    desktop::SignInPage* signInPage_;
    Lobby* lobby_;
    PlaybackPage* playbackPage_;
};

} // namespace vitascope::player
