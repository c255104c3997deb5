// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/title_editing_api.h"

#include "shared/client/api_request.h"
#include "shared/wire/title_fields.h"

#include <chrono>

namespace vitascope::client {

using transfer::Method;

namespace {

// The server keeps rows while it reads, so an answer may be long in coming.
constexpr auto kImportStall = std::chrono::minutes(5);

std::string pathOf(TitleId id) {
    return "/titles/" + id.toString();
}

} // namespace

Result<wire::Title> TitleEditingApi::change(TitleId id, int version, const wire::TitleInput& from,
                                            const wire::TitleInput& to, const std::stop_token& stop) const {
    auto request = apiRequest(Method::Patch, pathOf(id), wire::mergePatch(from, to));
    request.headers.add("If-Match", wire::etagOf(version));
    return bodyOf<wire::Title>(send(session_, std::move(request), stop));
}

Result<void> TitleEditingApi::trash(TitleId id, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, pathOf(id)), stop));
}

Result<wire::Title> TitleEditingApi::restore(TitleId id, const std::stop_token& stop) const {
    return bodyOf<wire::Title>(send(session_, apiRequest(Method::Post, pathOf(id) + "/restore"), stop));
}

Result<void> TitleEditingApi::purge(TitleId id, const std::stop_token& stop) const {
    return nothing(send(session_, apiRequest(Method::Delete, pathOf(id) + "?purge=true"), stop));
}

Result<wire::ImportReport> TitleEditingApi::import(const TitleImport& wanted, const std::stop_token& stop) const {
    auto request = apiRequest(Method::Post, std::string("/titles/import?dryRun=") + (wanted.dryRun ? "true" : "false") +
                                                "&existing=" + std::string(toString(wanted.existing)));
    request.headers.add("Content-Type",
                        wanted.format == TitleImport::Format::Csv ? "text/csv" : "application/x-ndjson");
    request.body = wanted.text;
    request.deadlines.total.reset();
    request.deadlines.stall = kImportStall;
    return bodyOf<wire::ImportReport>(send(session_, std::move(request), stop));
}

} // namespace vitascope::client
