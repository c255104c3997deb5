// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tus_server.h"

#include "shared/base/base64.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <algorithm>

namespace vitascope::test {
namespace {

const std::string kRoot = "/api/v1/uploads";
const TestConnection::Fields kTus{{"Tus-Resumable", "1.0.0"}};

std::string checksumOf(std::string_view bytes) {
    const auto digest = Sha256::of(bytes);
    return "sha256 " + toBase64({reinterpret_cast<const char*>(digest.bytes().data()), digest.bytes().size()});
}

} // namespace

FakeTusServer::FakeTusServer()
    : server_([this](const TestRequest& request, TestConnection& connection) { handle(request, connection); },
              [this](const TestRequest& head, std::size_t length) { return bodyLimit(head, length); }) {}

std::string FakeTusServer::content() const {
    const std::scoped_lock lock(mutex_);
    return uploads_.at(lastId_).content;
}

std::string FakeTusServer::metadata() const {
    const std::scoped_lock lock(mutex_);
    return uploads_.at(lastId_).metadata;
}

std::string FakeTusServer::lastId() const {
    const std::scoped_lock lock(mutex_);
    return lastId_;
}

std::size_t FakeTusServer::bytesReceived() const {
    const std::scoped_lock lock(mutex_);
    return bytesReceived_;
}

std::size_t FakeTusServer::largestPiece() const {
    const std::scoped_lock lock(mutex_);
    return largestPiece_;
}

void FakeTusServer::cutPiece(int piece, std::size_t bytes) {
    const std::scoped_lock lock(mutex_);
    cutPiece_ = piece;
    cutBytes_ = bytes;
}

void FakeTusServer::loseAnswer(int piece) {
    const std::scoped_lock lock(mutex_);
    lostAnswer_ = piece;
}

void FakeTusServer::answerPieces(int status, int times, TestConnection::Fields headers) {
    const std::scoped_lock lock(mutex_);
    status_ = status;
    statusTimes_ = times;
    statusAfter_ = 0;
    statusHeaders_ = std::move(headers);
}

void FakeTusServer::answerPiecesAfter(int pieces, int status) {
    answerPieces(status, 1'000'000);
    const std::scoped_lock lock(mutex_);
    statusAfter_ = pieces;
}

void FakeTusServer::setLocation(std::string location) {
    const std::scoped_lock lock(mutex_);
    location_ = std::move(location);
    hasLocation_ = true;
}

std::size_t FakeTusServer::bodyLimit(const TestRequest& head, std::size_t length) {
    const std::scoped_lock lock(mutex_);
    return head.method == "PATCH" && pieces_ == cutPiece_ ? cutBytes_ : length;
}

void FakeTusServer::handle(const TestRequest& request, TestConnection& connection) {
    if (!request.target.starts_with(kRoot))
        return onOther ? onOther(request, connection) : connection.reply(404);
    const std::scoped_lock lock(mutex_);
    if (request.header("tus-resumable") != "1.0.0")
        return connection.reply(412);
    if (request.method == "POST" && request.target == kRoot)
        return create(request, connection);
    const auto found = uploads_.find(request.target.substr(std::min(request.target.size(), kRoot.size() + 1)));
    if (found == uploads_.end())
        return connection.reply(404, {}, kTus);
    auto& upload = found->second;
    if (request.method == "PATCH")
        return receive(request, upload, connection);
    auto headers = kTus;
    headers.emplace_back("Upload-Offset", std::to_string(upload.content.size()));
    headers.emplace_back("Upload-Length", std::to_string(upload.length));
    connection.reply(200, {}, headers);
}

void FakeTusServer::create(const TestRequest& request, TestConnection& connection) {
    lastId_ = Uuid::makeV7(SystemClock().utcNow()).toString();
    uploads_[lastId_] = {std::stoul(request.header("upload-length")), {}, request.header("upload-metadata")};
    auto headers = kTus;
    headers.emplace_back("Location", hasLocation_ ? location_ : kRoot + '/' + lastId_);
    connection.reply(201, {}, headers);
}

void FakeTusServer::receive(const TestRequest& request, Upload& upload, TestConnection& connection) {
    const int piece = pieces_++;
    if (onPiece)
        onPiece(piece);
    if (status_ != 0 && statusTimes_ > 0 && piece >= statusAfter_) {
        --statusTimes_;
        return connection.reply(status_, {}, statusHeaders_);
    }
    if (request.header("upload-offset") != std::to_string(upload.content.size()))
        return connection.reply(409, {}, kTus);
    const bool isCut = std::to_string(request.body.size()) != request.header("content-length");
    if (!isCut && request.header("upload-checksum") != checksumOf(request.body))
        return connection.reply(460, {}, kTus);
    upload.content += request.body;
    bytesReceived_ += request.body.size();
    largestPiece_ = std::max(largestPiece_, request.body.size());
    if (isCut || piece == lostAnswer_)
        return connection.cut(true);
    auto headers = kTus;
    headers.emplace_back("Upload-Offset", std::to_string(upload.content.size()));
    connection.reply(204, {}, headers);
}

} // namespace vitascope::test
