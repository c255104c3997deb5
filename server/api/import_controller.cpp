// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/import_controller.h"

#include "server/api/json_title_reader.h"
#include "server/api/origin.h"
#include "server/domain/catalog/title_csv.h"
#include "shared/base/ascii.h"
#include "shared/base/log.h"
#include "shared/wire/title_import.h"

#include <algorithm>
#include <utility>

namespace vitascope::server::api {

using http::BodyEnd;
using http::Call;
using http::HttpProblem;
using http::Outcome;
using http::Reply;

namespace {

// Rows that are taken apart together: as many as a piece this long can hold.
constexpr std::size_t kSlice = 16UL * 1024;

HttpProblem tooLarge() {
    return HttpProblem::contentTooLarge("an import has at most 64 MiB; send the rest as another one");
}

wire::ImportReport encode(const catalog::ImportReport& report, bool isDryRun) {
    wire::ImportReport encoded{.read = report.read,
                               .created = report.created,
                               .updated = report.updated,
                               .unchanged = report.unchanged,
                               .refused = {},
                               .refusedCount = report.refusedCount,
                               .dryRun = isDryRun};
    for (const auto& [line, error] : report.refused)
        encoded.refused.push_back(
            {line, error.field.empty() ? std::nullopt : std::optional(error.field), error.reason});
    return encoded;
}

class ImportSink final : public http::BodySink {
public:
    ImportSink(const catalog::ImportParts& parts, catalog::ImportOptions options,
               std::unique_ptr<catalog::TitleRowReader> rows, const audit::Origin& by)
        : options_(options), import_(parts, options, by), rows_(std::move(rows)), requestId_(by.requestId) {}

    tl::expected<void, HttpProblem> write(std::string_view piece) override {
        bytes_ += piece.size();
        if (bytes_ > ImportController::kMostBytes)
            return refuse(stopped(tooLarge()));
        for (; !piece.empty(); piece.remove_prefix(std::min(kSlice, piece.size())))
            if (auto taken = take(rows_->read(piece.substr(0, kSlice))); !taken)
                return refuse(stopped(taken.error()));
        return {};
    }

    Outcome finish(BodyEnd end) override {
        if (end == BodyEnd::Cut)
            return refuse(stopped(Error{ErrorCode::Cancelled, "the text did not arrive whole"}));
        if (auto taken = take(rows_->finish()).and_then([this] { return import_.finish(); }); !taken)
            return refuse(stopped(taken.error()));
        return Reply::json(wire::toJson(encode(import_.report(), options_.isDryRun)));
    }

private:
    Result<void> take(const Result<std::vector<catalog::TitleRow>>& rows) {
        if (!rows)
            return fail(rows.error());
        for (const auto& row : *rows)
            if (auto taken = import_.take(row); !taken)
                return taken;
        return {};
    }

    // Says what stays of an import that is not finished.
    HttpProblem stopped(HttpProblem problem) const {
        const auto& report = import_.report();
        if (options_.isDryRun || report.created + report.updated == 0)
            return problem;
        log::warning("an import of titles has stopped; what it kept stays",
                     {{"request", requestId_},
                      {"created", std::to_string(report.created)},
                      {"updated", std::to_string(report.updated)},
                      {"reason", problem.detail}});
        problem.detail += "; kept before that: " + std::to_string(report.created) + " titles made, " +
                          std::to_string(report.updated) + " updated";
        return problem;
    }

    const catalog::ImportOptions options_;
    catalog::TitleImport import_;
    const std::unique_ptr<catalog::TitleRowReader> rows_;
    const std::string requestId_;
    std::size_t bytes_ = 0;
};

// Null for a type that is not taken. UTF-8 is the only charset.
std::unique_ptr<catalog::TitleRowReader> readerFor(std::string_view contentType) {
    const auto semicolon = std::min(contentType.find(';'), contentType.size());
    const auto type = trimmed(contentType.substr(0, semicolon));
    auto parameter = trimmed(contentType.substr(std::min(semicolon + 1, contentType.size())));
    if (constexpr std::string_view kCharset = "charset=";
        equalIgnoringCase(parameter.substr(0, kCharset.size()), kCharset)) {
        parameter.remove_prefix(kCharset.size());
        if (!equalIgnoringCase(trimmed(parameter, "\""), "utf-8"))
            return nullptr;
    }
    if (equalIgnoringCase(type, "text/csv"))
        return std::make_unique<catalog::CsvTitleReader>();
    if (equalIgnoringCase(type, "application/x-ndjson"))
        return std::make_unique<JsonTitleReader>();
    return nullptr;
}

Result<catalog::ImportOptions> readOptions(const Call& call) {
    const auto dryRun = call.query("dryRun").value_or("false");
    if (dryRun != "true" && dryRun != "false")
        return fail(ErrorCode::InvalidInput, "the query parameter dryRun must be true or false");
    const auto existing = wire::parseExistingTitles(call.query("existing").value_or("skip"));
    if (!existing)
        return fail(ErrorCode::InvalidInput, "the query parameter existing must be skip or update");
    return catalog::ImportOptions{.isDryRun = dryRun == "true",
                                  .updatesExisting = *existing == wire::ExistingTitles::Update};
}

} // namespace

ImportController::ImportController(http::Router& router, const catalog::ImportParts& parts) : parts_(parts) {
    router.addSink("POST", "/api/v1/titles/import", auth::Permission::EditCatalog,
                   [this](const Call& call) { return receive(call); });
}

http::SinkOutcome ImportController::receive(const Call& call) {
    const auto options = readOptions(call);
    if (!options)
        return refuse(HttpProblem(options.error()));
    auto reader = readerFor(call.header("Content-Type").value_or(std::string_view()));
    if (!reader)
        return refuse(HttpProblem::unsupportedMediaType(
            "an import is text/csv or application/x-ndjson, both in UTF-8; say which in Content-Type"));
    if (call.header("Content-Encoding"))
        return refuse(HttpProblem::unsupportedMediaType("send the text as it is, without a Content-Encoding"));
    if (call.head().contentLength.value_or(0) > kMostBytes)
        return refuse(tooLarge());
    return std::make_unique<ImportSink>(parts_, *options, std::move(reader), originOf(call));
}

} // namespace vitascope::server::api
