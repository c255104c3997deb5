// SPDX-License-Identifier: GPL-3.0-or-later
// Runs calls that block (network, disk) on named worker threads and hands their results to the GUI thread.
// Thread: the GUI thread; the calls themselves run on the workers and must end soon once they are cancelled, since
// the destructor waits for them.
#pragma once

#include "shared/desktop/session/answer.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace vitascope::desktop {

class BackgroundCalls {
public:
    BackgroundCalls(const QString& name, int threads);
    ~BackgroundCalls();
    BackgroundCalls(const BackgroundCalls&) = delete;
    BackgroundCalls& operator=(const BackgroundCalls&) = delete;

    // Waits until everything that was asked for is done, which the destructor does not: it drops what was not begun.
    void finish();

    template<class Call, class T>
    void run(QObject* context, Call call, Answer<T> answer) {
        start([this, guard = QPointer<QObject>(context), call = std::move(call), answer = std::move(answer)]() mutable {
            auto result = call();
            deliver([guard = std::move(guard), answer = std::move(answer), result = std::move(result)]() mutable {
                if (guard)
                    answer(std::move(result));
            });
        });
    }

private:
    void start(std::function<void()> work);
    void deliver(std::function<void()> delivery);

    QObject relay_; // lives on the GUI thread; deliveries that are still queued die with it
    QThreadPool pool_;
};

} // namespace vitascope::desktop
