// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/video_view.h"

#include "shared/desktop/media/rgb_image.h"
#include "shared/desktop/media/subtitle_overlay.h"

namespace vitascope::desktop {

VideoView::VideoView(FrameMailbox& mailbox, Renderer renderer, QWidget* parent)
    : QWidget(parent),
      mailbox_(mailbox),
      surface_(makeVideoSurface(renderer, mailbox_, this)),
      subtitles_(new SubtitleOverlay(this)) {
    mailbox_.setListener(surface_.frameChanged);
}

VideoView::~VideoView() {
    mailbox_.setListener({});
}

void VideoView::setCue(const QString& cue) {
    if (const auto frame = mailbox_.newest())
        shape_ = shownSize(frame->picture, {4096, 4096});
    placeSubtitles();
    subtitles_->setCue(cue);
}

QString VideoView::cue() const {
    return subtitles_->cue();
}

void VideoView::setSubtitleStyle(const SubtitleStyle& style) {
    subtitles_->setStyle(style);
}

QImage VideoView::picture() const {
    const auto frame = mailbox_.newest();
    if (!frame)
        return {};
    const QSize wide(frame->picture.width * frame->picture.sampleAspectNum / frame->picture.sampleAspectDen,
                     frame->picture.height);
    return RgbConverter().convert(frame->picture, wide);
}

void VideoView::setCoveredFoot(int height) {
    coveredFoot_ = height;
    placeSubtitles();
}

void VideoView::placeSubtitles() {
    const auto shown = shape_.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    const QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    subtitles_->setPicture(QRectF(corner, shown).toRect(), coveredFoot_);
}

void VideoView::resizeEvent(QResizeEvent* /*event*/) {
    surface_.widget->setGeometry(rect());
    subtitles_->setGeometry(rect());
    placeSubtitles();
}

} // namespace vitascope::desktop
