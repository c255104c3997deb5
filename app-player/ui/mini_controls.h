// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the film in the mini window: play, pause and skip, mute, the bar to seek on, and back
// to the large window.
// Thread: the GUI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace vitascope::player {

class PlaybackModel;
class SeekBar;

class MiniControls final : public QWidget {
    Q_OBJECT
public:
    // The model outlives it.
    explicit MiniControls(PlaybackModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void largeChosen();
    void closeChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QToolButton* makeButton(const QString& icon, const QString& name, const QString& objectName,
                                          int size);
    [[nodiscard]] QHBoxLayout* makeMiddle();
    [[nodiscard]] QHBoxLayout* makeFoot();
    void follow();
    void showPosition();

    PlaybackModel& model_;
    SeekBar* seekBar_;
    QToolButton* play_ = nullptr;
    QToolButton* back_ = nullptr;
    QToolButton* forward_ = nullptr;
    QToolButton* mute_ = nullptr;
};

} // namespace vitascope::player
