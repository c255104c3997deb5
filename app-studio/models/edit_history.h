// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of edits that the server has made. A step is what a person did at once, on one title or on many; it is
// added when the server has it, and taken back or made again by asking the server once more. Of a step with many titles
// those that the server refuses (somebody else changed them, they are gone) are told of and left out, the others go on;
// when the server is away the step stops, and what is left of it can be tried again. Holds the newest 100 steps; the
// program clears it when the person signs out. Knows no server: what an edit calls is given with it (title_edits.h).
// Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/title.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vitascope::studio {

// One change of one title, and how it is taken back and made again. Both ask the server with the title's present
// version, fail with Conflict rather than overwrite what somebody else changed meanwhile, and answer once, on the GUI
// thread, with the title as it is then, or with nothing when it is in the trash.
struct Edit {
    using Call = std::function<void(QObject* context, desktop::Answer<std::optional<wire::Title>> answer)>;

    TitleId title;
    QString name; // of the title, to tell of failures
    Call undo;
    Call redo;
};

struct EditStep {
    std::function<QString()> text; // what was done, in the language of the moment: "Year of “Sintel”"
    std::vector<Edit> edits;       // in the order in which they were made; undo goes backwards
};

struct EditFailure {
    TitleId title;
    QString name;
    Error error;
};

// How an undo or a redo ended.
struct EditReport {
    enum class Kind { Undone, Redone };
    Kind kind = Kind::Undone;
    QString what;         // the step's text
    int titles = 0;       // that were changed
    bool stopped = false; // the server is away: the rest can be tried again
    std::vector<EditFailure> failures;
};

class EditHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostSteps = 100;

    explicit EditHistory(QObject* parent = nullptr);
    ~EditHistory() override;

    // What was just done. Steps that could be redone are forgotten. A step without edits is none.
    void add(EditStep step);
    // Undo and redo that are asked for while another is under way follow it.
    void undo();
    void redo();
    // Forgets everything; answers that are still on their way change nothing here.
    void clear();

    [[nodiscard]] bool canUndo() const { return !done_.empty(); }
    [[nodiscard]] bool canRedo() const { return !undone_.empty(); }
    [[nodiscard]] bool isBusy() const { return run_ != nullptr; }
    // Of the step that is next; empty without one.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

Q_SIGNALS:
    void changed();
    void added();                             // a step, which is the next to undo
    void progressed(int finished, int total); // of the step under way
    // For lists and pages that show the title.
    void titleChanged(const vitascope::wire::Title& title);
    void titleTrashed(const vitascope::TitleId& id);
    void ended(const vitascope::studio::EditReport& report);

private:
    struct Run;

    void begin(EditReport::Kind kind);
    void startNext();
    void take(std::size_t index, const Result<std::optional<wire::Title>>& answer);
    void finish();
    static void keep(std::deque<EditStep>& steps, EditStep step);

    std::deque<EditStep> done_;   // the newest last
    std::deque<EditStep> undone_; // the next to redo last
    std::unique_ptr<Run> run_;
    std::deque<EditReport::Kind> waiting_;
    int generation_ = 0;
};

} // namespace vitascope::studio
