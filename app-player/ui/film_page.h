// SPDX-License-Identifier: GPL-3.0-or-later
// One film: poster, facts, description, and the button that plays it. Thread: the GUI thread.
#pragma once

#include <QPixmap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class AccountMenu;
class NoticeBar;
class PictureStore;
class PosterView;
} // namespace vitascope::desktop

namespace vitascope {
struct Error;
}

namespace vitascope::player {

class FilmModel;

class FilmPage final : public QWidget {
    Q_OBJECT
public:
    FilmPage(FilmModel& film, desktop::PictureStore& pictures, desktop::AccountMenu* account,
             QWidget* parent = nullptr);

Q_SIGNALS:
    void backChosen();
    void playChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTexts();
    void refresh();
    void showPoster();
    void showFailure(const Error& error);

    FilmModel& film_;
    desktop::PictureStore& pictures_;
    QPixmap backdrop_; // the poster, a few pixels wide
    desktop::PosterView* poster_;
    QLabel* name_;
    QLabel* originalName_;
    QLabel* facts_;
    QLabel* description_;
    QPushButton* play_;
    desktop::NoticeBar* notice_;
};

} // namespace vitascope::player
