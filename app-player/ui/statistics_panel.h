// SPDX-License-Identifier: GPL-3.0-or-later
// How the playback goes, in numbers, over the film; for the curious and for reports. Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QTimer>

class QGridLayout;
class QLabel;

namespace vitascope::player {

class PlaybackModel;
class RateGraph;

class StatisticsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit StatisticsPanel(const PlaybackModel& model, QWidget* parent = nullptr);

    // In pixels of the screen.
    void setShownSize(const QSize& size) { shownSize_ = size; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    const PlaybackModel& model_;
    QGridLayout* lines_;
    QLabel* scale_; // of the graph
    RateGraph* graph_;
    QSize shownSize_;
    QTimer refreshing_;
};

} // namespace vitascope::player
