// SPDX-License-Identifier: GPL-3.0-or-later
// An account with three devices, whose password is "correct horse".
#pragma once

#include "shared/desktop/session/own_account.h"

#include <QTimer>

namespace vitascope::desktop {

class FakeOwnAccount final : public OwnAccount {
public:
    std::vector<wire::Session> devices{device(1, "Laptop"), device(2, "Telephone"), device(3, "This one", true)};
    std::optional<Error> failure; // of every call

    void changePassword(const wire::PasswordChange& change, QObject* context, Answer<void> answer) override {
        if (change.current.reveal() != "correct horse")
            return later<void>(context, fail(ErrorCode::Forbidden, "another"), std::move(answer));
        endOtherSessions(context, std::move(answer));
    }
    void sessions(QObject* context, Answer<wire::SessionList> answer) override {
        later<wire::SessionList>(context, wire::SessionList{devices}, std::move(answer));
    }
    void endSession(SessionId id, QObject* context, Answer<void> answer) override {
        std::erase_if(devices, [&](const wire::Session& each) { return each.id == id; });
        later<void>(context, {}, std::move(answer));
    }
    void endOtherSessions(QObject* context, Answer<void> answer) override {
        std::erase_if(devices, [](const wire::Session& each) { return !each.current; });
        later<void>(context, {}, std::move(answer));
    }

    static wire::Session device(int number, std::string name, bool current = false) {
        const auto id = SessionId::parse("0190163d-8694-739b-aea5-966c26f8ad9" + std::to_string(number));
        const UtcTime used(std::chrono::hours(490'000));
        return {*id, std::move(name), "192.0.2.7", used, used, used + std::chrono::hours(24), current};
    }

private:
    template<class T>
    void later(QObject* context, Result<T> result, Answer<T> answer) {
        QTimer::singleShot(0, context, [this, result = std::move(result), answer = std::move(answer)] {
            answer(failure ? Result<T>(fail(*failure)) : result);
        });
    }
};

} // namespace vitascope::desktop
