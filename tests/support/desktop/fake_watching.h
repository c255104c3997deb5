// SPDX-License-Identifier: GPL-3.0-or-later
// One viewer's marks in memory. Answers come from the event loop, as real ones; a title that is not in `unfinished` or
// `liked` is known by its marks alone.
#pragma once

#include "shared/desktop/session/watching.h"

#include <QTimer>

#include <algorithm>
#include <map>
#include <vector>

namespace vitascope::desktop {

class FakeWatching final : public Watching {
public:
    std::optional<Error> failure; // of every call
    std::map<TitleId, wire::TitleMarks> of;
    std::vector<wire::Unfinished> unfinished;
    std::vector<wire::Title> liked;
    std::vector<wire::WatchEvent> told;

    void marks(TitleId title, QObject* context, Answer<wire::TitleMarks> answer) override {
        reply(context, std::move(answer), Result<wire::TitleMarks>(of[title]));
    }
    void setFavourite(TitleId title, bool isFavourite, QObject* context, Answer<void> answer) override {
        if (!failure)
            of[title].favourite = isFavourite;
        reply(context, std::move(answer), Result<void>());
    }
    void rate(TitleId title, std::optional<int> stars, QObject* context, Answer<void> answer) override {
        if (!failure)
            of[title].stars = stars;
        reply(context, std::move(answer), Result<void>());
    }
    void forgetPosition(TitleId title, QObject* context, Answer<void> answer) override {
        if (!failure) {
            of[title].watched.reset();
            std::erase_if(unfinished, [&](const auto& item) { return item.title.id == title; });
        }
        reply(context, std::move(answer), Result<void>());
    }
    void favourites(int, const std::optional<std::string>&, QObject* context, Answer<wire::TitlePage> answer) override {
        reply(context, std::move(answer), Result<wire::TitlePage>(wire::TitlePage{liked, {}, {}, {}}));
    }
    void continueWatching(int, QObject* context, Answer<wire::UnfinishedList> answer) override {
        reply(context, std::move(answer), Result<wire::UnfinishedList>(wire::UnfinishedList{unfinished}));
    }
    void tell(const wire::WatchEventBatch& events, QObject* context, Answer<wire::WatchEventReport> answer) override {
        if (!failure)
            told.insert(told.end(), events.events.begin(), events.events.end());
        reply(context, std::move(answer),
              Result<wire::WatchEventReport>(wire::WatchEventReport{static_cast<int>(events.events.size()), 0, {}}));
    }

private:
    template<class T>
    void reply(QObject* context, Answer<T> answer, Result<T> result) {
        QTimer::singleShot(0, context, [failure = failure, answer = std::move(answer), result = std::move(result)] {
            answer(failure ? Result<T>(fail(*failure)) : result);
        });
    }
};

} // namespace vitascope::desktop
