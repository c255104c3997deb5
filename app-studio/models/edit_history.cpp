// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/edit_history.h"

#include "shared/base/log.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr std::size_t kAtOnce = 4; // calls; two of one title are made one after the other

// Whether another try may succeed where this one failed.
bool mayPass(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Cancelled;
}

} // namespace

struct EditHistory::Run {
    enum class State { Waiting, Running, Done, Refused, Postponed };

    EditReport report;
    EditStep step;
    std::vector<State> states;
    int finished = 0;
    bool isOvertaken = false; // something new was done meanwhile: it cannot be redone

    [[nodiscard]] std::size_t count(State state) const {
        return static_cast<std::size_t>(std::ranges::count(states, state));
    }
    [[nodiscard]] bool isBusyWith(TitleId title) const {
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i] == State::Running && step.edits[i].title == title)
                return true;
        return false;
    }
    // The edits in one state, in their order.
    [[nodiscard]] EditStep part(State state) const {
        EditStep part{step.text, {}};
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i] == state)
                part.edits.push_back(step.edits[i]);
        return part;
    }
};

EditHistory::EditHistory(QObject* parent) : QObject(parent) {}

EditHistory::~EditHistory() = default;

void EditHistory::keep(std::deque<EditStep>& steps, EditStep step) {
    if (step.edits.empty())
        return;
    steps.push_back(std::move(step));
    if (steps.size() > kMostSteps)
        steps.pop_front();
}

void EditHistory::add(EditStep step) {
    if (step.edits.empty())
        return;
    keep(done_, std::move(step));
    undone_.clear();
    if (run_)
        run_->isOvertaken = true;
    Q_EMIT changed();
    Q_EMIT added();
}

void EditHistory::undo() {
    begin(EditReport::Kind::Undone);
}

void EditHistory::redo() {
    begin(EditReport::Kind::Redone);
}

void EditHistory::clear() {
    ++generation_;
    run_.reset();
    waiting_.clear();
    done_.clear();
    undone_.clear();
    Q_EMIT changed();
}

QString EditHistory::undoText() const {
    return done_.empty() ? QString() : done_.back().text();
}

QString EditHistory::redoText() const {
    return undone_.empty() ? QString() : undone_.back().text();
}

void EditHistory::begin(EditReport::Kind kind) {
    if (run_) {
        if (waiting_.size() < kMostSteps)
            waiting_.push_back(kind);
        return;
    }
    auto& steps = kind == EditReport::Kind::Undone ? done_ : undone_;
    if (steps.empty())
        return;
    run_ = std::make_unique<Run>();
    run_->report.kind = kind;
    run_->step = std::move(steps.back());
    run_->states.assign(run_->step.edits.size(), Run::State::Waiting);
    steps.pop_back();
    Q_EMIT changed();
    startNext();
}

void EditHistory::startNext() {
    const auto count = run_->states.size();
    const bool isBackwards = run_->report.kind == EditReport::Kind::Undone;
    for (std::size_t i = 0; i < count && run_->count(Run::State::Running) < kAtOnce; ++i) {
        const auto index = isBackwards ? count - 1 - i : i;
        const auto& edit = run_->step.edits[index];
        if (run_->states[index] != Run::State::Waiting || run_->isBusyWith(edit.title))
            continue;
        run_->states[index] = Run::State::Running;
        const auto& call = isBackwards ? edit.undo : edit.redo;
        call(this, [this, index, generation = generation_](const Result<std::optional<wire::Title>>& answer) {
            if (generation == generation_)
                take(index, answer);
        });
    }
    if (run_->count(Run::State::Running) == 0)
        finish();
}

void EditHistory::take(std::size_t index, const Result<std::optional<wire::Title>>& answer) {
    const auto& edit = run_->step.edits[index];
    auto& report = run_->report;
    if (answer) {
        run_->states[index] = Run::State::Done;
        ++report.titles;
    } else {
        log::warning("an edit was not taken back or made again",
                     {{"title", edit.title.toString()}, {"why", answer.error().message}});
        report.failures.push_back({edit.title, edit.name, answer.error()});
        run_->states[index] = mayPass(answer.error()) ? Run::State::Postponed : Run::State::Refused;
        if (run_->states[index] == Run::State::Postponed) {
            report.stopped = true;
            std::ranges::replace(run_->states, Run::State::Waiting, Run::State::Postponed);
        }
    }
    const auto generation = generation_;
    Q_EMIT progressed(++run_->finished, static_cast<int>(run_->states.size()));
    if (answer && *answer)
        Q_EMIT titleChanged(**answer);
    else if (answer)
        Q_EMIT titleTrashed(edit.title);
    if (generation == generation_) // nobody cleared it meanwhile
        startNext();
}

void EditHistory::finish() {
    const auto run = std::move(run_);
    const bool isUndo = run->report.kind == EditReport::Kind::Undone;
    auto& here = isUndo ? done_ : undone_;
    auto& there = isUndo ? undone_ : done_;
    if (isUndo || !run->isOvertaken)
        keep(here, run->part(Run::State::Postponed));
    if (!isUndo || !run->isOvertaken)
        keep(there, run->part(Run::State::Done));
    auto report = run->report;
    report.what = run->step.text();
    if (!report.failures.empty())
        waiting_.clear();
    Q_EMIT changed();
    Q_EMIT ended(report);
    if (run_ || waiting_.empty())
        return;
    const auto next = waiting_.front();
    waiting_.pop_front();
    begin(next);
}

} // namespace vitascope::studio
