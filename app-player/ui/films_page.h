// SPDX-License-Identifier: GPL-3.0-or-later
// The wall of films: all of the catalogue with its filters, what a search found, or a collection of the viewer's own;
// or what stands in the way of them. Thread: the GUI thread.
#pragma once

#include "app-player/models/films_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
} // namespace vitascope::desktop

namespace vitascope::player {

class FilterBar;
class LetterBar;
class PosterWall;

class FilmsPage final : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    FilmsPage(FilmsModel& films, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // The keys go to the wall, as soon as there is one.
    void begin();
    [[nodiscard]] int scrolled() const;
    [[nodiscard]] TitleId current() const;
    // At once, or as soon as so many films are there.
    void restore(int scrolled, TitleId current);

Q_SIGNALS:
    void filmChosen(const vitascope::wire::Title& title);
    void filterChosen(const vitascope::player::FilmFilter& filter);
    void remedyChosen(vitascope::player::Remedy remedy); // TryAgain is done here

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void showWall();
    void tryRestore();
    void act();
    [[nodiscard]] QString headingText() const;

    FilmsModel& films_;
    desktop::PictureStore& pictures_;
    QLabel* heading_;
    QLabel* count_;
    FilterBar* filters_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    QWidget* wallPage_;
    PosterWall* wall_;
    LetterBar* letters_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
    Remedy remedy_ = Remedy::None;
    int wantedScroll_ = 0;
    TitleId wantedCurrent_;
};

} // namespace vitascope::player
