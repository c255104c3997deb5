// SPDX-License-Identifier: GPL-3.0-or-later
// Edits the titles of a FakeCatalogue; its trash is apart. Answers come from the event loop, as real ones.
#pragma once

#include "shared/desktop/session/title_editing.h"
#include "tests/support/desktop/fake_catalogue.h"

#include <map>

namespace vitascope::desktop {

class FakeTitleEditing final : public TitleEditing {
public:
    explicit FakeTitleEditing(FakeCatalogue& catalogue) : catalogue_(catalogue) {}

    std::vector<wire::Title> trashed;
    std::map<TitleId, Error> failures; // of every call about the title
    std::optional<Error> failure;      // of every call
    std::function<void()> afterLoad;   // once, when a title was read: what happens right then
    int calls = 0;

    void load(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        const auto* title = catalogue_.at(id);
        const auto lost = std::ranges::find(trashed, id, &wire::Title::id);
        if (title == nullptr && lost != trashed.end())
            title = &*lost;
        reply(id, context, std::move(answer),
              title ? Result<wire::Title>(*title) : fail(ErrorCode::NotFound, "no such title"));
        if (const auto then = std::exchange(afterLoad, nullptr))
            then();
    }
    void change(TitleId id, int version, const wire::TitleInput& /*from*/, const wire::TitleInput& to, QObject* context,
                Answer<wire::Title> answer) override {
        if (auto* title = catalogue_.at(id); title && title->version == version && !errorOf(id))
            title->details = to, ++title->version;
        else
            return reply(id, context, std::move(answer), Result<wire::Title>(fail(ErrorCode::Conflict, "stale")));
        load(id, context, std::move(answer));
    }
    void publish(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        setState(id, wire::TitleState::Published, context, std::move(answer));
    }
    void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        setState(id, wire::TitleState::Draft, context, std::move(answer));
    }
    void trash(TitleId id, QObject* context, Answer<void> answer) override {
        if (const auto* title = catalogue_.at(id); title && !errorOf(id)) {
            trashed.push_back(*title);
            trashed.back().state = wire::TitleState::Trash;
            std::erase_if(catalogue_.all, [&](const auto& one) { return one.id == id; });
        }
        reply(id, context, std::move(answer), Result<void>());
    }
    void restore(TitleId id, QObject* context, Answer<wire::Title> answer) override {
        const auto found = std::ranges::find(trashed, id, &wire::Title::id);
        if (found == trashed.end() || errorOf(id))
            return reply(id, context, std::move(answer), Result<wire::Title>(fail(ErrorCode::Conflict, "no trash")));
        catalogue_.all.insert(catalogue_.all.begin(), *found);
        trashed.erase(found);
        setState(id, wire::TitleState::Draft, context, std::move(answer));
    }
    void purge(TitleId id, QObject* context, Answer<void> answer) override {
        if (!errorOf(id))
            std::erase_if(trashed, [&](const auto& one) { return one.id == id; });
        reply(id, context, std::move(answer), Result<void>());
    }

private:
    [[nodiscard]] std::optional<Error> errorOf(TitleId id) const {
        const auto found = failures.find(id);
        return found == failures.end() ? failure : std::optional(found->second);
    }
    void setState(TitleId id, wire::TitleState state, QObject* context, Answer<wire::Title> answer) {
        if (auto* title = catalogue_.at(id); title && !errorOf(id))
            title->state = state, ++title->version;
        load(id, context, std::move(answer));
    }
    template<class T>
    void reply(TitleId id, QObject* context, Answer<T> answer, Result<T> result) {
        ++calls;
        if (const auto error = errorOf(id))
            result = fail(*error);
        QTimer::singleShot(0, context, [answer = std::move(answer), result = std::move(result)] { answer(result); });
    }

    FakeCatalogue& catalogue_;
};

} // namespace vitascope::desktop
