// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/main_window.h"

#include "app-player/models/film_model.h"
#include "app-player/models/playback_model.h"
#include "app-player/ui/film_page.h"
#include "app-player/ui/home_page.h"
#include "app-player/ui/playback_page.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/session/title_list_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include <QCloseEvent>

namespace vitascope::player {

using desktop::AccountMenu;

MainWindow::MainWindow(const Parts& parts) : parts_(parts) {
    const auto account = [&] { return new AccountMenu(parts.session, parts.theme, parts.languages, parts.settings); };
    signInPage_ = new desktop::SignInPage(parts.signIn, {}, this);
    homePage_ = new HomePage(parts.titles, parts.pictures, account(), this);
    filmPage_ = new FilmPage(parts.film, parts.pictures, account(), this);
    playbackPage_ = new PlaybackPage(parts.playback, parts.view, this);
    for (auto* page : std::initializer_list<QWidget*>{signInPage_, homePage_, filmPage_, playbackPage_})
        addWidget(page);
    setWindowTitle(QStringLiteral("Vitascope"));
    setMinimumSize(720, 540);
    resize(1280, 800);
    restoreGeometry(parts.settings.windowGeometry());

    connect(&parts_.session, &desktop::Session::signedIn, this, [this] {
        parts_.titles.clear();
        parts_.titles.reload();
        showHome();
    });
    connect(&parts_.session, &desktop::Session::signedOut, this, [this] {
        leavePlayback();
        parts_.titles.clear();
        parts_.pictures.clear();
        showSignIn();
    });
    connect(homePage_, &HomePage::titleChosen, this, &MainWindow::showFilm);
    connect(filmPage_, &FilmPage::backChosen, this, &MainWindow::showHome);
    connect(filmPage_, &FilmPage::playChosen, this, [this] { play(*parts_.film.title()); });
    connect(playbackPage_, &PlaybackPage::backChosen, this, [this] {
        leavePlayback();
        setCurrentWidget(filmPage_);
    });
    connect(playbackPage_, &PlaybackPage::moreChosen, this, &MainWindow::showHome);
    connect(playbackPage_, &PlaybackPage::fullScreenWanted, this, &MainWindow::setFullScreen);
}

MainWindow::~MainWindow() = default;

void MainWindow::go(const Place& place) {
    restoreGeometry(place.geometry);
    setWindowState(place.state);
    setCurrentIndex(place.page);
    if (currentWidget() == homePage_)
        homePage_->begin();
}

void MainWindow::showSignIn() {
    setCurrentWidget(signInPage_);
    signInPage_->reset();
}

void MainWindow::showHome() {
    setCurrentWidget(homePage_);
    homePage_->begin();
}

void MainWindow::showFilm(const wire::Title& title) {
    parts_.film.show(title);
    setCurrentWidget(filmPage_);
}

void MainWindow::play(const wire::Title& title) {
    if (!parts_.film.title() || parts_.film.title()->id != title.id)
        parts_.film.show(title);
    parts_.playback.open(title);
    setCurrentWidget(playbackPage_);
    playbackPage_->setFocus();
    setWindowTitle(desktop::fromUtf8(title.details.name) + QStringLiteral(" – Vitascope"));
}

void MainWindow::leavePlayback() {
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
