// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log with its filters, and a way out of it as CSV. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace vitascope::studio {

class AuditModel;
class UsersModel;

class AuditPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The models outlive the panel; the users are those whom one can filter by.
    AuditPanel(AuditModel& model, UsersModel& users, QWidget* parent = nullptr);

    void begin() override;

private:
    [[nodiscard]] QWidget* makeFilters();
    void onOffer() override;
    void refresh();
    void refreshPeople();
    void apply();
    void showQuery(); // of the model, in the filters
    void exportCsv();

    AuditModel& model_;
    UsersModel& users_;
    QComboBox* who_;
    QComboBox* what_;
    QComboBox* when_;
    QLineEdit* subject_;
    QPushButton* export_;
    QTimer* typing_;
    QTableView* table_;
};

} // namespace vitascope::studio
