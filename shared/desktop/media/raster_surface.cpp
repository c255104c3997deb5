// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/raster_surface.h"

#include "shared/desktop/media/rgb_image.h"

#include <QPainter>

#include <condition_variable>
#include <mutex>
#include <thread>

#include <pthread.h>

namespace vitascope::desktop {

// Converts the newest frame whenever the frame or the size has changed.
class RasterWorker {
public:
    RasterWorker(const FrameMailbox& mailbox, std::function<void(QImage)> done)
        : mailbox_(mailbox), done_(std::move(done)), thread_([this] { run(); }) {}

    ~RasterWorker() {
        {
            const std::scoped_lock lock(mutex_);
            ended_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }

    void frameChanged() {
        {
            const std::scoped_lock lock(mutex_);
            due_ = true;
        }
        wake_.notify_all();
    }

    void setSize(QSize size) { // device pixels
        {
            const std::scoped_lock lock(mutex_);
            size_ = size;
            due_ = true;
        }
        wake_.notify_all();
    }

private:
    void run() {
        pthread_setname_np(pthread_self(), "video-draw");
        RgbConverter converter;
        while (true) {
            QSize size;
            {
                std::unique_lock lock(mutex_);
                wake_.wait(lock, [this] { return ended_ || due_; });
                if (ended_)
                    return;
                due_ = false;
                size = size_;
            }
            const auto frame = mailbox_.newest();
            if (!frame || size.isEmpty())
                done_({});
            else
                done_(converter.convert(frame->picture, shownSize(frame->picture, size)));
        }
    }

    const FrameMailbox& mailbox_;
    std::function<void(QImage)> done_;
    std::mutex mutex_;
    std::condition_variable wake_;
    QSize size_;
    bool due_ = false;
    bool ended_ = false;
    std::thread thread_; // last: it uses all of the above
};

RasterSurface::RasterSurface(const FrameMailbox& mailbox, QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    worker_ = std::make_unique<RasterWorker>(mailbox, [this](QImage image) {
        QMetaObject::invokeMethod(
            this, [this, image = std::move(image)] { take(image); }, Qt::QueuedConnection);
    });
}

RasterSurface::~RasterSurface() = default;

void RasterSurface::frameChanged() {
    worker_->frameChanged();
}

void RasterSurface::take(const QImage& image) {
    image_ = image;
    update();
}

void RasterSurface::tellSize() {
    worker_->setSize((QSizeF(size()) * devicePixelRatioF()).toSize());
}

void RasterSurface::resizeEvent(QResizeEvent* /*event*/) {
    tellSize();
}

void RasterSurface::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (image_.isNull())
        return;
    // While the window is resized the image is of the former size for a moment: it is stretched until the next one.
    const auto shown = QSizeF(image_.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
    const QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(corner, shown), image_);
}

} // namespace vitascope::desktop
