// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v1/titles/import: many titles as CSV or JSON lines, taken in while they arrive. Thread: any.
#pragma once

#include "server/api/http/router.h"
#include "server/domain/catalog/title_import.h"

namespace vitascope::server::api {

class ImportController {
public:
    static constexpr std::size_t kMostBytes = 64UL * 1024 * 1024; // of the body

    // The parts outlive this; the router must not outlive it.
    ImportController(http::Router& router, const catalog::ImportParts& parts);

private:
    http::SinkOutcome receive(const http::Call& call);

    const catalog::ImportParts parts_;
};

} // namespace vitascope::server::api
