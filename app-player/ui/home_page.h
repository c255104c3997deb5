// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: the film that stands out, and rows of films to continue, new ones, favourites and genres; or what
// stands in the way of them. Up and down lead from row to row. Thread: the GUI thread.
#pragma once

#include "app-player/models/home_model.h"
#include "app-player/models/trouble.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
} // namespace vitascope::desktop

namespace vitascope::player {

class FilmRow;
class HeroPanel;

class HomePage final : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    HomePage(HomeModel& home, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // The keys go to the film that had them, or else to the large film's button, as soon as there is one.
    void begin();
    [[nodiscard]] int scrolled() const;
    void setScrolled(int pixels);

Q_SIGNALS:
    void filmChosen(const vitascope::wire::Title& title);
    void playChosen(const vitascope::wire::Title& title);
    void favouritesChosen();
    void genreChosen(const vitascope::wire::Genre& genre);
    void newFilmsChosen();
    void unfinishedChosen();
    void remedyChosen(vitascope::player::Remedy remedy); // TryAgain is done here

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeRows();
    [[nodiscard]] FilmRow* makeRow(const HomeRow& row);
    void showState();
    void takeFocus();
    [[nodiscard]] QWidget* heroPlay() const;
    void showHero();
    void followFocus(QWidget* now);
    bool moveRow(int direction);
    void act();

    HomeModel& home_;
    desktop::PictureStore& pictures_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    QScrollArea* scroll_;
    HeroPanel* hero_;
    QVBoxLayout* list_;
    std::vector<FilmRow*> rows_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
    Remedy remedy_ = Remedy::None;
};

} // namespace vitascope::player
