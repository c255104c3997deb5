// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/background_calls.h"

#include "shared/base/log.h"

#include <QThread>

namespace vitascope::desktop {

BackgroundCalls::BackgroundCalls(const QString& name, int threads) {
    relay_.setObjectName(name);
    pool_.setObjectName(name);
    pool_.setMaxThreadCount(threads);
}

BackgroundCalls::~BackgroundCalls() {
    pool_.clear();
    pool_.waitForDone();
}

void BackgroundCalls::finish() {
    pool_.waitForDone();
}

void BackgroundCalls::start(std::function<void()> work) {
    pool_.start([work = std::move(work)] {
        try {
            work();
        } catch (const std::exception& exception) { // a bug; the window goes on without this answer
            log::error("a background call threw", {{"what", exception.what()}});
        }
    });
}

void BackgroundCalls::deliver(std::function<void()> delivery) {
    QMetaObject::invokeMethod(&relay_, std::move(delivery), Qt::QueuedConnection);
}

} // namespace vitascope::desktop
