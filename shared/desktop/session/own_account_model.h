// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog of the own account shows and does: checks and sends a new password, lists the devices that are signed
// in and ends them. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/own_account.h"

#include <QObject>
#include <QString>

#include <vector>

namespace vitascope::desktop {

struct PasswordForm {
    QString current;
    QString wanted;
    QString again; // the wanted one
};

class OwnAccountModel final : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Loading, Ready, Failed }; // of the list of devices

    explicit OwnAccountModel(OwnAccount& account, QObject* parent = nullptr);

    void load();
    void changePassword(const PasswordForm& form);
    void end(SessionId id);
    void endOthers();

    [[nodiscard]] State state() const { return state_; }
    // This device first, then the one used last.
    [[nodiscard]] const std::vector<wire::Session>& devices() const { return devices_; }
    [[nodiscard]] bool hasOthers() const { return devices_.size() > 1; }
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] QString errorText() const { return errorText_; }

Q_SIGNALS:
    void changed();
    void passwordChanged();

private:
    [[nodiscard]] static QString mistakeIn(const PasswordForm& form);
    void takePassword(const Result<void>& changed);
    void takeEnd(const Result<void>& ended);

    OwnAccount& account_;
    std::vector<wire::Session> devices_;
    State state_ = State::Idle;
    bool busy_ = false;
    QString errorText_;
};

} // namespace vitascope::desktop
