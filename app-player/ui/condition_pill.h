// SPDX-License-Identifier: GPL-3.0-or-later
// What is amiss while the film goes on all the same: the server is away, there is nothing to hear it with.
// Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace vitascope::desktop {
class Spinner;
}

namespace vitascope::player {

class PlaybackModel;

class ConditionPill final : public QFrame {
    Q_OBJECT
public:
    // The model outlives it.
    explicit ConditionPill(const PlaybackModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void resized(); // what it says has changed, or it came or went

private:
    void follow();
    void say(const QString& text, const QString& icon);

    const PlaybackModel& model_;
    desktop::Spinner* spinner_;
    QLabel* icon_;
    QLabel* text_;
    QTimer silence_; // that nothing is heard is said for a while only
    bool saidSilence_ = false;
};

} // namespace vitascope::player
