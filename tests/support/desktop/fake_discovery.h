// SPDX-License-Identifier: GPL-3.0-or-later
// Genres and proposals that the test sets. Answers come from the event loop, as real ones.
#pragma once

#include "app-player/models/discovery.h"

#include <QTimer>

#include <optional>

namespace vitascope::player {

class FakeDiscovery final : public Discovery {
public:
    wire::GenreList all;
    wire::Suggestions suggestions;
    std::optional<Error> failure; // of every call
    int asked = 0;                // calls of suggest()

    void genres(QObject* context, desktop::Answer<wire::GenreList> answer) override {
        reply(context, std::move(answer), Result<wire::GenreList>(all));
    }
    void suggest(const std::string&, QObject* context, desktop::Answer<wire::Suggestions> answer) override {
        ++asked;
        reply(context, std::move(answer), Result<wire::Suggestions>(suggestions));
    }

private:
    template<class T>
    void reply(QObject* context, desktop::Answer<T> answer, Result<T> result) {
        QTimer::singleShot(0, context, [failure = failure, answer = std::move(answer), result = std::move(result)] {
            answer(failure ? Result<T>(fail(*failure)) : result);
        });
    }
};

} // namespace vitascope::player
