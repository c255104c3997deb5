// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/uploads_controller.h"

#include "server/api/tus_headers.h"
#include "shared/base/http_date.h"
#include "shared/wire/upload.h"

#include <span>
#include <utility>

namespace vitascope::server::api {
namespace {

using auth::Permission;
using http::BodyEnd;
using http::Call;
using http::HttpProblem;
using http::Outcome;
using http::Reply;
using http::SinkOutcome;

constexpr auto kCollection = "/api/v1/uploads";
constexpr auto kMember = "/api/v1/uploads/{id}";
constexpr auto kExtensions = "creation,creation-with-upload,checksum,expiration,termination";

tl::unexpected<HttpProblem> refuseTus(HttpProblem problem) {
    return http::refuse(withTus(std::move(problem)));
}

Reply withOffset(Reply reply, const storage::Upload& upload) {
    return withTus(std::move(reply)
                       .with("Upload-Offset", std::to_string(upload.offset))
                       .with("Upload-Expires", httpDate(upload.expiresAt)));
}

HttpProblem noRoom(const storage::Upload& upload) {
    auto problem = HttpProblem::insufficientStorage("there is no room for more bytes; try again later");
    problem.headers.set("Upload-Offset", std::to_string(upload.offset));
    return problem;
}

Reply createdReply(const storage::Upload& upload) {
    Reply reply;
    reply.status = 201;
    return withOffset(std::move(reply).with("Location", std::string(kCollection) + "/" + upload.id.toString()), upload);
}

// The body of one piece on its way into the spool.
class PieceSink final : public http::BodySink {
public:
    PieceSink(std::unique_ptr<storage::UploadPiece> piece, Reply (*success)(const storage::Upload&))
        : piece_(std::move(piece)), success_(success) {}

    tl::expected<void, HttpProblem> write(std::string_view bytes) override {
        const auto written =
            piece_->append(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
        if (!written)
            return refuseTus(written.error());
        if (*written == storage::SpoolOutcome::Full)
            return refuseTus(noRoom(piece_->upload()));
        return {};
    }

    Outcome finish(BodyEnd end) override {
        const auto result = piece_->finish(end == BodyEnd::Complete);
        if (!result)
            return refuseTus(result.error());
        switch (result->outcome) {
        case storage::PieceOutcome::Mismatch:
            return refuseTus(HttpProblem::checksumMismatch("the piece is not what Upload-Checksum says"));
        case storage::PieceOutcome::Full:
            return refuseTus(noRoom(result->upload));
        case storage::PieceOutcome::Kept:
            break;
        }
        return success_(result->upload);
    }

private:
    std::unique_ptr<storage::UploadPiece> piece_;
    Reply (*success_)(const storage::Upload&);
};

// A request without a piece on a route that takes one.
class NoBodySink final : public http::BodySink {
public:
    explicit NoBodySink(Outcome outcome) : outcome_(std::move(outcome)) {}

