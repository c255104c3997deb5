// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the film in the mini window: play and pause, back to the large window, and how far the film is.
// Thread: the GUI thread.
#pragma once

#include <QWidget>

class QToolButton;

namespace vitascope::player {

class PlaybackModel;

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
    void follow();

    PlaybackModel& model_;
    QToolButton* play_;
};

} // namespace vitascope::player
