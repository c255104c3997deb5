// SPDX-License-Identifier: GPL-3.0-or-later
// The controls at the foot of a playing film. It shows the model's state and sends it commands; menus and full screen
// are the page's. Thread: the GUI thread.
#pragma once

#include "shared/base/units.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace vitascope::player {

class PlaybackModel;
class SeekBar;

class ControlBar final : public QWidget {
    Q_OBJECT
public:
    explicit ControlBar(PlaybackModel& model, QWidget* parent = nullptr);

    void setFullScreen(bool isFull);
    // The button that a menu belongs to, for its place.
    [[nodiscard]] QWidget* qualityButton() const;
    [[nodiscard]] QWidget* audioButton() const;
    [[nodiscard]] QWidget* subtitlesButton() const;
    [[nodiscard]] QWidget* speedButton() const;
    [[nodiscard]] int seekTop() const; // of the seek bar, within this one
    [[nodiscard]] bool isDragging() const;

Q_SIGNALS:
    void qualityChosen();
    void audioChosen();
    void subtitlesChosen();
    void speedChosen();
    void statisticsChosen();
    void miniWindowChosen();
    void keysChosen();
    void seekHovered(vitascope::Seconds position, int x); // x within this bar
    void seekLeft();
    void fullScreenChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeButtons();
    void layOut();
    void showPhase();
    void showPosition();
    void showVolume();
    void showChoices();
    void showSpeed();
    void fit();

    PlaybackModel& model_;
    SeekBar* seekBar_;
    QHBoxLayout* line_ = nullptr; // of the buttons
    QToolButton* play_ = nullptr;
    QToolButton* back_ = nullptr;
    QToolButton* forward_ = nullptr;
    QToolButton* mute_ = nullptr;
    QSlider* volume_;
    QLabel* time_;
    QPushButton* quality_;
    QToolButton* audio_ = nullptr;
    QToolButton* subtitles_ = nullptr;
    QPushButton* speed_;
    QToolButton* statistics_ = nullptr;
    QToolButton* keys_ = nullptr;
    QToolButton* mini_ = nullptr;
    QToolButton* fullScreen_ = nullptr;
    bool showsLeft_ = false; // in place of the whole length
};

} // namespace vitascope::player
