// SPDX-License-Identifier: GPL-3.0-or-later
// Draws frames without a GPU. A worker thread ("video-draw") turns each frame into an image of the shown size; the GUI
// thread only copies it to the window. Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/frame_mailbox.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace vitascope::desktop {

class RasterWorker;

class RasterSurface final : public QWidget {
    Q_OBJECT
public:
    // The mailbox must outlive the surface. Call frameChanged() after each change of it.
    explicit RasterSurface(const FrameMailbox& mailbox, QWidget* parent = nullptr);
    ~RasterSurface() override;

    // Thread: any.
    void frameChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void take(const QImage& image);
    void tellSize();

    QImage image_;
    std::unique_ptr<RasterWorker> worker_;
};

} // namespace vitascope::desktop
