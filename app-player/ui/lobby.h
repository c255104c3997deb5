// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the player but the playing: the head bar, and below it the page of the place where the viewer is. Esc,
// Backspace, Alt+Left and the mouse's back button lead back, Alt+Right on again; / and Ctrl+F search. Thread: the GUI
// thread.
#pragma once

#include "app-player/models/history.h"
#include "app-player/models/trouble.h"
#include "app-player/ui/top_bar.h"

#include <QWidget>

class QStackedWidget;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

class FilmModel;
class FilmPage;
class FilmsPage;
class HomeModel;
class HomePage;
class SearchModel;

class Lobby final : public QWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the lobby
        History& history;
        HomeModel& home;
        FilmsModel& films;
        FilmModel& film;
        SearchModel& search;
        desktop::PictureStore& pictures;
    };
    // Takes the account menu as its child.
    Lobby(const Parts& parts, desktop::AccountMenu* account, QWidget* parent = nullptr);

    // The keys go to the page.
    void begin();

Q_SIGNALS:
    void playChosen(const vitascope::wire::Title& title, vitascope::Seconds start);
    void trailerChosen(const vitascope::wire::Title& title);
    void signInChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void connectPages();
    void connectBar();
    void addKeys();
    void show(const Place& place); // its page and its films
    void arrive();                 // at the history's present place
    void keepPlace();
    void goTo(Where where);
    void back();
    void search(const QString& text);
    void enter(TopBar::Entry entry);
    void playFrom(Seconds start);
    void remedy(Remedy remedy);

    Parts parts_;
    TopBar* bar_;
    QStackedWidget* pages_;
    HomePage* homePage_;
    FilmsPage* filmsPage_;
    FilmPage* filmPage_;
};

} // namespace vitascope::player
