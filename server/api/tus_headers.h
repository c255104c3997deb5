// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol tus 1.0.0 asks of the headers of every exchange, apart from what is done with the upload.
// Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/storage/uploads.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace vitascope::server::api {

// 412 with Tus-Version unless the request speaks our version.
[[nodiscard]] tl::expected<void, http::HttpProblem> checkTusVersion(const http::Call& call);

// A header that must be a count of bytes; 400 if it is missing or something else.
[[nodiscard]] tl::expected<std::uint64_t, http::HttpProblem> byteCount(const http::Call& call, std::string_view name);

// 415 unless the body is announced as a piece.
[[nodiscard]] tl::expected<void, http::HttpProblem> checkPieceType(const http::Call& call);

// The check that Upload-Checksum asks for; null without that header, 400 for an unknown algorithm.
[[nodiscard]] tl::expected<std::unique_ptr<storage::PieceCheck>, http::HttpProblem> pieceCheck(const http::Call& call);

// Every answer says which version it speaks.
[[nodiscard]] http::Reply withTus(http::Reply reply);
[[nodiscard]] http::HttpProblem withTus(http::HttpProblem problem);

} // namespace vitascope::server::api