    tl::expected<void, HttpProblem> write(std::string_view /*bytes*/) override {
        return refuseTus(Error{ErrorCode::InvalidInput, "this request takes no body"});
    }
    Outcome finish(BodyEnd /*end*/) override { return outcome_; }

private:
    Outcome outcome_;
};

tl::expected<std::string, HttpProblem> checkMetadata(const Call& call) {
    const auto header = call.header("Upload-Metadata");
    if (!header)
        return std::string();
    if (const auto parsed = wire::parseUploadMetadata(*header); !parsed)
        return http::refuse(parsed.error());
    return std::string(*header);
}

} // namespace

UploadsController::UploadsController(http::Router& router, storage::Uploads& uploads) : uploads_(uploads) {
    for (const auto* pattern : {kCollection, kMember})
        router.add("OPTIONS", pattern, Permission::UploadFilms, [this](const Call&) { return options(); });
    router.addSink("POST", kCollection, Permission::UploadFilms, [this](const Call& call) { return create(call); });
    router.add("HEAD", kMember, Permission::UploadFilms, [this](const Call& call) { return head(call); });
    router.addSink("PATCH", kMember, Permission::UploadFilms, [this](const Call& call) { return receive(call); });
    router.add("DELETE", kMember, Permission::UploadFilms, [this](const Call& call) { return terminate(call); });
    router.addSink("POST", kMember, Permission::UploadFilms,
                   [this](const Call& call) { return receiveOverridden(call); });
}

Outcome UploadsController::options() const {
    return withTus(Reply::noContent()
                       .with("Tus-Version", std::string(wire::kTusVersion))
                       .with("Tus-Extension", kExtensions)
                       .with("Tus-Checksum-Algorithm", "sha1,sha256")
                       .with("Tus-Max-Size", std::to_string(uploads_.limits().longest)));
}

SinkOutcome UploadsController::create(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return refuseTus(checked.error());
    const auto length = byteCount(call, "Upload-Length");
    if (!length)
        return refuseTus(length.error());
    if (*length > uploads_.limits().longest)
        return refuseTus(HttpProblem::contentTooLarge("an upload has at most " +
                                                      std::to_string(uploads_.limits().longest) + " bytes"));
    const auto metadata = checkMetadata(call);
    if (!metadata)
        return refuseTus(metadata.error());
    const bool hasPiece = call.head().hasBody();
    if (const auto checked = checkPieceType(call); hasPiece && !checked)
        return refuseTus(checked.error());
    auto check = pieceCheck(call);
    if (!check)
        return refuseTus(check.error());

    const auto upload = uploads_.create(call.caller().userId, *length, *metadata);
    if (!upload)
        return refuseTus(upload.error());
    if (!hasPiece)
        return std::make_unique<NoBodySink>(createdReply(*upload));
    auto piece = uploads_.begin(call.caller().userId, upload->id, 0, std::move(*check));
    if (!piece)
        return refuseTus(piece.error());
    return std::make_unique<PieceSink>(std::move(*piece), createdReply);
}

Outcome UploadsController::head(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return refuseTus(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return refuseTus(id.error());
    const auto upload = uploads_.find(call.caller().userId, *id);
    if (!upload)
        return refuseTus(upload.error());
    auto reply = Reply{}.with("Upload-Length", std::to_string(upload->length)).with("Cache-Control", "no-store");
    if (!upload->metadata.empty())
        reply = std::move(reply).with("Upload-Metadata", upload->metadata);
    return withOffset(std::move(reply), *upload);
}

SinkOutcome UploadsController::receive(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return refuseTus(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return refuseTus(id.error());
    if (const auto checked = checkPieceType(call); !checked)
        return refuseTus(checked.error());
    const auto offset = byteCount(call, "Upload-Offset");
    if (!offset)
        return refuseTus(offset.error());
    auto check = pieceCheck(call);
    if (!check)
        return refuseTus(check.error());
    auto piece = uploads_.begin(call.caller().userId, *id, *offset, std::move(*check));
    if (!piece)
        return refuseTus(piece.error());
    const auto& upload = (*piece)->upload();
    if (call.head().contentLength.value_or(0) > upload.length - upload.offset)
        return refuseTus(Error{ErrorCode::InvalidInput, "the piece is longer than what is left of the upload"});
    return std::make_unique<PieceSink>(std::move(*piece),
                                       [](const storage::Upload& now) { return withOffset(Reply::noContent(), now); });
}

Outcome UploadsController::terminate(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return refuseTus(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return refuseTus(id.error());
    if (const auto ended = uploads_.terminate(call.caller().userId, *id); !ended)
        return refuseTus(ended.error());
    return withTus(Reply::noContent());
}

// For clients that can send nothing but GET and POST.
SinkOutcome UploadsController::receiveOverridden(const Call& call) {
    const auto method = call.header("X-HTTP-Method-Override");
    if (method == "PATCH")
        return receive(call);
    if (method == "DELETE")
        return std::make_unique<NoBodySink>(terminate(call));
    if (method == "HEAD")
        return std::make_unique<NoBodySink>(head(call));
    return refuseTus(HttpProblem(405, "method-not-allowed", "POST needs X-HTTP-Method-Override here"));
}

} // namespace vitascope::server::api
