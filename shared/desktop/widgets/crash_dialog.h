// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier run left when it crashed: to be looked at, copied and deleted; nothing is sent anywhere by itself.
// Thread: the GUI thread.
#pragma once

#include <QDialog>

namespace vitascope::desktop {

class DiagnosticsModel;

class CrashDialog final : public QDialog {
    Q_OBJECT
public:
    // For a model that has a report. The model outlives it.
    explicit CrashDialog(DiagnosticsModel& model, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeButtons();

    DiagnosticsModel& model_;
};

} // namespace vitascope::desktop
