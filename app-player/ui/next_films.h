// SPDX-License-Identifier: GPL-3.0-or-later
// A few films to go on with, as posters over the film that has ended. It is there only while it has films. Thread: the
// GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QWidget>

class QHBoxLayout;

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

class FilmListModel;

class NextFilms final : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    NextFilms(FilmListModel& films, desktop::PictureStore& pictures, QWidget* parent = nullptr);

Q_SIGNALS:
    void filmChosen(const vitascope::wire::Title& title);

private:
    void follow();
    void showPictures();

    FilmListModel& films_;
    desktop::PictureStore& pictures_;
    QHBoxLayout* posters_;
};

} // namespace vitascope::player
