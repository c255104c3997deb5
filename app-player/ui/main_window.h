// SPDX-License-Identifier: GPL-3.0-or-later
// The player's window: which page is on and how one leads to another; each page is a class of its own. Thread: the GUI
// thread.
#pragma once

#include "shared/wire/title.h"

#include <QStackedWidget>

namespace vitascope::desktop {
class Languages;
class PictureStore;
class Session;
class Settings;
class SignInModel;
class SignInPage;
class Theme;
class TitleListModel;
class VideoView;
} // namespace vitascope::desktop

namespace vitascope::player {

class FilmModel;
class FilmPage;
class HomePage;
class PlaybackModel;
class PlaybackPage;

class MainWindow final : public QStackedWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the window, but for the view, which it takes
        desktop::Session& session;
        desktop::SignInModel& signIn;
        desktop::TitleListModel& titles;
        desktop::PictureStore& pictures;
        FilmModel& film;
        PlaybackModel& playback;
        desktop::Theme& theme;
        desktop::Languages& languages;
        desktop::Settings& settings;
        desktop::VideoView* view;
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
    void showHome();
    void showFilm(const wire::Title& title);
    void play(const wire::Title& title);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setFullScreen(bool isWanted);
    void leavePlayback();

    Parts parts_;
    desktop::SignInPage* signInPage_;
    HomePage* homePage_;
    FilmPage* filmPage_;
    PlaybackPage* playbackPage_;
};

} // namespace vitascope::player
