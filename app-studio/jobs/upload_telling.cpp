// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/upload_telling.h"

#include <utility>

namespace vitascope::studio {

using State = UploadJobProgress::State;

void UploadTelling::say(State state, const std::string& reason) {
    const auto waitsFor = state == State::WaitingForServer ? reason : std::string();
    if (const auto before = std::exchange(waitsFor_, waitsFor); !waitsFor.empty() && waitsFor != before)
        line("waits for the server: " + waitsFor);
    now_.state = state;
    now_.reason = QString::fromStdString(reason);
    listener_.onProgress(now_);
}

void UploadTelling::sayUpload(const client::UploadProgress& upload) {
    now_.bytesPerSecond = upload.bytesPerSecond;
    say(upload.state == client::UploadProgress::State::Uploading ? State::Uploading : State::WaitingForServer,
        upload.reason);
}

std::function<void(const std::string&)> UploadTelling::onWaiting() {
    return [this](const std::string& reason) { say(State::WaitingForServer, reason); };
}

} // namespace vitascope::studio
