// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of the film page: the film's backdrop behind its head, the plain page below. Thread: the GUI thread.
#pragma once

#include "app-player/ui/backdrop.h"

#include <QWidget>

namespace vitascope::player {

class FilmModel;

class FilmScene final : public QWidget {
    Q_OBJECT
public:
    // Both outlive it.
    FilmScene(desktop::PictureStore& pictures, FilmModel& film, int textWidth, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FilmModel& film_;
    Backdrop backdrop_;
    const int textWidth_; // from the left edge of the scene
};

} // namespace vitascope::player
