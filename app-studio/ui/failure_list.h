// SPDX-License-Identifier: GPL-3.0-or-later
// Tells which titles could not be changed and why, one a line. Thread: the GUI thread.
#pragma once

#include "app-studio/models/edit_history.h"

#include <QDialog>

namespace vitascope::studio {

class FailureList final : public QDialog {
    Q_OBJECT
public:
    FailureList(const QString& heading, const std::vector<EditFailure>& failures, QWidget* parent = nullptr);
};

// In a sentence, where a title of a list is concerned.
[[nodiscard]] QString failureSentence(const Error& error);

} // namespace vitascope::studio
