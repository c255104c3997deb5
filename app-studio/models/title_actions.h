// SPDX-License-Identifier: GPL-3.0-or-later
// Does an action to one title or to many on the server, a few at a time, and adds what succeeded to the history as one
// step. A title that the server refuses is told of and does not stop the others; when the server is away or the person
// cancels, those that were not begun are left as they are. Actions that are asked for meanwhile follow in turn.
// Thread: the GUI thread.
#pragma once

#include "app-studio/models/edit_history.h"
#include "app-studio/models/title_action.h"
#include "shared/desktop/session/title_editing.h"

#include <QObject>

#include <deque>
#include <memory>
#include <vector>

namespace vitascope::studio {

struct TitleActionReport {
    TitleAction action;
    int done = 0; // that are now as the action wants them
    int left = 0; // that were not begun
    std::vector<EditFailure> failures;
};

class TitleActions final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    TitleActions(desktop::TitleEditing& editing, EditHistory& history, QObject* parent = nullptr);
    ~TitleActions() override;

    // Titles that the action does not fit are left out. A field of a single title that somebody else changed since it
    // was read is not overwritten but a failure; many are set whatever they were.
    void run(const TitleAction& action, std::vector<wire::Title> titles);
    // What is on its way comes to its end.
    void cancel();
    void clear(); // at sign-out: answers under way change nothing here

    [[nodiscard]] bool isRunning() const { return run_ != nullptr; }
    [[nodiscard]] int finished() const;
    [[nodiscard]] int total() const;
    [[nodiscard]] QString text() const; // of the action under way

Q_SIGNALS:
    void changed();
    // Also the title as it was, when a field of it could not be changed.
    void titleChanged(const vitascope::wire::Title& title);
    void titleTrashed(const vitascope::TitleId& id);
    void titlePurged(const vitascope::TitleId& id);
    void ended(const vitascope::studio::TitleActionReport& report);

private:
    struct Run;

    void startNext();
    void start(std::size_t index);
    void startFields(std::size_t index);
    void changeFields(std::size_t index, const wire::Title& now);
    void take(std::size_t index, const Result<wire::Title>& title, std::optional<Edit> edit);
    void takeGone(std::size_t index, const Result<void>& gone);
    void failWith(std::size_t index, const Error& error);
    void settle();
    void finish();
    template<class T, class Take>
    desktop::Answer<T> guarded(Take take);

    desktop::TitleEditing& editing_;
    EditHistory& history_;
    std::unique_ptr<Run> run_;
    std::deque<std::unique_ptr<Run>> waiting_;
    int generation_ = 0;
};

} // namespace vitascope::studio
