// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations: a line to make one, and those that were made. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace vitascope::wire {
struct MadeInvitation;
}

namespace vitascope::studio {

class InvitationsModel;

class InvitationsPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel.
    explicit InvitationsPanel(InvitationsModel& model, QWidget* parent = nullptr);

    void begin() override;

private:
    [[nodiscard]] QWidget* makeForm();
    void refresh();
    void invite();
    void revoke();
    void showMade(const wire::MadeInvitation& made);

    InvitationsModel& model_;
    QLineEdit* note_;
    QComboBox* role_;
    QComboBox* hours_;
    QComboBox* uses_;
    QPushButton* invite_;
    QPushButton* revoke_;
    QTableView* table_;
};

} // namespace vitascope::studio
