// SPDX-License-Identifier: GPL-3.0-or-later
// Versions, surroundings and the last lines of the log, and all of it as one text to be copied. Thread: the GUI thread.
#pragma once

#include <QDialog>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;

namespace vitascope::desktop {

class DiagnosticsModel;
class NoticeBar;

class DiagnosticsDialog final : public QDialog {
    Q_OBJECT
public:
    // The model outlives it.
    explicit DiagnosticsDialog(DiagnosticsModel& model, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeFacts();
    [[nodiscard]] QWidget* makeButtons();
    void refresh();
    void copyReport();

    DiagnosticsModel& model_;
    NoticeBar* crash_;
    QGridLayout* facts_ = nullptr;
    QPlainTextEdit* log_;
    QPushButton* copy_ = nullptr;
};

} // namespace vitascope::desktop
