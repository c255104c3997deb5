// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/uploads_controller.h"

#include "server/api/tus_headers.h"
#include "server/api/upload_sinks.h"
#include "shared/wire/upload.h"

#include <utility>

namespace vitascope::server::api {
namespace {

using auth::Permission;
using http::Call;
using http::HttpProblem;
using http::Outcome;
using http::Reply;
using http::SinkOutcome;

constexpr auto kMember = "/api/v1/uploads/{id}";
constexpr auto kExtensions = "creation,creation-with-upload,creation-defer-length,checksum,expiration,termination";

// The extension is not offered: a film's tracks are single files, and joining parts would copy every byte of them.
tl::expected<void, HttpProblem> refuseConcatenation(const Call& call) {
    if (!call.header("Upload-Concat"))
        return {};
    return http::refuse(Error{ErrorCode::InvalidInput, "Upload-Concat: this server does not join uploads"});
}

} // namespace

UploadsController::UploadsController(http::Router& router, storage::Uploads& uploads) : uploads_(uploads) {
    router.addRule({.path = kUploadsPath,
                    .headers = {{"Tus-Resumable", std::string(wire::kTusVersion)}, {"Cache-Control", "no-store"}},
                    .takesMethodOverride = true});
    for (const auto* pattern : {kUploadsPath, kMember})
        router.add(
            "OPTIONS", pattern, http::Access::Anyone, [this](const Call&) { return options(); },
            http::Router::kOpenBodyLimit);
    router.addSink("POST", kUploadsPath, Permission::UploadFilms, [this](const Call& call) { return create(call); });
    router.add("HEAD", kMember, Permission::UploadFilms, [this](const Call& call) { return head(call); });
    router.addSink("PATCH", kMember, Permission::UploadFilms, [this](const Call& call) { return receive(call); });
    router.add("DELETE", kMember, Permission::UploadFilms, [this](const Call& call) { return terminate(call); });
}

Outcome UploadsController::options() const {
    return Reply::noContent()
        .with("Tus-Version", std::string(wire::kTusVersion))
        .with("Tus-Extension", kExtensions)
        .with("Tus-Checksum-Algorithm", "sha1,sha256")
        .with("Tus-Max-Size", std::to_string(uploads_.limits().longest));
}

SinkOutcome UploadsController::create(const Call& call) {
    if (const auto checked = checkTusVersion(call).and_then([&] { return refuseConcatenation(call); }); !checked)
        return http::refuse(checked.error());
    const auto length = newUploadLength(call, uploads_.limits().longest);
    if (!length)
        return http::refuse(length.error());
    const auto metadata = uploadMetadata(call);
    if (!metadata)
        return http::refuse(metadata.error());
    const bool hasPiece = call.head().hasBody();
    if (const auto checked = checkPieceType(call); hasPiece && !checked)
        return http::refuse(checked.error());
    if (call.head().contentLength.value_or(0) > length->value_or(uploads_.limits().longest))
        return http::refuse(Error{ErrorCode::InvalidInput, "the piece is longer than the upload"});
    auto check = pieceCheck(call);
    if (!check)
        return http::refuse(check.error());

    const auto creation = uploads_.create(call.caller().userId, *length, *metadata);
    if (!creation)
        return http::refuse(creation.error());
    if (!creation->upload)
        return http::refuse(creation->isDiskFull ? diskIsFull() : overQuota(creation->admission));
    if (!hasPiece)
        return noBodySink(createdReply(*creation->upload));
    auto piece = uploads_.begin(call.caller().userId, creation->upload->id, 0, std::move(*check));
    if (!piece)
        return http::refuse(piece.error());
    return firstPieceSink(uploads_, std::move(*piece));
}

Outcome UploadsController::head(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return http::refuse(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return http::refuse(id.error());
    const auto upload = uploads_.find(call.caller().userId, *id);
    if (!upload)
        return http::refuse(upload.error());
    auto reply = upload->length ? Reply{}.with("Upload-Length", std::to_string(*upload->length))
                                : Reply{}.with("Upload-Defer-Length", "1");
    if (!upload->metadata.empty())
        reply = std::move(reply).with("Upload-Metadata", upload->metadata);
    return withOffset(std::move(reply), *upload);
}

SinkOutcome UploadsController::receive(const Call& call) {
    if (const auto checked = checkTusVersion(call).and_then([&] { return checkPieceType(call); }); !checked)
        return http::refuse(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return http::refuse(id.error());
    const auto offset = byteCount(call, "Upload-Offset");
    if (!offset)
        return http::refuse(offset.error());
    const auto length = uploadLength(call, uploads_.limits().longest);
    if (!length)
        return http::refuse(length.error());
    auto check = pieceCheck(call);
    if (!check)
        return http::refuse(check.error());
    auto piece = uploads_.begin(call.caller().userId, *id, *offset, std::move(*check), *length);
    if (!piece)
        return http::refuse(piece.error());
    const auto& upload = (*piece)->upload();
    const auto most = upload.length.value_or(uploads_.limits().longest);
    if (call.head().contentLength.value_or(0) > most - upload.offset)
        return http::refuse(Error{ErrorCode::InvalidInput, "the piece is longer than what is left of the upload"});
    return pieceSink(std::move(*piece));
}

Outcome UploadsController::terminate(const Call& call) {
    if (const auto checked = checkTusVersion(call); !checked)
        return http::refuse(checked.error());
    const auto id = call.id<UploadId>("id");
    if (!id)
        return http::refuse(id.error());
    if (const auto ended = uploads_.terminate(call.caller().userId, *id); !ended)
        return http::refuse(ended.error());
    return Reply::noContent();
}

} // namespace vitascope::server::api
