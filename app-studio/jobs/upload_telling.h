// SPDX-License-Identifier: GPL-3.0-or-later
// What a run tells while it brings a film: how far it is, and in the film's log each new reason for which it waits for
// the server. Thread: the run's, where the listener is called too.
#pragma once

#include "app-studio/jobs/upload_job.h"
#include "shared/client/tus_upload.h"

#include <functional>
#include <string>

namespace vitascope::studio {

struct UploadListener {
    std::function<void(const UploadJobProgress&)> onProgress;
    std::function<void(const std::string& line)> onLine; // for the film's log
};

class UploadTelling {
public:
    explicit UploadTelling(UploadListener listener) : listener_(std::move(listener)) {}

    [[nodiscard]] UploadJobProgress& now() { return now_; } // what the next say() tells besides its state
    void say(UploadJobProgress::State state, const std::string& reason = {});
    // As a file travels: whether it does, and how fast.
    void sayUpload(const client::UploadProgress& upload);
    void line(const std::string& line) const { listener_.onLine(line); }
    // For calls that wait for the server by themselves.
    [[nodiscard]] std::function<void(const std::string& reason)> onWaiting();

private:
    const UploadListener listener_;
    UploadJobProgress now_;
    std::string waitsFor_; // what it last said it waits for
};

} // namespace vitascope::studio
