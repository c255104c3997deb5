// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads a file by tus 1.0.0 in pieces of at most 8 MiB, each with its SHA-256. After a failure of the network, a
// server error, a restart of the server or a conflict it asks the server how much it has (HEAD) and goes on from
// there, waiting longer and longer while the server is away, without end, until it is stopped. A byte that the server
// has acknowledged is not sent again. Thread: any; run() blocks and one object runs one upload at a time.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/file.h"
#include "shared/base/id.h"
#include "shared/base/units.h"
#include "shared/client/session.h"
#include "shared/client/transfer_rate.h"
#include "shared/transfer/retry_policy.h"
#include "shared/wire/upload.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace vitascope::client {

struct UploadProgress {
    enum class State { Uploading, WaitingForServer };
    State state = State::Uploading;
    std::uint64_t acknowledged = 0; // bytes that the server has
    std::uint64_t total = 0;
    double bytesPerSecond = 0;        // over the last 10 s; 0: not known yet
    std::optional<Seconds> remaining; // at that rate
    std::string reason;               // why it waits; for people
};

class TusUpload {
public:
    struct Options {
        std::uint64_t largestPiece = wire::kLargestUploadPiece;
        // A piece is made as large as the link carries in about this time, so that progress is seen on slow links.
        std::chrono::milliseconds pieceTime{3'000};
        transfer::RetryPolicy waiting{std::chrono::milliseconds(500), std::chrono::milliseconds(15'000), 2.0, 0.5, 0};
        int mismatches = 5; // pieces in a row whose checksum the server refuses before it is given up
    };

    struct Source {
        std::filesystem::path file;
        wire::UploadMetadata metadata;
        std::string knownUrl; // the path of an earlier upload of this file, from onCreated; empty for a new one
    };

    // Called on the thread of run(). Each may be empty.
    struct Listener {
        std::function<void(const std::string& url)> onCreated; // keep it: with it another process can go on
        std::function<void(const UploadProgress&)> onProgress;
    };

    TusUpload(Session& session, const Clock& clock, transfer::Sleeper& sleeper, Options options);
    TusUpload(Session& session, const Clock& clock, transfer::Sleeper& sleeper)
        : TusUpload(session, clock, sleeper, Options()) {}

    // The complete upload. NotFound and the like for the file; Unauthenticated or Forbidden when the session is over
    // or has no right; InvalidInput for what the server refuses for good; Corrupt when the file changes under it or no
    // checksum fits; Cancelled when stopped. After all of these the server keeps what it has until the upload expires.
    [[nodiscard]] Result<UploadId> run(const Source& source, const Listener& listener, const std::stop_token& stop);

private:
    struct Run;
    enum class Step;

    [[nodiscard]] Result<Step> create(Run& run);
    [[nodiscard]] Result<Step> askOffset(Run& run);
    [[nodiscard]] Result<Step> sendPiece(Run& run);
    [[nodiscard]] Result<Step> judgePiece(Run& run, const transfer::HttpResponse& response, std::uint64_t sent);
    [[nodiscard]] Result<Step> wait(Run& run, const std::string& reason, std::optional<std::string> retryAfter);
    [[nodiscard]] Result<Step> afterFailure(Run& run, const Error& error);
    [[nodiscard]] Result<Step> afterRefusal(Run& run, const transfer::HttpResponse& response);
    void acknowledge(Run& run, std::uint64_t offset);
    void report(Run& run, UploadProgress::State state, const std::string& reason);

    Session& session_;
    const Clock& clock_;
    transfer::Sleeper& sleeper_;
    const Options options_;
};

} // namespace vitascope::client
