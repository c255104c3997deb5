// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/background_calls.h"

#include "shared/base/log.h"

#include <QThread>

namespace vitascope::desktop {

BackgroundCalls::BackgroundCalls(const QString& name, int threads, Patience patience)
    : patience_(patience), relay_(std::make_shared<Relay>(name)), pool_(std::make_unique<QThreadPool>()) {
    pool_->setObjectName(name);
    pool_->setMaxThreadCount(threads);
}

BackgroundCalls::~BackgroundCalls() {
    pool_->clear();
    if (!pool_->waitForDone(patience_ ? static_cast<int>(patience_->count()) : -1)) {
        log::warning("work is left undone at the end", {{"of", pool_->objectName().toStdString()}});
        (void)pool_.release(); // its destructor would wait
    }
    relay_->close();
}

void BackgroundCalls::finish() {
    pool_->waitForDone();
}

void BackgroundCalls::start(std::function<void()> work) {
    pool_->start([work = std::move(work)] {
        try {
            work();
        } catch (const std::exception& exception) { // a bug; the window goes on without this answer
            log::error("a background call threw", {{"what", exception.what()}});
        }
    });
}

void BackgroundCalls::Relay::deliver(std::function<void()> delivery) {
    const std::scoped_lock lock(mutex_);
    if (target_)
        QMetaObject::invokeMethod(target_.get(), std::move(delivery), Qt::QueuedConnection);
}

void BackgroundCalls::Relay::close() {
    const std::scoped_lock lock(mutex_);
    target_.reset();
}

} // namespace vitascope::desktop
