// SPDX-License-Identifier: GPL-3.0-or-later
// The film that stands out at the head of the home page: its backdrop, what it is, and how to go on. Thread: the GUI
// thread.
#pragma once

#include "app-player/models/film_source.h"
#include "app-player/ui/backdrop.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vitascope::player {

class HeroPanel final : public QWidget {
    Q_OBJECT
public:
    // The pictures outlive it.
    explicit HeroPanel(desktop::PictureStore& pictures, QWidget* parent = nullptr);

    void show(const Film& film);
    [[nodiscard]] static int leastHeight();

Q_SIGNALS:
    void playChosen(const vitascope::wire::Title& title);
    void filmChosen(const vitascope::wire::Title& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void showWatched();

    Backdrop backdrop_;
    Film film_;
    QLabel* eyebrow_;
    QLabel* name_;
    QLabel* facts_;
    QLabel* text_;
    QWidget* watched_; // how far, for a film to be continued
    QProgressBar* progress_;
    QLabel* left_;
    QPushButton* play_;
    QPushButton* more_;
};

} // namespace vitascope::player
