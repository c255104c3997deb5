// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/upload_sinks.h"

#include "shared/base/http_date.h"
#include "shared/base/log.h"

#include <span>
#include <string>
#include <utility>

namespace vitascope::server::api {
namespace {

using http::BodyEnd;
using http::BodySink;
using http::HttpProblem;
using http::Outcome;
using http::Reply;

HttpProblem noRoom(const storage::Upload& upload, HttpProblem problem) {
    problem.headers.set("Upload-Offset", std::to_string(upload.offset));
    return problem;
}

class PieceSink final : public BodySink {
public:
    explicit PieceSink(std::unique_ptr<storage::UploadPiece> piece) : piece_(std::move(piece)) {}

    tl::expected<void, HttpProblem> write(std::string_view bytes) override {
        const auto written =
            piece_->append(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
        if (!written)
            return http::refuse(written.error());
        switch (*written) {
        case storage::AppendOutcome::Full:
            return http::refuse(noRoom(piece_->upload(), diskIsFull()));
        case storage::AppendOutcome::OverQuota:
            return http::refuse(noRoom(piece_->upload(), overQuota(storage::Admission::UserBytes)));
        case storage::AppendOutcome::Written:
            break;
        }
        return {};
    }

    Outcome finish(BodyEnd end) override {
        const auto result = piece_->finish(end == BodyEnd::Complete);
        if (!result)
            return http::refuse(result.error());
        switch (result->outcome) {
        case storage::PieceOutcome::Mismatch:
            return http::refuse(HttpProblem::checksumMismatch("the piece is not what Upload-Checksum says"));
        case storage::PieceOutcome::Full:
            return http::refuse(noRoom(result->upload, diskIsFull()));
        case storage::PieceOutcome::OverQuota:
            return http::refuse(noRoom(result->upload, overQuota(storage::Admission::UserBytes)));
        case storage::PieceOutcome::Kept:
            break;
        }
        return withOffset(Reply::noContent(), result->upload);
    }

    [[nodiscard]] const storage::Upload& upload() const { return piece_->upload(); }

private:
    std::unique_ptr<storage::UploadPiece> piece_;
};

class FirstPieceSink final : public BodySink {
public:
    FirstPieceSink(storage::Uploads& uploads, std::unique_ptr<storage::UploadPiece> piece)
        : uploads_(uploads),
          owner_(piece->upload().owner),
          id_(piece->upload().id),
          piece_(std::make_unique<PieceSink>(std::move(piece))) {}
    ~FirstPieceSink() override { discard(); }
    FirstPieceSink(const FirstPieceSink&) = delete;
    FirstPieceSink& operator=(const FirstPieceSink&) = delete;

    tl::expected<void, HttpProblem> write(std::string_view bytes) override {
        auto written = piece_->write(bytes);
        if (!written)
            discard();
        return written;
    }

    Outcome finish(BodyEnd end) override {
        auto outcome = piece_->finish(end);
        if (!outcome || end == BodyEnd::Cut)
            discard();
        else
            outcome = createdReply(piece_->upload());
        isSettled_ = true;
        return outcome;
    }

private:
    void discard() {
        if (std::exchange(isSettled_, true))
            return;
        piece_.reset(); // it keeps others from the upload
        if (const auto ended = uploads_.terminate(owner_, id_); !ended)
            log::warning("an upload that nobody was told of stays until it expires",
                         {{"upload", id_.toString()}, {"reason", ended.error().message}});
    }

    storage::Uploads& uploads_;
    const UserId owner_;
    const UploadId id_;
    std::unique_ptr<PieceSink> piece_;
    bool isSettled_ = false; // the upload is kept, or gone
};

class NoBodySink final : public BodySink {
public:
    explicit NoBodySink(Outcome outcome) : outcome_(std::move(outcome)) {}

    tl::expected<void, HttpProblem> write(std::string_view /*bytes*/) override {
        return http::refuse(Error{ErrorCode::InvalidInput, "this request takes no body"});
    }
    Outcome finish(BodyEnd /*end*/) override { return outcome_; }

private:
    Outcome outcome_;
};

} // namespace

Reply withOffset(Reply reply, const storage::Upload& upload) {
    return std::move(reply)
        .with("Upload-Offset", std::to_string(upload.offset))
        .with("Upload-Expires", httpDate(upload.expiresAt));
}

Reply createdReply(const storage::Upload& upload) {
    Reply reply;
    reply.status = 201;
    return withOffset(std::move(reply).with("Location", std::string(kUploadsPath) + "/" + upload.id.toString()),
                      upload);
}

HttpProblem diskIsFull() {
    return HttpProblem::insufficientStorage("there is no room on the disk for more bytes; try again later");
}

HttpProblem overQuota(storage::Admission admission) {
    switch (admission) {
    case storage::Admission::OpenUploads:
        return {429, "too-many-uploads", "you have as many uploads under way as you may", {{"Retry-After", "60"}}};
    case storage::Admission::ServerBytes:
        return {507, "storage-quota-exceeded", "the server holds as much as it may"};
    case storage::Admission::UserBytes:
    case storage::Admission::Granted:
        break;
    }
    return {413, "upload-quota-exceeded", "with this you would have more in the store than you may"};
}

std::unique_ptr<BodySink> pieceSink(std::unique_ptr<storage::UploadPiece> piece) {
    return std::make_unique<PieceSink>(std::move(piece));
}

std::unique_ptr<BodySink> firstPieceSink(storage::Uploads& uploads, std::unique_ptr<storage::UploadPiece> piece) {
    return std::make_unique<FirstPieceSink>(uploads, std::move(piece));
}

std::unique_ptr<BodySink> noBodySink(Outcome outcome) {
    return std::make_unique<NoBodySink>(std::move(outcome));
}

} // namespace vitascope::server::api
