// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/history_notices.h"

#include "app-studio/ui/failure_list.h"
#include "app-studio/ui/toast.h"

#include <QShortcut>

namespace vitascope::studio {

HistoryNotices::HistoryNotices(EditHistory& history, TitleActions& actions, QWidget& workspace)
    : QObject(&workspace), history_(history), workspace_(workspace), toast_(new Toast(workspace)) {
    const auto bind = [&](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, &workspace), &QShortcut::activated, this, act);
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
        if (!history_.canUndo() && !history_.isBusy())
            return toast_->tell(tr("There is nothing to undo"));
        history_.undo();
    });
    for (const auto& keys : {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)})
        bind(keys, [this] {
            if (!history_.canRedo() && !history_.isBusy())
                return toast_->tell(tr("There is nothing to redo"));
            history_.redo();
        });
    // What was done on the page of a title; commands over many say more themselves, right after this.
    connect(&history_, &EditHistory::added, this,
            [this] { toast_->tell(tr("Done: %1").arg(history_.undoText()), tr("Undo"), [this] { history_.undo(); }); });
    connect(&history_, &EditHistory::ended, this, &HistoryNotices::tellReport);
    connect(&actions, &TitleActions::ended, this, &HistoryNotices::tellDone);
}

void HistoryNotices::listFailures(const QString& heading, const std::vector<EditFailure>& failures) {
    auto* list = new FailureList(heading, failures, &workspace_);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
}

void HistoryNotices::tellReport(const EditReport& report) {
    const bool isUndo = report.kind == EditReport::Kind::Undone;
    const auto show = [this, report](const QString& heading) {
        toast_->tell(heading, tr("Show which"), [this, heading, report] { listFailures(heading, report.failures); });
    };
    if (report.stopped)
        return show(isUndo ? tr("The server is away. Not all was undone; Ctrl+Z tries the rest again.")
                           : tr("The server is away. Not all was redone; Ctrl+Shift+Z tries the rest again."));
    if (report.failures.size() == 1 && report.titles == 0)
        return toast_->tell((isUndo ? tr("Not undone: %1. %2") : tr("Not redone: %1. %2"))
                                .arg(report.what, failureSentence(report.failures.front().error)));
    if (!report.failures.empty())
        return show((isUndo ? tr("Undone: %1, but for %n film(s)", nullptr, static_cast<int>(report.failures.size()))
                            : tr("Redone: %1, but for %n film(s)", nullptr, static_cast<int>(report.failures.size())))
                        .arg(report.what));
    if (isUndo)
        toast_->tell(tr("Undone: %1").arg(report.what), tr("Redo"), [this] { history_.redo(); });
    else
        toast_->tell(tr("Redone: %1").arg(report.what), tr("Undo"), [this] { history_.undo(); });
}

void HistoryNotices::tellDone(const TitleActionReport& report) {
    const auto failed = static_cast<int>(report.failures.size());
    const auto done = doneText(report.action, report.done);
    if (failed == 1 && report.done == 0 && report.left == 0)
        return toast_->tell(
            tr("“%1” was not changed. %2").arg(report.failures[0].name, failureSentence(report.failures[0].error)));
    if (failed > 0) {
        auto text = tr("%1. %n film(s) could not be changed.", nullptr, failed).arg(done);
        if (report.left > 0)
            text += QLatin1Char(' ') + tr("%n film(s) were not tried.", nullptr, report.left);
        return toast_->tell(text, tr("Show which"), [this, text, report] { listFailures(text, report.failures); });
    }
    if (report.action.kind == TitleAction::Kind::Purge)
        return toast_->tell(done);
    toast_->tell(done, tr("Undo"), [this] { history_.undo(); });
}

} // namespace vitascope::studio
