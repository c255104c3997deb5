// SPDX-License-Identifier: GPL-3.0-or-later
// The packaged film in the video view of the player, with what one needs to look it over: play, a place to go to, the
// sound and the subtitles. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace vitascope::desktop {
class VideoView;
}

namespace vitascope::studio {

class PackagePreviewModel;

class PreviewPlayer final : public QFrame {
    Q_OBJECT
public:
    // Takes the view as its child.
    PreviewPlayer(PackagePreviewModel& model, desktop::VideoView* view, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void showState();
    void showPosition();
    void showTracks();

    PackagePreviewModel& model_;
    desktop::VideoView* view_;
    QToolButton* play_;
    QSlider* place_;
    QLabel* time_;
    QComboBox* sound_;
    QComboBox* subtitles_;
};

} // namespace vitascope::studio
