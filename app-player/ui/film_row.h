// SPDX-License-Identifier: GPL-3.0-or-later
// A row of films under its name: "All" leads to the whole of it, signs at its ends turn it page by page. It is there
// only while it has films. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_list_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

class PosterWall;

class FilmRow final : public QWidget {
    Q_OBJECT
public:
    // Pictures and films outlive it.
    FilmRow(const QString& name, FilmListModel& films, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // Without it there is no "All".
    void offerAll();
    void setRemovable();
    [[nodiscard]] PosterWall& wall() { return *wall_; }

Q_SIGNALS:
    void filmChosen(const vitascope::player::Film& film);
    void removeChosen(const vitascope::player::Film& film);
    void allChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QToolButton* makeTurn(int direction, const char* icon, const QString& name);
    void showTurns();
    void follow();

    FilmListModel& films_;
    QPushButton* all_;
    PosterWall* wall_;
    QToolButton* back_;
    QToolButton* on_;
};

} // namespace vitascope::player
