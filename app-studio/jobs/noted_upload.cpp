// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/noted_upload.h"

namespace vitascope::studio {

Result<UploadId> NotedUpload::run(const File& file, const Listener& listener, const std::stop_token& stop) {
    const auto knownUrl = journal_.uploadUrl(file.name);
    UploadNote note{file.name, knownUrl, 0, file.size};
    std::optional<Error> notKept;
    std::uint64_t kept = 0;
    const auto keep = [&](const std::string& line) {
        if (const auto noted = journal_.setUpload(note); !noted)
            notKept = noted.error();
        listener.onLine(line);
    };
    client::TusUpload::Listener tus;
    tus.onCreated = [&](const std::string& url) {
        note.url = url;
        note.acknowledged = 0;
        kept = 0;
        keep("upload begun");
    };
    tus.onProgress = [&](const client::UploadProgress& now) {
        if (now.acknowledged > note.acknowledged) {
            const bool isResumed = note.acknowledged == 0 && note.url == knownUrl;
            kept = isResumed ? now.acknowledged : kept;
            note.acknowledged = now.acknowledged;
            keep((isResumed ? "goes on at byte " : "the server has ") + std::to_string(now.acknowledged) + " of " +
                 std::to_string(now.total));
        }
        listener.onProgress(now, kept);
    };
    client::TusUpload upload(session_, clock_, sleeper_);
    auto uploaded = upload.run({file.path, {{"filename", file.path.filename().string()}}, knownUrl}, tus, stop);
    if (uploaded && notKept) {
        storeFails_ = true;
        return fail(*notKept);
    }
    return uploaded;
}

} // namespace vitascope::studio
