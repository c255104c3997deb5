// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of subtitles: which, how large, in what colour, on what ground, and how much later. Thread: the GUI thread.
#pragma once

#include <QFrame>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace vitascope::player {

class PlaybackModel;
class StepField;

class SubtitlesPanel final : public QFrame {
    Q_OBJECT
public:
    // The model outlives it.
    explicit SubtitlesPanel(PlaybackModel& model, QWidget* parent = nullptr);

    void open(); // shows itself, with the focus on the present choice

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeLook(QVBoxLayout& layout);
    [[nodiscard]] QWidget* makeColors();
    [[nodiscard]] QWidget* makeGrounds();
    void showTracks();
    void showLook();

    PlaybackModel& model_;
    QVBoxLayout* rows_;
    StepField* size_;
    StepField* delay_;
    QButtonGroup* colors_;
    QButtonGroup* grounds_;
};

} // namespace vitascope::player
