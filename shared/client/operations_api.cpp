// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/operations_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

using transfer::Method;

Result<wire::ServerStatus> OperationsApi::status(const std::stop_token& stop) const {
    return get<wire::ServerStatus>(session_, "/server/status", stop);
}

Result<wire::Activity> OperationsApi::activity(const std::stop_token& stop) const {
    return get<wire::Activity>(session_, "/server/activity", stop);
}

Result<wire::KeyList> OperationsApi::keys(const std::stop_token& stop) const {
    return get<wire::KeyList>(session_, "/keys", stop);
}

Result<wire::KeyList> OperationsApi::rotateKey(const std::string& purpose, const std::stop_token& stop) const {
    return bodyOf<wire::KeyList>(
        send(session_, apiRequest(Method::Post, "/keys/" + percentEncoded(purpose) + "/rotate"), stop));
}

Result<wire::BackupList> OperationsApi::backups(const std::stop_token& stop) const {
    return get<wire::BackupList>(session_, "/backups", stop);
}

Result<wire::Backup> OperationsApi::makeBackup(const std::stop_token& stop) const {
    return bodyOf<wire::Backup>(send(session_, apiRequest(Method::Post, "/backups"), stop));
}

Result<wire::AuditPage> OperationsApi::audit(const AuditQuery& query, const std::stop_token& stop) const {
    std::string path = "/audit?limit=100";
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            path += '&' + std::string(name) + '=' + percentEncoded(value);
    };
    add("actor", query.actor ? query.actor->toString() : "");
    add("action", query.action);
    add("subject", query.subject);
    add("from", query.from ? toRfc3339(*query.from) : "");
    add("to", query.to ? toRfc3339(*query.to) : "");
    add("cursor", query.cursor.value_or(""));
    return get<wire::AuditPage>(session_, path, stop);
}

} // namespace vitascope::client
