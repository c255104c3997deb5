// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol tus 1.0.0 asks of the headers of every exchange, apart from what is done with the upload.
// Thread: any.
#pragma once

#include "server/api/http/exchange.h"
#include "server/domain/storage/uploads.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::api {

// 412 with Tus-Version unless the request speaks our version.
[[nodiscard]] tl::expected<void, http::HttpProblem> checkTusVersion(const http::Call& call);

// A header that must be a count of bytes; 400 if it is missing or something else.
[[nodiscard]] tl::expected<std::uint64_t, http::HttpProblem> byteCount(const http::Call& call, std::string_view name);

// Upload-Length where it is given; 400 if it is no length, 413 above the longest one.
[[nodiscard]] tl::expected<std::optional<std::uint64_t>, http::HttpProblem> uploadLength(const http::Call& call,
                                                                                         std::uint64_t longest);

// The same at creation: nothing for Upload-Defer-Length: 1, 400 without either or with both.
[[nodiscard]] tl::expected<std::optional<std::uint64_t>, http::HttpProblem> newUploadLength(const http::Call& call,
                                                                                            std::uint64_t longest);

// Upload-Metadata as it was sent, proven to be what may be sent back; empty without it; 400.
[[nodiscard]] tl::expected<std::string, http::HttpProblem> uploadMetadata(const http::Call& call);

// 415 unless the body is announced as a piece.
[[nodiscard]] tl::expected<void, http::HttpProblem> checkPieceType(const http::Call& call);

// The check that Upload-Checksum asks for; null without that header, 400 for an unknown algorithm.
[[nodiscard]] tl::expected<std::unique_ptr<storage::PieceCheck>, http::HttpProblem> pieceCheck(const http::Call& call);

} // namespace vitascope::server::api
