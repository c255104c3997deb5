// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/main_window.h"

#include "app-player/models/film_model.h"
#include "app-player/models/home_model.h"
#include "app-player/models/playback_model.h"
#include "app-player/ui/next_films.h"
#include "app-player/ui/playback_page.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include <QCloseEvent>

namespace vitascope::player {
namespace {

desktop::AccountMenu* account(const MainWindow::Parts& parts) {
    return new desktop::AccountMenu(parts.session, parts.theme, parts.languages, parts.settings, parts.surroundings);
}

} // namespace

MainWindow::MainWindow(const Parts& parts)
    : parts_(parts),
      signInPage_(new desktop::SignInPage(parts.signIn, parts.surroundings, {}, this)),
      lobby_(new Lobby(parts.lobby, account(parts), this)),
      playbackPage_(new PlaybackPage(parts.playback, parts.saver, parts.view, this)) {
    for (auto* page : std::initializer_list<QWidget*>{signInPage_, lobby_, playbackPage_})
        addWidget(page);
    setWindowTitle(QStringLiteral("Vitascope"));
    setMinimumSize(720, 540);
    resize(1280, 800);
    restoreGeometry(parts.settings.windowGeometry());

    connect(&parts_.session, &desktop::Session::signedIn, this, &MainWindow::enter);
    connect(&parts_.session, &desktop::Session::signedOut, this, &MainWindow::leave);
    connect(lobby_, &Lobby::playChosen, this, &MainWindow::play);
    connect(lobby_, &Lobby::trailerChosen, this, &MainWindow::playTrailer);
    connect(lobby_, &Lobby::signInChosen, this, &MainWindow::showSignIn);
    connect(&parts_.surroundings.servers, &desktop::KnownServers::signInNeeded, this, &MainWindow::showSignInTo);
    connect(signInPage_, &desktop::SignInPage::backChosen, this, &MainWindow::showHome);
    connect(playbackPage_, &PlaybackPage::backChosen, this, [this] {
        const auto title = parts_.playback.title();
        const bool hasFailed = parts_.playback.phase() == PlaybackModel::Phase::Failed;
        leavePlayback();
        showFilm(title);
        if (hasFailed) // it may have been withdrawn
            parts_.lobby.film.reload();
        else
            parts_.lobby.film.reloadMarks();
        parts_.lobby.home.reloadMarks();
    });
    connect(playbackPage_, &PlaybackPage::moreChosen, this, &MainWindow::showHome);
    connect(playbackPage_, &PlaybackPage::signInChosen, this, &MainWindow::showSignIn);
    auto* next = new NextFilms(parts.lobby.film.similar(), parts.lobby.pictures);
    playbackPage_->setNext(next);
    connect(next, &NextFilms::filmChosen, this, [this](const wire::Title& title) {
        playbackPage_->leave();
        showFilm(title);
    });
    connect(playbackPage_, &PlaybackPage::fullScreenWanted, this, &MainWindow::setFullScreen);
}

MainWindow::~MainWindow() = default;

void MainWindow::go(const Place& place) {
    restoreGeometry(place.geometry);
    setWindowState(place.state);
    setCurrentIndex(place.page);
    if (currentWidget() == lobby_)
        lobby_->begin();
    else if (currentWidget() == playbackPage_)
        showPlayback();
}

void MainWindow::enter() {
    leave();
    parts_.lobby.home.reload();
    showHome();
}

// Nothing of one person is left for the next.
void MainWindow::leave() {
    leavePlayback();
    parts_.lobby.history.clear();
    parts_.lobby.home.clear();
    parts_.lobby.films.clear();
    parts_.lobby.film.forgetPerson();
    parts_.lobby.pictures.clear();
    showSignIn();
}

void MainWindow::showSignIn() {
    showPage(*signInPage_);
    signInPage_->setBackVisible(parts_.session.user().has_value());
    signInPage_->reset();
}

void MainWindow::showSignInTo(const QUrl& server) {
    signInPage_->setServer(desktop::addressOf(server));
    showSignIn();
}

void MainWindow::showHome() {
    parts_.lobby.history.go(HomePlace{});
    showPage(*lobby_);
    lobby_->begin();
}

void MainWindow::showFilm(const wire::Title& title) {
    parts_.lobby.history.go(FilmPlace{title});
    showPage(*lobby_);
    lobby_->begin();
}

void MainWindow::play(const wire::Title& title, Seconds start) {
    parts_.lobby.film.show(title); // for what is like it, at the end
    parts_.playback.open(title, start);
    showPlayback();
}

void MainWindow::playTrailer(const wire::Title& title) {
    parts_.playback.openTrailer(title);
    showPlayback();
}

void MainWindow::showPlayback() {
    setCurrentWidget(playbackPage_);
    playbackPage_->setFocus();
    setWindowTitle(desktop::fromUtf8(parts_.playback.title().details.name) + QStringLiteral(" – Vitascope"));
}

// A film does not play on unseen.
void MainWindow::showPage(QWidget& page) {
    if (currentWidget() == playbackPage_)
        leavePlayback();
    setCurrentWidget(&page);
}

void MainWindow::leavePlayback() {
    playbackPage_->setMini(false);
    parts_.playback.close();
    setFullScreen(false);
    setWindowTitle(QStringLiteral("Vitascope"));
}

void MainWindow::setFullScreen(bool isWanted) {
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, isWanted));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    playbackPage_->setMini(false);
    if (!isFullScreen())
        parts_.settings.setWindowGeometry(saveGeometry());
    parts_.playback.close();
    QStackedWidget::closeEvent(event);
}

} // namespace vitascope::player
