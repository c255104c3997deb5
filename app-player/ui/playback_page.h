// SPDX-License-Identifier: GPL-3.0-or-later
// A film that plays, and what lies over it: the controls, which go away while nobody moves, the menus, messages, and
// the sheet of the keys. The keys are those of playback_keys.h. Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_keys.h"
#include "app-player/models/trouble.h"
#include "shared/base/units.h"

#include <QTimer>
#include <QWidget>

namespace vitascope::desktop {
class Spinner;
class VideoView;
} // namespace vitascope::desktop

namespace vitascope::player {

class ConditionPill;
class ControlBar;
class EndPanel;
class IdleWatch;
class MessagePanel;
class MiniControls;
class MiniMode;
class OsdLabel;
class PictureSaver;
class PlaybackActions;
class PlaybackMenus;
class PlaybackModel;
class SeekPreview;
class ShadedHeader;
class StatisticsPanel;

class PlaybackPage final : public QWidget {
    Q_OBJECT
public:
    // The view is taken as a child and lies under everything else. The others outlive the page.
    PlaybackPage(PlaybackModel& model, PictureSaver& saver, desktop::VideoView* view, QWidget* parent = nullptr);

    // Brings the controls up, for a while unless the film stands.
    void showControls();
    [[nodiscard]] PlaybackMenus& menus() { return *menus_; }
    void toggleStatistics();
    void leave(); // ends the film
    void setMini(bool isWanted);
    // What is offered after the end; taken as a child.
    void setNext(QWidget* next);
    [[nodiscard]] bool isMini() const;

Q_SIGNALS:
    void backChosen();
    void moreChosen(); // other films
    void signInChosen();
    void fullScreenWanted(bool isWanted);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectModel();
    void connectParts();
    void connectControls();
    void doAsked(PlaybackAction action);
    [[nodiscard]] bool doKey(int key);
    void remedy(Remedy remedy);
    void hideControls();
    void showPhase();
    void showSubtitleStyle();
    void showPreview(Seconds position, int x);
    void tell(const QString& text);
    void placeMessages();
    void layOut();
    void setFullScreen(bool isWanted);

    PlaybackModel& model_;
    PictureSaver& saver_;
    desktop::VideoView* view_;
    ShadedHeader* header_;
    ControlBar* controls_;
    MiniControls* miniControls_;
    StatisticsPanel* statistics_;
    MessagePanel* message_;
    EndPanel* end_;
    SeekPreview* preview_;
    ConditionPill* condition_;
    OsdLabel* osd_;
    desktop::Spinner* spinner_;
    PlaybackMenus* menus_;
    PlaybackActions* actions_;
    IdleWatch* idle_;
    MiniMode* mini_;
    Seconds previewed_{}; // the place of the preview
    int previewX_ = 0;
    int wheelRest_ = 0;       // what was turned since the last step of the volume, in eighths of a degree
    bool hasToggled_ = false; // the last press has paused or resumed
    QTimer spinning_;         // a short wait needs no spinner
};

} // namespace vitascope::player
