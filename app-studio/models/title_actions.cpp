// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_actions.h"

#include "app-studio/models/title_edits.h"
#include "shared/base/log.h"
#include "shared/wire/title_fields.h"

#include <algorithm>

namespace vitascope::studio {

using Kind = TitleAction::Kind;

namespace {

constexpr int kAtOnce = 4; // titles

// Whether the others will fail in the same way.
bool concernsAll(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Cancelled;
}

} // namespace

struct TitleActions::Run {
    TitleAction action;
    std::vector<wire::Title> titles;
    std::vector<std::optional<Edit>> edits; // of titles that were changed, in the order of the titles
    TitleActionReport report;
    std::size_t next = 0;
    int underWay = 0;
    int finished = 0;
    bool isStopped = false;
};

TitleActions::TitleActions(desktop::TitleEditing& editing, EditHistory& history, QObject* parent)
    : QObject(parent), editing_(editing), history_(history) {}

TitleActions::~TitleActions() = default;

int TitleActions::finished() const {
    return run_ ? run_->finished : 0;
}

int TitleActions::total() const {
    return run_ ? static_cast<int>(run_->titles.size()) : 0;
}

QString TitleActions::text() const {
    return run_ ? actionText(run_->action, total(), QString::fromStdString(run_->titles.front().details.name))
                : QString();
}

void TitleActions::run(const TitleAction& action, std::vector<wire::Title> titles) {
    std::erase_if(titles, [&](const wire::Title& title) { return !fits(action, title); });
    if (titles.empty())
        return;
    auto run = std::make_unique<Run>();
    run->action = action;
    run->titles = std::move(titles);
    run->edits.resize(run->titles.size());
    run->report.action = action;
    if (run_) {
        waiting_.push_back(std::move(run));
        return;
    }
    run_ = std::move(run);
    startNext();
}

void TitleActions::cancel() {
    if (!run_ || run_->isStopped)
        return;
    run_->isStopped = true;
    settle();
}

void TitleActions::clear() {
    ++generation_;
    run_.reset();
    waiting_.clear();
    Q_EMIT changed();
}

template<class T, class Take>
desktop::Answer<T> TitleActions::guarded(Take take) {
    return [this, take = std::move(take), generation = generation_](Result<T> answer) {
        if (generation == generation_)
            take(answer);
    };
}

void TitleActions::startNext() {
    while (!run_->isStopped && run_->underWay < kAtOnce && run_->next < run_->titles.size()) {
        ++run_->underWay;
        start(run_->next++);
    }
    Q_EMIT changed();
}

void TitleActions::start(std::size_t index) {
    const auto id = run_->titles[index].id;
    const auto asState = guarded<wire::Title>([this, index](const Result<wire::Title>& title) {
        take(index, title, title ? std::optional(stateEdit(editing_, *title)) : std::nullopt);
    });
    const auto asGone = guarded<void>([this, index](const Result<void>& gone) { takeGone(index, gone); });
    switch (run_->action.kind) {
    case Kind::Publish:
        return editing_.publish(id, this, asState);
    case Kind::Withdraw:
        return editing_.withdraw(id, this, asState);
    case Kind::Restore:
        return editing_.restore(id, this, guarded<wire::Title>([this, index](const Result<wire::Title>& title) {
                                    take(index, title,
                                         title ? std::optional(restoreEdit(editing_, *title)) : std::nullopt);
                                }));
    case Kind::Trash:
        return editing_.trash(id, this, asGone);
    case Kind::Purge:
        return editing_.purge(id, this, asGone);
    default:
        return startFields(index);
    }
}

void TitleActions::startFields(std::size_t index) {
    editing_.load(run_->titles[index].id, this, guarded<wire::Title>([this, index](const Result<wire::Title>& now) {
                      if (!now)
                          failWith(index, now.error());
                      else
                          changeFields(index, *now);
                  }));
}

void TitleActions::changeFields(std::size_t index, const wire::Title& now) {
    const auto& shown = run_->titles[index];
    const auto wanted = applied(run_->action, now.details);
    const auto expected = applied(run_->action, shown.details);
    bool isStale = now.state == wire::TitleState::Trash;
    if (run_->titles.size() == 1)
        for (const auto field : wire::differingFields(shown.details, expected))
            isStale = isStale || !wire::haveSame(field, shown.details, now.details);
    if (isStale)
        return failWith(index, {ErrorCode::Conflict, "title " + now.id.toString() + " was changed by somebody else"});
    if (wanted == now.details)
        return take(index, now, std::nullopt);
    editing_.change(now.id, now.version, now.details, wanted, this,
                    guarded<wire::Title>([this, index, now](const Result<wire::Title>& after) {
                        take(index, after, after ? std::optional(fieldsEdit(editing_, now, *after)) : std::nullopt);
                    }));
}

void TitleActions::take(std::size_t index, const Result<wire::Title>& title, std::optional<Edit> edit) {
    if (!title)
        return failWith(index, title.error());
    run_->edits[index] = std::move(edit);
    ++run_->report.done;
    --run_->underWay;
    ++run_->finished;
    Q_EMIT titleChanged(*title);
    settle();
}

void TitleActions::takeGone(std::size_t index, const Result<void>& gone) {
    const auto& title = run_->titles[index];
    if (!gone)
        return failWith(index, gone.error());
    if (run_->action.kind == Kind::Trash)
        run_->edits[index] = trashEdit(editing_, title);
    ++run_->report.done;
    --run_->underWay;
    ++run_->finished;
    const TitleId id = title.id;
    if (run_->action.kind == Kind::Trash)
        Q_EMIT titleTrashed(id);
    else
        Q_EMIT titlePurged(id);
    settle();
}

void TitleActions::failWith(std::size_t index, const Error& error) {
    const auto& title = run_->titles[index];
    log::warning("an action on a title failed", {{"title", title.id.toString()}, {"why", error.message}});
    run_->report.failures.push_back({title.id, QString::fromStdString(title.details.name), error});
    run_->isStopped = run_->isStopped || concernsAll(error);
    --run_->underWay;
    ++run_->finished;
    if (changesFields(run_->action))
        Q_EMIT titleChanged(wire::Title(title));
    settle();
}

void TitleActions::settle() {
    if (!run_)
        return;
    const bool isOver = run_->underWay == 0 && (run_->isStopped || run_->next == run_->titles.size());
    if (isOver)
        finish();
    else
        startNext();
}

void TitleActions::finish() {
    const auto run = std::move(run_);
    run->report.left = static_cast<int>(run->titles.size() - run->next);
    EditStep step;
    for (auto& edit : run->edits)
        if (edit)
            step.edits.push_back(std::move(*edit));
    if (!step.edits.empty()) {
        const auto count = static_cast<int>(step.edits.size());
        step.text = [action = run->action, count, name = step.edits.front().name] {
            return actionText(action, count, name);
        };
        history_.add(std::move(step));
    }
    if (!waiting_.empty()) {
        run_ = std::move(waiting_.front());
        waiting_.pop_front();
    }
    Q_EMIT ended(run->report);
    if (run_)
        startNext();
    else
        Q_EMIT changed();
}

} // namespace vitascope::studio
