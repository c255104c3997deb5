// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/administration_models.h"

namespace vitascope::studio {

AdministrationModels::AdministrationModels(const Parts& parts)
    : session_(parts.session),
      status(parts.operations),
      users(parts.accounts),
      user(parts.accounts),
      invitations(parts.accounts),
      settings(parts.settings),
      keys(parts.operations),
      backups(parts.operations),
      audit(parts.operations),
      jobs(parts.operations) {
    audit.setNames([this](UserId id) {
        const int row = users.rowOf(id);
        return QString::fromStdString(row < 0 ? id.toString() : users.userAt(row).login);
    });
}

bool AdministrationModels::areOpen() const {
    const auto person = session_.user();
    return person && person->role == wire::Role::Administrator;
}

std::optional<UserId> AdministrationModels::self() const {
    const auto person = session_.user();
    return person ? std::optional(person->id) : std::nullopt;
}

void AdministrationModels::clear() {
    status.clear();
    users.clear();
    user.clear();
    invitations.clear();
    settings.clear();
    keys.clear();
    backups.clear();
    audit.clear();
    jobs.clear();
    panel.clear();
}

} // namespace vitascope::studio
