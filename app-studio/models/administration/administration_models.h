// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the page for administrators shows, each subject a model of its own. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/audit_model.h"
#include "app-studio/models/administration/backups_model.h"
#include "app-studio/models/administration/invitations_model.h"
#include "app-studio/models/administration/jobs_model.h"
#include "app-studio/models/administration/keys_model.h"
#include "app-studio/models/administration/server_status_model.h"
#include "app-studio/models/administration/settings_model.h"
#include "app-studio/models/administration/user_model.h"
#include "app-studio/models/administration/users_model.h"
#include "shared/desktop/session/session.h"

namespace vitascope::studio {

class AdministrationModels final {
public:
    // All outlive this.
    struct Parts {
        desktop::Session& session;
        Accounts& accounts;
        ServerSettings& settings;
        Operations& operations;
    };
    explicit AdministrationModels(const Parts& parts);

    // Whether the person who is signed in may see any of it.
    [[nodiscard]] bool areOpen() const;
    [[nodiscard]] std::optional<UserId> self() const;
    // Forgets what was known, as of another server.
    void clear();

private:
    desktop::Session& session_;

public:
    ServerStatusModel status;
    UsersModel users;
    UserModel user;
    InvitationsModel invitations;
    SettingsModel settings;
    KeysModel keys;
    BackupsModel backups;
    AuditModel audit;
    JobsModel jobs;
    QString panel; // the one that is shown, by its name; empty: the first
};

} // namespace vitascope::studio
