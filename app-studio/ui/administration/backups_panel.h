// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of the server: one now, how far it is, and those that were made. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace vitascope::wire {
struct Backup;
}

namespace vitascope::studio {

class BackupsModel;

class BackupsPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel.
    explicit BackupsPanel(BackupsModel& model, QWidget* parent = nullptr);

    void begin() override;
    void end() override;

private:
    void onOffer() override;
    void refresh();
    void rebuild();
    void tellEnd(const wire::Backup& backup);
    [[nodiscard]] QWidget* makeRow(const wire::Backup& backup);

    BackupsModel& model_;
    QPushButton* make_;
    QFrame* running_;
    QLabel* runningText_;
    QProgressBar* bar_;
    QLabel* place_;
    QVBoxLayout* list_;
    QWidget* body_ = nullptr;
};

} // namespace vitascope::studio
