// SPDX-License-Identifier: GPL-3.0-or-later
// Runs calls that block (network, disk) on named worker threads and hands their results to the GUI thread.
// Thread: the GUI thread; the calls themselves run on the workers and must end soon once they are cancelled, since
// the destructor waits for them: for ever, or as long as it was told to.
#pragma once

#include "shared/desktop/session/answer.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace vitascope::desktop {

class BackgroundCalls {
public:
    using Patience = std::optional<std::chrono::milliseconds>; // none: for ever
    // A call that still runs when the patience is over is left to itself: it may use only what is its own.
    BackgroundCalls(const QString& name, int threads, Patience patience = {});
    ~BackgroundCalls();
    BackgroundCalls(const BackgroundCalls&) = delete;
    BackgroundCalls& operator=(const BackgroundCalls&) = delete;

    // Waits until everything that was asked for is done, which the destructor does not: it drops what was not begun.
    void finish();

    template<class Call, class T>
    void run(QObject* context, Call call, Answer<T> answer) {
        start([relay = relay_, guard = QPointer<QObject>(context), call = std::move(call),
               answer = std::move(answer)]() mutable {
            auto result = call();
            relay->deliver(
                [guard = std::move(guard), answer = std::move(answer), result = std::move(result)]() mutable {
                    if (guard)
                        answer(std::move(result));
                });
        });
    }

private:
    // Deliveries that are queued when it is closed are dropped.
    class Relay {
    public:
        explicit Relay(const QString& name) { target_->setObjectName(name); }
        void deliver(std::function<void()> delivery); // on a worker
        void close();                                 // on the GUI thread

    private:
        std::mutex mutex_;
        std::unique_ptr<QObject> target_ = std::make_unique<QObject>(); // lives on the GUI thread
    };
    void start(std::function<void()> work);

    const Patience patience_;
    std::shared_ptr<Relay> relay_; // a call that is left to itself has it still
    std::unique_ptr<QThreadPool> pool_;
};

} // namespace vitascope::desktop
