// SPDX-License-Identifier: GPL-3.0-or-later
// A film that plays, and over it the controls, which go away while nobody moves. Keys: Space or K plays and pauses, the
// arrows and J, L skip and change the volume, M mutes, F is full screen, C subtitles, I statistics, Esc goes back.
// Thread: the GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

namespace vitascope::desktop {
class Spinner;
class VideoView;
} // namespace vitascope::desktop

namespace vitascope::player {

class ChoicePanel;
class ControlBar;
class MessagePanel;
class PlaybackModel;
class ShadedHeader;
class StatisticsPanel;

class PlaybackPage final : public QWidget {
    Q_OBJECT
public:
    // The view is taken as a child and lies under everything else.
    PlaybackPage(PlaybackModel& model, desktop::VideoView* view, QWidget* parent = nullptr);

    // Brings the controls up, for a while unless the film stands.
    void showControls();
    void openQualityMenu();
    void openAudioMenu();
    void openSubtitlesMenu();
    void toggleStatistics();

Q_SIGNALS:
    void backChosen();
    void fullScreenWanted(bool isWanted);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addKeys();
    void connectModel();
    void hideControls();
    void leave();
    void showPhase();
    void placePanel(const QWidget& button);
    void layOut();
    void toggleSubtitles();
    void setFullScreen(bool isWanted);

    PlaybackModel& model_;
    desktop::VideoView* view_;
    ShadedHeader* header_;
    ControlBar* controls_;
    ChoicePanel* choices_;
    StatisticsPanel* statistics_;
    MessagePanel* message_;
    desktop::Spinner* spinner_;
    QTimer hiding_;
    QTimer spinning_; // a short wait needs no spinner
};

} // namespace vitascope::player
