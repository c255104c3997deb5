// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo as a person meets them: Ctrl+Z and Ctrl+Shift+Z anywhere in the window (a text field that is being
// written in has its own), and a notice of what was done, undone, or could not be. Thread: the GUI thread.
#pragma once

#include "app-studio/models/edit_history.h"
#include "app-studio/models/title_actions.h"

#include <QObject>

class QWidget;

namespace vitascope::studio {

class Toast;

class HistoryNotices final : public QObject {
    Q_OBJECT
public:
    // Owned by the workspace; the two models outlive it.
    HistoryNotices(EditHistory& history, TitleActions& actions, QWidget& workspace);

private:
    void tellReport(const EditReport& report);
    void tellDone(const TitleActionReport& report);
    void listFailures(const QString& heading, const std::vector<EditFailure>& failures);

    EditHistory& history_;
    QWidget& workspace_;
    Toast* toast_;
};

} // namespace vitascope::studio
