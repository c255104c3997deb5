// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue in memory. Answers come from the event loop, as real ones.
#pragma once

#include "shared/base/clock.h"
#include "shared/desktop/session/catalogue.h"

#include <QTimer>

#include <algorithm>
#include <functional>
#include <iterator>
#include <vector>

namespace vitascope::desktop {

inline TitleId titleId(int number) {
    return *TitleId::parse("00000000-0000-7000-8000-" + std::string(12 - std::to_string(number).size(), '0') +
                           std::to_string(number));
}

inline wire::Title makeTitle(int number, const std::string& name, bool playable = true) {
    wire::Title title;
    title.id = titleId(number);
    title.details.name = name;
    title.playable = playable;
    title.state = playable ? wire::TitleState::Published : wire::TitleState::Draft;
    if (playable)
        title.durationSeconds = Seconds(60);
    return title;
}

class FakeCatalogue final : public Catalogue, public CatalogueEditor {
public:
    std::vector<wire::Title> all;
    std::optional<Error> failure; // of every call
    std::size_t pageSize = 100;
    QByteArray jpeg;                                                 // of every picture
    std::function<QByteArray(TitleId, PictureKind, int width)> draw; // or else this one
    QString pictureFile;
    client::TitleQuery lastQuery;
    int asked = 0; // calls of playback()
    int picturesAsked = 0;

    void titles(const client::TitleQuery& query, QObject* context, Answer<wire::TitlePage> answer) override {
        lastQuery = query;
        const auto found = matching(query);
        const auto first = query.cursor ? std::stoul(*query.cursor) : 0;
        const auto end = std::min(first + std::min(pageSize, std::size_t(query.limit.value_or(200))), found.size());
        wire::TitlePage page;
        for (auto i = first; i < end; ++i)
            page.items.push_back(*found[i]);
        if (end < found.size())
            page.nextCursor = std::to_string(end);
        if (query.wantsTotal)
            page.total = static_cast<int>(found.size());
        reply(context, std::move(answer), Result<wire::TitlePage>(page));
    }
    void title(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        reply(context, std::move(answer), find(id));
    }
    void picture(TitleId id, PictureKind kind, int width, QObject* context, Answer<QByteArray> answer) override {
        ++picturesAsked;
        reply(context, std::move(answer), Result<QByteArray>(draw ? draw(id, kind, width) : jpeg));
    }
    void playback(TitleId, QObject* context, Answer<wire::Playback> answer) override {
        ++asked;
        replyWithRight("p", context, std::move(answer));
    }
    void trailer(TitleId, QObject* context, Answer<wire::Playback> answer) override {
        replyWithRight("trailer", context, std::move(answer));
    }

    void create(const wire::TitleInput& input, QObject* context, Answer<wire::Title> answer) override {
        auto made = makeTitle(static_cast<int>(all.size()) + 1, input.name, false);
        made.details = input;
        all.insert(all.begin(), made);
        reply(context, std::move(answer), Result<wire::Title>(made));
    }
    void update(TitleId id, int version, const wire::TitleInput& input, QObject* context,
                Answer<wire::Title> answer) override {
        auto* title = at(id);
        if (title->version != version)
            return reply(context, std::move(answer), Result<wire::Title>(fail(ErrorCode::Conflict, "update")));
        title->details = input;
        ++title->version;
        reply(context, std::move(answer), find(id));
    }
    void remove(TitleId id, QObject* context, Answer<void> answer) override {
        std::erase_if(all, [&](const auto& title) { return title.id == id; });
        reply(context, std::move(answer), Result<void>());
    }
    void putPicture(TitleId id, PictureKind kind, const QString& file, std::optional<int> replaces, QObject* context,
                    Answer<void> answer) override {
        const auto done = setPicture(id, kind, replaces, ++pictureVersions_);
        if (done)
            pictureFile = file;
        reply(context, std::move(answer), done);
    }
    void removePicture(TitleId id, PictureKind kind, std::optional<int> version, QObject* context,
                       Answer<void> answer) override {
        reply(context, std::move(answer), setPicture(id, kind, version, std::nullopt));
    }
    void publish(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        setState(id, wire::TitleState::Published, context, std::move(answer));
    }
    void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        setState(id, wire::TitleState::Draft, context, std::move(answer));
    }

    [[nodiscard]] wire::Title* at(TitleId id) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& title) { return title.id == id; });
        return found == all.end() ? nullptr : &*found;
    }

private:
    void replyWithRight(const std::string& package, QObject* context, Answer<wire::Playback> answer) {
        const auto now = SystemClock().utcNow();
        reply(context, std::move(answer),
              Result<wire::Playback>(wire::Playback{"http://127.0.0.1/media/right/" + package + "/master.m3u8",
                                                    now + std::chrono::hours(6),
                                                    Seconds(60),
                                                    now + std::chrono::hours(3),
                                                    {}}));
    }
    Result<void> setPicture(TitleId id, PictureKind kind, std::optional<int> known, std::optional<int> version) {
        auto& shown = kind == PictureKind::Poster ? at(id)->posterVersion : at(id)->backdropVersion;
        if (known && *known != shown.value_or(0))
            return fail(ErrorCode::Conflict, "the picture was changed meanwhile");
        shown = version;
        at(id)->hasPoster = at(id)->posterVersion.has_value();
        return {};
    }
    int pictureVersions_ = 0;
    void setState(TitleId id, wire::TitleState state, QObject* context, Answer<wire::Title> answer) {
        if (!failure)
            at(id)->state = state;
        reply(context, std::move(answer), find(id));
    }
    // Of a text: the name has it. Sorted by name or year alone.
    [[nodiscard]] std::vector<const wire::Title*> matching(const client::TitleQuery& query) const {
        std::vector<const wire::Title*> found;
        const auto hasGenre = [&](const wire::Title& title) {
            return !query.genre || std::ranges::find(title.genreKeys, *query.genre) != title.genreKeys.end();
        };
        for (const auto& title : all)
            if (hasGenre(title) &&
                (!query.text || QString::fromStdString(title.details.name)
                                    .contains(QString::fromStdString(*query.text), Qt::CaseInsensitive)))
                found.push_back(&title);
        const bool isDown = query.order == wire::SortOrder::Descending;
        if (query.sort == wire::TitleSort::Title)
            std::ranges::stable_sort(found, [&](const auto* a, const auto* b) {
                return isDown ? b->details.name < a->details.name : a->details.name < b->details.name;
            });
        if (query.sort == wire::TitleSort::Year)
            std::ranges::stable_sort(found, [&](const auto* a, const auto* b) {
                return isDown ? b->details.year < a->details.year : a->details.year < b->details.year;
            });
        return found;
    }
    [[nodiscard]] Result<wire::Title> find(TitleId id) {
        const auto* title = at(id);
        return title ? Result<wire::Title>(*title) : fail(ErrorCode::NotFound, "find the title");
    }
    template<class T>
    void reply(QObject* context, Answer<T> answer, Result<T> result) {
        QTimer::singleShot(0, context, [this, answer = std::move(answer), result = std::move(result)] {
            answer(failure ? Result<T>(fail(*failure)) : result);
        });
    }
};

} // namespace vitascope::desktop
