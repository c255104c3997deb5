// SPDX-License-Identifier: GPL-3.0-or-later
// What a viewer can do with a film: resume it or play it from the start, see its trailer, press its heart, rate it, and
// see whether it was watched. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace vitascope::player {

class FilmModel;
class RatingStars;

class FilmActions final : public QWidget {
    Q_OBJECT
public:
    // The model outlives it.
    explicit FilmActions(FilmModel& film, QWidget* parent = nullptr);

    // The main one: resumes where that is possible, else plays.
    [[nodiscard]] QPushButton& main();
    void refresh();

Q_SIGNALS:
    void playChosen();
    void resumeChosen();
    void trailerChosen();

private:
    void layOut();
    void showPlaying();
    void showMarks();

    FilmModel& film_;
    QPushButton* resume_;
    QPushButton* play_;
    QPushButton* trailer_;
    QToolButton* heart_;
    RatingStars* stars_;
    QLabel* average_;
    QLabel* watched_;
};

} // namespace vitascope::player
