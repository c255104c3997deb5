// SPDX-License-Identifier: GPL-3.0-or-later
// Editing of titles as typed calls (docs/api.md, "Titles"): changes of single fields, the trash, and the import of
// many. Failures are those of ApiClient. Blocking; thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/transfer/http_body.h"
#include "shared/wire/title.h"
#include "shared/wire/title_import.h"

#include <memory>
#include <stop_token>

namespace vitascope::client {

struct TitleImport {
    enum class Format { Csv, JsonLines };
    std::shared_ptr<const transfer::BodySource> text; // UTF-8, at most 64 MiB
    Format format = Format::Csv;
    wire::ExistingTitles existing = wire::ExistingTitles::Skip;
    bool dryRun = true; // checks and counts, and keeps nothing
};

class TitleEditingApi {
public:
    explicit TitleEditingApi(Session& session) : session_(session) {}

    // Sends only what differs. Conflict if the title is no longer at the version, or is in the trash.
    Result<wire::Title> change(TitleId id, int version, const wire::TitleInput& from, const wire::TitleInput& to,
                               const std::stop_token& stop = {}) const;
    Result<void> trash(TitleId id, const std::stop_token& stop = {}) const;
    // As a draft. Conflict if it is not in the trash.
    Result<wire::Title> restore(TitleId id, const std::stop_token& stop = {}) const;
    // For good.
    Result<void> purge(TitleId id, const std::stop_token& stop = {}) const;
    // What was kept before a failure stays.
    Result<wire::ImportReport> import(const TitleImport& request, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
