// SPDX-License-Identifier: GPL-3.0-or-later
// The own account: another password, and the devices that are signed in. Thread: the GUI thread.
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vitascope::wire {
struct Session;
}

namespace vitascope::desktop {

class NoticeBar;
class OwnAccountModel;

class OwnAccountDialog final : public QDialog {
    Q_OBJECT
public:
    // The model outlives it.
    explicit OwnAccountDialog(OwnAccountModel& model, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makePassword();
    [[nodiscard]] QWidget* makeDevices();
    [[nodiscard]] QLineEdit* addField(QVBoxLayout& form, const char* name, const QString& label);
    [[nodiscard]] QWidget* makeDevice(const wire::Session& device);
    void refresh();
    void refreshPassword(); // may it be changed

    OwnAccountModel& model_;
    NoticeBar* notice_;
    QLineEdit* current_ = nullptr;
    QLineEdit* wanted_ = nullptr;
    QLineEdit* again_ = nullptr;
    QPushButton* change_ = nullptr;
    QVBoxLayout* devices_ = nullptr;
    QPushButton* endOthers_ = nullptr;
};

} // namespace vitascope::desktop
