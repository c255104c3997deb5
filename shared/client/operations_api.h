// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators ask and tell a server beside its settings and accounts: how it is, its signing keys, backups, the
// audit log (docs/api.md). Failures are those of api_request.h. Blocking; thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/audit.h"
#include "shared/wire/backups.h"
#include "shared/wire/keys.h"
#include "shared/wire/server_status.h"

#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

// Entries that fit all that is set.
struct AuditQuery {
    std::optional<UserId> actor;
    std::string action;  // one, or all of a kind; empty: any
    std::string subject; // "kind:id"
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    std::optional<std::string> cursor;

    friend bool operator==(const AuditQuery&, const AuditQuery&) = default;
};

class OperationsApi {
public:
    // The session outlives this.
    explicit OperationsApi(Session& session) : session_(session) {}

    [[nodiscard]] Result<wire::ServerStatus> status(const std::stop_token& stop = {}) const;
    [[nodiscard]] Result<wire::Activity> activity(const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::KeyList> keys(const std::stop_token& stop = {}) const;
    Result<wire::KeyList> rotateKey(const std::string& purpose, const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::BackupList> backups(const std::stop_token& stop = {}) const;
    // In the background of the server. Conflict while one is made.
    Result<wire::Backup> makeBackup(const std::stop_token& stop = {}) const;

    [[nodiscard]] Result<wire::AuditPage> audit(const AuditQuery& query, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
