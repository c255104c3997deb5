// SPDX-License-Identifier: GPL-3.0-or-later
// Where a film is seen: the picture in its right shape on black, and the subtitles over it. Other widgets may lie on
// top, and pictures of the window have the film in them. Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/subtitle_style.h"
#include "shared/desktop/media/video_surface.h"

#include <QImage>
#include <QWidget>

namespace vitascope::desktop {

class SubtitleOverlay;

class VideoView final : public QWidget {
    Q_OBJECT
public:
    // The mailbox outlives the view, which is its only listener.
    explicit VideoView(FrameMailbox& mailbox, Renderer renderer = Renderer::Automatic, QWidget* parent = nullptr);
    ~VideoView() override;

    void setCue(const QString& cue);
    [[nodiscard]] QString cue() const;
    void setSubtitleStyle(const SubtitleStyle& style);
    [[nodiscard]] QImage picture() const; // the frame that is shown, without subtitles; null without one
    // How many pixels of the view's foot controls lie over: subtitles stay above them.
    void setCoveredFoot(int height);
    [[nodiscard]] bool hasPicture() const { return mailbox_.newest().has_value(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeSubtitles();

    FrameMailbox& mailbox_;
    VideoSurface surface_;
    SubtitleOverlay* subtitles_;
    QSizeF shape_{16, 9}; // of the picture as it is shown
    int coveredFoot_ = 0;
};

} // namespace vitascope::desktop
