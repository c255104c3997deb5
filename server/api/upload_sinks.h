// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies that uploads are sent in, on their way into the spool, and what is answered when they end. Thread: one at
// a time, as every BodySink.
#pragma once

#include "server/api/http/body_sink.h"
#include "server/domain/storage/uploads.h"

#include <memory>

namespace vitascope::server::api {

inline constexpr auto kUploadsPath = "/api/v1/uploads";

// Upload-Offset and Upload-Expires.
[[nodiscard]] http::Reply withOffset(http::Reply reply, const storage::Upload& upload);

// 201 with the Location of the upload.
[[nodiscard]] http::Reply createdReply(const storage::Upload& upload);

// 507 "insufficient-storage".
[[nodiscard]] http::HttpProblem diskIsFull();

// 413 "upload-quota-exceeded" where the owner can make room, 507 "storage-quota-exceeded" where somebody else must, 429
// "too-many-uploads". For everything but Granted.
[[nodiscard]] http::HttpProblem overQuota(storage::Admission admission);

// The body of a PATCH: 204 with the new offset.
[[nodiscard]] std::unique_ptr<http::BodySink> pieceSink(std::unique_ptr<storage::UploadPiece> piece);

// The body of a POST that makes an upload: 201. An upload whose first piece is not kept is not kept either, since its
// sender was never told of it. The uploads outlive the sink.
[[nodiscard]] std::unique_ptr<http::BodySink> firstPieceSink(storage::Uploads& uploads,
                                                             std::unique_ptr<storage::UploadPiece> piece);

// Of a request that has no body on a route that takes one.
[[nodiscard]] std::unique_ptr<http::BodySink> noBodySink(http::Outcome outcome);

} // namespace vitascope::server::api
