// SPDX-License-Identifier: GPL-3.0-or-later
// One film: backdrop and poster, what it is, the buttons that play it, the viewer's own marks, who made it, and films
// like it; or why it cannot be shown. Thread: the GUI thread.
#pragma once

#include "app-player/models/trouble.h"
#include "app-player/ui/backdrop.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
class PosterView;
} // namespace vitascope::desktop

namespace vitascope {
struct Error;
}

namespace vitascope::player {

class CreditsView;
class FilmActions;
class FilmModel;
class FilmRow;

class FilmPage final : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    FilmPage(FilmModel& film, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    void begin();
    [[nodiscard]] int scrolled() const;
    void setScrolled(int pixels);

Q_SIGNALS:
    void playChosen();   // from the start
    void resumeChosen(); // from FilmModel::resumePosition()
    void trailerChosen();
    void filmChosen(const vitascope::wire::Title& title);
    void genreChosen(const QString& key, const QString& name);
    void personChosen(const QString& name);
    void remedyChosen(vitascope::player::Remedy remedy); // TryAgain is done here

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTexts();
    [[nodiscard]] QWidget* makeBody();
    void connectModel();
    void refresh();
    void showTexts();
    void showGenres();
    void showPoster();
    void showFailure(const Error& error);
    void act();

    FilmModel& film_;
    desktop::PictureStore& pictures_;
    QStackedWidget* pages_;
    QScrollArea* scroll_;
    desktop::EmptyState* empty_;
    desktop::PosterView* poster_;
    QLabel* name_;
    QLabel* originalName_;
    QLabel* facts_;
    QLabel* tagline_;
    QLabel* description_;
    QWidget* genres_;
    FilmActions* actions_;
    CreditsView* credits_;
    FilmRow* similar_;
    desktop::NoticeBar* notice_;
    Remedy remedy_ = Remedy::None;
};

} // namespace vitascope::player
