// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/audit: the audit log, for those who may read it. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/audit/audit_log.h"

namespace vitascope::server::api {

class AuditController {
public:
    // The log outlives this; the router must not outlive it.
    AuditController(http::Router& router, audit::AuditLog& log);

private:
    http::Outcome list(const http::Call& call);

    audit::AuditLog& log_;
};

} // namespace vitascope::server::api
