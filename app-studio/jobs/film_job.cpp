// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_job.h"

#include "app-studio/jobs/package_job.h"
#include "app-studio/jobs/publish_job.h"
#include "shared/base/file.h"
#include "shared/package/manifest_json.h"

#include <algorithm>
#include <system_error>

namespace vitascope::studio {
namespace {

// The tracks of the complete package of this very film that lies in the folder; nothing if there is none.
std::optional<std::vector<std::string>> completePackage(const FilmRequest& request) {
    const auto text = readFile(request.folder / "package.json", package::kMaxManifestBytes);
    const auto manifest = text ? package::parsePackageManifest(*text) : fail(text.error());
    std::error_code unknown;
    const auto size = std::filesystem::file_size(request.input, unknown);
    if (!manifest || unknown || manifest->sourceSize != size ||
        manifest->sourceName != request.input.filename().string())
        return std::nullopt;
    if (manifest->sourceModifiedAt) { // a film that was made anew often has the name and the size of the old one
        const auto changed = modifiedAt(request.input);
        if (!changed || changed->time_since_epoch().count() != *manifest->sourceModifiedAt)
            return std::nullopt;
    }
    const bool isWhole = std::all_of(manifest->tracks.begin(), manifest->tracks.end(), [&](const std::string& name) {
        return std::filesystem::exists(request.folder / (name + ".json"), unknown);
    });
    return isWhole ? std::optional(manifest->tracks) : std::nullopt;
}

} // namespace

FilmJob::FilmJob(client::ApiClient& api, const Clock& clock, FilmRequest request, QObject* parent)
    : QObject(parent), api_(api), clock_(clock), request_(std::move(request)) {}

FilmJob::~FilmJob() = default;

void FilmJob::start() {
    startUpload();
    const auto tracks = completePackage(request_);
    if (!tracks)
        return startPackaging();
    for (const auto& name : *tracks)
        uploadJob_->addTrack(QString::fromStdString(name));
    onPackaged({});
}

void FilmJob::cancel() {
    if (isOver())
        return;
    if (status_.stage == FilmStage::Waiting)
        return onPartCancelled();
    if (packageJob_)
        packageJob_->cancel();
    if (uploadJob_)
        uploadJob_->cancel();
    if (publishJob_)
        publishJob_->cancel();
}

void FilmJob::startUpload() {
    uploadJob_ = std::make_unique<UploadJob>(api_, clock_, request_.title, request_.folder);
    connect(uploadJob_.get(), &UploadJob::packageCreated, this, [this](const QString& id) {
        status_.packageId = id;
        Q_EMIT changed(status_);
    });
    connect(uploadJob_.get(), &UploadJob::progressed, this, [this](const UploadJobProgress& progress) {
        status_.upload = progress;
        Q_EMIT changed(status_);
    });
    connect(uploadJob_.get(), &UploadJob::finished, this, &FilmJob::onUploaded);
    connect(uploadJob_.get(), &UploadJob::failed, this, &FilmJob::fail);
    connect(uploadJob_.get(), &UploadJob::cancelled, this, &FilmJob::onPartCancelled);
    uploadJob_->start();
}

void FilmJob::startPackaging() {
    packageJob_ = std::make_unique<PackageJob>(PackageRequest{request_.packager, request_.input, request_.folder});
    connect(packageJob_.get(), &PackageJob::probed, this, [this](const PackageProbe& probe) {
        status_.probe = probe;
        status_.notices = probe.notices;
        Q_EMIT changed(status_);
    });
    connect(packageJob_.get(), &PackageJob::noticed, this, [this](const QString& message) {
        status_.notices.append(message);
        Q_EMIT changed(status_);
    });
    connect(packageJob_.get(), &PackageJob::progressed, this, [this](const PackageProgress& progress) {
        status_.packaging = progress;
        Q_EMIT changed(status_);
    });
    connect(packageJob_.get(), &PackageJob::trackFinished, this,
            [this](const QString& name) { uploadJob_->addTrack(name); });
    connect(packageJob_.get(), &PackageJob::finished, this, &FilmJob::onPackaged);
    connect(packageJob_.get(), &PackageJob::failed, this, &FilmJob::fail);
    connect(packageJob_.get(), &PackageJob::cancelled, this, &FilmJob::onPartCancelled);
    enter(FilmStage::Packaging);
    packageJob_->start();
}

void FilmJob::onPackaged(const PackageSummary& summary) {
    if (isOver())
        return;
    if (packageJob_)
        status_.packaged = summary;
    uploadJob_->noMoreTracks();
    enter(FilmStage::Uploading);
    Q_EMIT packaged();
}

void FilmJob::onUploaded() {
    if (isOver())
        return;
    if (request_.publish)
        return startPublishing();
    enter(FilmStage::Done);
    Q_EMIT finished();
}

void FilmJob::startPublishing() {
    publishJob_ = std::make_unique<PublishJob>(api_, request_.title);
    connect(publishJob_.get(), &PublishJob::finished, this, [this] {
        enter(FilmStage::Done);
        Q_EMIT finished();
    });
    connect(publishJob_.get(), &PublishJob::failed, this, &FilmJob::fail);
    connect(publishJob_.get(), &PublishJob::cancelled, this, &FilmJob::onPartCancelled);
    enter(FilmStage::Publishing);
    publishJob_->start();
}

// The first part that says so ends the film; the other is stopped and no longer listened to.
void FilmJob::onPartCancelled() {
    if (isOver())
        return;
    enter(FilmStage::Cancelled);
    Q_EMIT cancelled();
}

void FilmJob::fail(const JobFailure& failure) {
    if (isOver())
        return;
    if (packageJob_)
        packageJob_->cancel();
    if (uploadJob_)
        uploadJob_->cancel();
    status_.failure = failure;
    enter(FilmStage::Failed);
    Q_EMIT failed(failure);
}

void FilmJob::enter(FilmStage stage) {
    status_.stage = stage;
    Q_EMIT changed(status_);
}

bool FilmJob::isOver() const {
    return status_.stage == FilmStage::Done || status_.stage == FilmStage::Failed ||
           status_.stage == FilmStage::Cancelled;
}

} // namespace vitascope::studio
