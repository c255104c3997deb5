// SPDX-License-Identifier: GPL-3.0-or-later
// Typed calls for the present sign-in: each runs on one of the worker threads "server-calls" and answers on the GUI
// thread. A call that was begun goes on with the sign-in it was begun with. Thread: the GUI thread; the calls
// themselves run on the workers.
#pragma once

#include "shared/client/session.h"
#include "shared/desktop/session/background_calls.h"

#include <memory>
#include <stop_token>

namespace vitascope::desktop {

class ServerCalls {
public:
    ServerCalls();
    ~ServerCalls(); // stops what is under way and waits for it

    // Of the present sign-in; null when nobody is signed in.
    void setSession(std::shared_ptr<client::Session> session) { session_ = std::move(session); }

    // call(client::Session&, const std::stop_token&) -> Result<T>. Unauthenticated when nobody is signed in.
    template<class T, class Call>
    void run(QObject* context, Call call, Answer<T> answer) {
        runFree<T>(
            context,
            [session = session_, call = std::move(call)](const std::stop_token& stop) -> Result<T> {
                if (!session)
                    return fail(ErrorCode::Unauthenticated, "call the server: nobody is signed in");
                return call(*session, stop);
            },
            std::move(answer));
    }

    // call(const std::stop_token&) -> Result<T>: one that needs no sign-in or brings its own.
    template<class T, class Call>
    void runFree(QObject* context, Call call, Answer<T> answer) {
        workers_.run(
            context, [call = std::move(call), stop = stop_.get_token()]() mutable -> Result<T> { return call(stop); },
            std::move(answer));
    }

private:
    std::shared_ptr<client::Session> session_;
    std::stop_source stop_;
    BackgroundCalls workers_; // last: its threads use the others
};

} // namespace vitascope::desktop
