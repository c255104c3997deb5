// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads one file for a film of the queue. The URL of the upload is noted before its first byte is sent, and what the
// server has with each piece, so that another process goes on where this one ended. Thread: run() blocks on its thread,
// where the listener is called too.
#pragma once

#include "app-studio/jobs/upload_journal.h"
#include "shared/client/tus_upload.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace vitascope::studio {

class NotedUpload {
public:
    struct File {
        std::string name; // by which it is noted; one a film
        std::filesystem::path path;
        std::uint64_t size = 0;
    };
    struct Listener {
        std::function<void(const std::string& line)> onLine; // for the film's log
        // Of what the server has, so much is of an earlier run.
        std::function<void(const client::UploadProgress&, std::uint64_t kept)> onProgress;
    };

    // All of these outlive it.
    NotedUpload(client::Session& session, const Clock& clock, transfer::Sleeper& sleeper, UploadJournal& journal)
        : session_(session), clock_(clock), sleeper_(sleeper), journal_(journal) {}

    // As TusUpload::run; also as the journal fails, when storeFails() says so.
    [[nodiscard]] Result<UploadId> run(const File& file, const Listener& listener, const std::stop_token& stop);
    [[nodiscard]] bool storeFails() const { return storeFails_; }

private:
    client::Session& session_;
    const Clock& clock_;
    transfer::Sleeper& sleeper_;
    UploadJournal& journal_;
    bool storeFails_ = false;
};

} // namespace vitascope::studio
