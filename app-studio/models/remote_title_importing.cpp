// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/remote_title_importing.h"

#include "shared/base/file.h"

#include <QFile>
#include <QFileInfo>

namespace vitascope::studio {
namespace {

// Tells how far the file is read; a request that is sent again begins at the front.
class WatchedBody final : public transfer::BodySource {
public:
    WatchedBody(std::unique_ptr<transfer::BodySource> body, std::shared_ptr<ImportProgress> progress)
        : body_(std::move(body)), progress_(std::move(progress)) {}

    [[nodiscard]] std::uint64_t size() const override { return body_->size(); }
    [[nodiscard]] Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) const override {
        auto count = body_->read(offset, into);
        if (count)
            progress_->sent = offset + *count;
        return count;
    }

private:
    const std::unique_ptr<transfer::BodySource> body_;
    const std::shared_ptr<ImportProgress> progress_;
};

Result<wire::ImportReport> send(client::Session& session, const ImportRequest& request,
                                const std::shared_ptr<ImportProgress>& progress, const std::stop_token& stop) {
    const auto path = QFile::encodeName(request.file).toStdString();
    auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    const auto size = static_cast<std::uint64_t>(QFileInfo(request.file).size());
    progress->size = size;
    client::TitleImport import;
    import.text = std::make_shared<WatchedBody>(
        std::make_unique<transfer::FileBody>(std::make_shared<const FileDescriptor>(std::move(*file)), 0, size),
        progress);
    import.format = request.format;
    import.existing = request.existing;
    import.dryRun = request.dryRun;
    const std::stop_callback signedOut(stop, [&] { progress->stop.request_stop(); });
    return client::TitleEditingApi(session).import(import, progress->stop.get_token());
}

} // namespace

void RemoteTitleImporting::import(const ImportRequest& request, std::shared_ptr<ImportProgress> progress,
                                  QObject* context, desktop::Answer<wire::ImportReport> answer) {
    calls_.run<wire::ImportReport>(
        context,
        [request, progress = std::move(progress)](client::Session& session, const std::stop_token& stop) {
            return send(session, request, progress, stop);
        },
        std::move(answer));
}

} // namespace vitascope::studio
