// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/tus_headers.h"

#include "shared/base/ascii.h"
#include "shared/base/sha256.h"
#include "shared/wire/upload.h"

#include <Poco/SHA1Engine.h>

#include <array>

namespace vitascope::server::api {
namespace {

class Sha256Check final : public storage::PieceCheck {
public:
    explicit Sha256Check(std::string expected) : expected_(std::move(expected)) {}
    void update(std::span<const std::uint8_t> bytes) override { hash_.update(bytes); }
    bool holds() override {
        const auto digest = hash_.finish();
        return std::string(digest.bytes().begin(), digest.bytes().end()) == expected_;
    }

private:
    const std::string expected_;
    Sha256 hash_;
};

class Sha1Check final : public storage::PieceCheck {
public:
    explicit Sha1Check(std::string expected) : expected_(std::move(expected)) {}
    void update(std::span<const std::uint8_t> bytes) override { hash_.update(bytes.data(), bytes.size()); }
    bool holds() override {
        const auto& digest = hash_.digest();
        return std::string(digest.begin(), digest.end()) == expected_;
    }

private:
    const std::string expected_;
    Poco::SHA1Engine hash_;
};

} // namespace

tl::expected<void, http::HttpProblem> checkTusVersion(const http::Call& call) {
    if (call.header("Tus-Resumable") == wire::kTusVersion)
        return {};
    auto problem = http::HttpProblem::preconditionFailed("Tus-Resumable must be " + std::string(wire::kTusVersion));
    problem.headers.set("Tus-Version", std::string(wire::kTusVersion));
    return http::refuse(std::move(problem));
}

tl::expected<std::uint64_t, http::HttpProblem> byteCount(const http::Call& call, std::string_view name) {
    const auto header = call.header(name);
    const auto count = header ? wire::parseByteCount(*header) : std::nullopt;
    if (!count)
        return http::refuse(Error{ErrorCode::InvalidInput, std::string(name) + " must be a number of bytes"});
    return *count;
}

tl::expected<std::optional<std::uint64_t>, http::HttpProblem> uploadLength(const http::Call& call,
                                                                           std::uint64_t longest) {
    if (!call.header("Upload-Length"))
        return std::nullopt;
    const auto length = byteCount(call, "Upload-Length");
    if (!length)
        return http::refuse(length.error());
    if (*length > longest)
        return http::refuse(
            http::HttpProblem::contentTooLarge("an upload has at most " + std::to_string(longest) + " bytes"));
    return *length;
}

tl::expected<std::optional<std::uint64_t>, http::HttpProblem> newUploadLength(const http::Call& call,
                                                                              std::uint64_t longest) {
    const auto deferred = call.header("Upload-Defer-Length");
    if (deferred && *deferred != "1")
        return http::refuse(Error{ErrorCode::InvalidInput, "Upload-Defer-Length must be 1"});
    if (deferred.has_value() == call.header("Upload-Length").has_value())
        return http::refuse(
            Error{ErrorCode::InvalidInput, "either Upload-Length or Upload-Defer-Length must be given, and not both"});
    return uploadLength(call, longest);
}

tl::expected<std::string, http::HttpProblem> uploadMetadata(const http::Call& call) {
    const auto header = call.header("Upload-Metadata");
    if (!header)
        return std::string();
    if (const auto parsed = wire::parseUploadMetadata(*header); !parsed)
        return http::refuse(parsed.error());
    return std::string(*header);
}

tl::expected<void, http::HttpProblem> checkPieceType(const http::Call& call) {
    if (const auto type = call.header("Content-Type"); type && equalIgnoringCase(*type, wire::kTusContentType))
        return {};
    return http::refuse(
        http::HttpProblem::unsupportedMediaType("Content-Type must be " + std::string(wire::kTusContentType)));
}

tl::expected<std::unique_ptr<storage::PieceCheck>, http::HttpProblem> pieceCheck(const http::Call& call) {
    const auto header = call.header("Upload-Checksum");
    if (!header)
        return nullptr;
    auto checksum = wire::parseUploadChecksum(*header);
    if (!checksum)
        return http::refuse(checksum.error());
    if (checksum->algorithm == wire::UploadChecksum::Algorithm::Sha1)
        return std::make_unique<Sha1Check>(std::move(checksum->digest));
    return std::make_unique<Sha256Check>(std::move(checksum->digest));
}

} // namespace vitascope::server::api
