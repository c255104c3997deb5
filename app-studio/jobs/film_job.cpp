// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_job.h"

#include "app-studio/jobs/package_job.h"
#include "app-studio/jobs/publish_job.h"

#include <algorithm>
#include <utility>

namespace vitascope::studio {
namespace {

// It may be in the middle of one of its own signals.
template<class Part>
void dismiss(std::unique_ptr<Part>& part) {
    if (!part)
        return;
    part->disconnect();
    part->cancel();
    part.release()->deleteLater();
}

} // namespace

FilmJob::FilmJob(Parts parts, JobRecord record, QObject* parent)
    : QObject(parent), parts_(std::move(parts)), record_(std::move(record)) {
    // What was under way in an earlier run waits for its turn now; what is complete is found by the first half.
    if (!isOver(record_.stage) && record_.stage != FilmStage::Review)
        record_.stage = FilmStage::Waiting;
    isPackaged_ = record_.request.onServer;
    status_.stage = record_.stage;
    status_.isPaused = record_.isPaused;
    status_.failure = record_.failure;
}

FilmJob::~FilmJob() = default;

bool FilmJob::isAtRest() const {
    return isOver(record_.stage) || record_.isPaused || isCancelling_ || isStopping_;
}

bool FilmJob::wantsPackaging() const {
    return !isAtRest() && !isPackaged_ && (!packageJob_ || isSuspended_);
}

bool FilmJob::isPackaging() const {
    return packageJob_ && !isSuspended_;
}

bool FilmJob::wantsUpload() const {
    const bool mayTravel = record_.request.onServer || !record_.request.review || record_.isReviewed;
    return !isAtRest() && !isUploading() && mayTravel && (isPackaged_ || !made_.empty());
}

bool FilmJob::isUploading() const {
    return uploadJob_ || publishJob_;
}

void FilmJob::startPackaging() {
    if (!wantsPackaging())
        return;
    if (isSuspended_) {
        isSuspended_ = false;
        packageJob_->proceed();
        return enter(FilmStage::Packaging);
    }
    made_.clear();
    ++record_.attempts;
    packageJob_ =
        std::make_unique<PackageJob>(PackageRequest{parts_.packager, record_.request.source, record_.request.folder});
    watchPackaging();
    log(LogKind::Step, QStringLiteral("packaging, attempt %1: %2")
                           .arg(record_.attempts)
                           .arg(QString::fromStdString(record_.request.source.path.string())));
    if (record_.stage == FilmStage::Waiting)
        enter(FilmStage::Packaging);
    packageJob_->start();
}

void FilmJob::watchPackaging() {
    auto* const job = packageJob_.get();
    connect(job, &PackageJob::sourceKnown, this, &FilmJob::takeSource);
    connect(job, &PackageJob::begun, this, &FilmJob::forgetReview);
    connect(job, &PackageJob::probed, this, [this](const PackageProbe& probe) {
        status_.probe = probe;
        status_.resumedSeconds = 0; // that it goes on is told after this
        status_.notices = probe.notices;
        say();
    });
    connect(job, &PackageJob::noticed, this, [this](const QString& message) {
        status_.notices.append(message);
        say();
    });
    connect(job, &PackageJob::resumed, this, &FilmJob::onResumed);
    connect(job, &PackageJob::progressed, this, &FilmJob::onPackagingProgress);
    connect(job, &PackageJob::trackFinished, this, &FilmJob::addTrack);
    connect(job, &PackageJob::logged, this, [this](const QString& line) { log(LogKind::Packager, line); });
    connect(job, &PackageJob::finished, this, &FilmJob::onPackaged);
    connect(job, &PackageJob::failed, this, &FilmJob::fail);
    connect(job, &PackageJob::cancelled, this, [this] {
        dismiss(packageJob_);
        endCancelled();
    });
}

void FilmJob::takeSource(const SourceFile& source) {
    record_.request.source = source;
    Q_EMIT recordChanged();
}

void FilmJob::onResumed(double seconds) {
    status_.resumedSeconds = seconds;
    status_.packaging = {seconds, status_.probe ? status_.probe->durationSeconds : 0, 0, 0};
    say();
}

// A line of before a pause may come after it has begun. While the packager only passes over what is there already,
// nothing can be said of the time.
void FilmJob::onPackagingProgress(const PackageProgress& progress) {
    const auto now = parts_.clock.steadyNow();
    if (isSuspended_ || progress.speed <= 0)
        packagingTime_.interrupt();
    else
        packagingTime_.add(now, progress.seconds, progress.durationSeconds);
    const auto measured = packagingTime_.speed();
    status_.packaging = progress;
    status_.packagingSpeed = measured > 0 ? measured : progress.speed;
    status_.packagingLeft = packagingTime_.at(now);
    say();
}

// What was approved was another package.
void FilmJob::forgetReview() {
    if (!record_.isReviewed && record_.changes.empty())
        return;
    record_.isReviewed = false;
    record_.changes.clear();
    Q_EMIT recordChanged();
}

void FilmJob::addTrack(const QString& name) {
    made_.push_back(name.toStdString());
    if (uploadJob_)
        uploadJob_->addTrack(name);
    else
        Q_EMIT turnChanged();
}

void FilmJob::onPackaged(const PackageSummary& summary) {
    dismiss(packageJob_);
    isPackaged_ = true;
    if (isCancelling_ || isOver(record_.stage))
        return endCancelled();
    status_.packaged = summary;
    if (uploadJob_)
        uploadJob_->noMoreTracks();
    log(LogKind::Step, QStringLiteral("packaged"));
    enter(record_.request.review && !record_.isReviewed ? FilmStage::Review : FilmStage::Uploading);
    Q_EMIT turnChanged();
}

void FilmJob::approve(std::vector<TrackChange> changes) {
    if (record_.stage != FilmStage::Review || isStopping_)
        return;
    record_.changes = std::move(changes);
    record_.isReviewed = true;
    log(LogKind::Step, QStringLiteral("approved"));
    enter(FilmStage::Uploading);
    Q_EMIT turnChanged();
}

void FilmJob::startUpload() {
    if (!wantsUpload())
        return;
    if (isUploaded_)
        return onUploaded();
    makeUpload();
    if (record_.stage == FilmStage::Waiting)
        enter(FilmStage::Uploading);
    for (const auto& name : made_)
        uploadJob_->addTrack(QString::fromStdString(name));
    if (isPackaged_)
        uploadJob_->noMoreTracks();
    uploadJob_->start();
    say();
}

void FilmJob::makeUpload() {
    const auto& request = record_.request;
    uploadJob_ = std::make_unique<UploadJob>(
        parts_.api, parts_.clock, parts_.store,
        UploadRequest{record_.id, request.title, request.folder, request.asset, record_.changes,
                      request.onServer ? std::optional(request.source) : std::nullopt});
    watchUpload();
}

void FilmJob::watchUpload() {
    auto* const job = uploadJob_.get();
    connect(job, &UploadJob::packageCreated, this, [this](const QString& id) {
        status_.packageId = id;
        say();
    });
    connect(job, &UploadJob::sourceKnown, this, &FilmJob::takeSource);
    connect(job, &UploadJob::serverJobKnown, this, [this](JobId id) {
        status_.serverJob = id;
        say();
    });
    connect(job, &UploadJob::progressed, this, &FilmJob::onUploadProgress);
    connect(job, &UploadJob::logged, this, [this](const QString& line) { log(LogKind::Upload, line); });
    connect(job, &UploadJob::finished, this, &FilmJob::onUploaded);
    connect(job, &UploadJob::failed, this, &FilmJob::fail);
    connect(job, &UploadJob::cancelled, this, &FilmJob::onUploadStopped);
}

void FilmJob::onUploadProgress(const UploadJobProgress& progress) {
    const auto now = parts_.clock.steadyNow();
    if (progress.state == UploadJobProgress::State::Uploading)
        uploadTime_.add(now, static_cast<double>(progress.acknowledgedBytes - progress.keptBytes),
                        static_cast<double>(progress.totalBytes - progress.keptBytes));
    else
        uploadTime_.interrupt();
    status_.upload = progress;
    status_.uploadLeft = uploadTime_.at(now);
    const bool isLeft = progress.state == UploadJobProgress::State::Packaging;
    const bool turnsChange = std::exchange(status_.isLeftToServer, isLeft) != isLeft;
    say();
    if (turnsChange)
        Q_EMIT turnChanged();
}

void FilmJob::onUploaded() {
    dismiss(uploadJob_);
    isUploaded_ = isPackaged_;
    if (isCancelling_)
        return endCancelled();
    if (isAtRest() || !isUploaded_) {
        say();
        Q_EMIT turnChanged();
        return;
    }
    if (record_.request.publish)
        return startPublishing();
    finish();
}

void FilmJob::startPublishing() {
    publishJob_ = std::make_unique<PublishJob>(parts_.api, record_.request.title);
    connect(publishJob_.get(), &PublishJob::finished, this, &FilmJob::finish);
    connect(publishJob_.get(), &PublishJob::failed, this, &FilmJob::fail);
    connect(publishJob_.get(), &PublishJob::cancelled, this, &FilmJob::onUploadStopped);
    enter(FilmStage::Publishing);
    publishJob_->start();
}

void FilmJob::finish() {
    dismiss(publishJob_);
    if (isOver(record_.stage))
        return;
    log(LogKind::Step, record_.request.publish ? QStringLiteral("published") : QStringLiteral("on the server"));
    record_.isPaused = status_.isPaused = false;
    enter(FilmStage::Done);
    Q_EMIT finished();
}

void FilmJob::pause() {
    if (isAtRest())
        return;
    record_.isPaused = status_.isPaused = true;
    if (packageJob_) {
        isSuspended_ = true;
        packageJob_->suspend();
        packagingTime_.interrupt();
        status_.packagingLeft.reset();
    }
    uploadTime_.interrupt();
    status_.uploadLeft.reset();
    if (uploadJob_)
        uploadJob_->cancel();
    if (publishJob_)
        publishJob_->cancel();
    log(LogKind::Step, QStringLiteral("paused"));
    Q_EMIT recordChanged();
    say();
    Q_EMIT turnChanged();
}

void FilmJob::resume() {
    if (isOver(record_.stage) || isCancelling_ || isStopping_ || !record_.isPaused)
        return;
    record_.isPaused = status_.isPaused = false;
    log(LogKind::Step, QStringLiteral("goes on"));
    Q_EMIT recordChanged();
    say();
    Q_EMIT turnChanged();
}

// The upload has stopped since it was told to: for a pause or for good.
void FilmJob::onUploadStopped() {
    dismiss(uploadJob_);
    dismiss(publishJob_);
    status_.isLeftToServer = false;
    say();
    endCancelled();
    Q_EMIT turnChanged();
}

void FilmJob::cancel() {
    if (isOver(record_.stage) || isStopping_)
        return;
    const bool isFirst = !std::exchange(isCancelling_, true);
    if (isFirst && record_.request.onServer && !isUploading() && !isUploaded_)
        endOnServer();
    if (packageJob_)
        packageJob_->cancel();
    if (uploadJob_)
        uploadJob_->abandon();
    if (publishJob_)
        publishJob_->cancel();
    endCancelled();
}

// The server may be at it although nothing of it runs here: it was paused, or waits for its turn.
void FilmJob::endOnServer() {
    makeUpload();
    uploadJob_->abandon();
    uploadJob_->start();
}

// Once nothing of it runs any more.
void FilmJob::endCancelled() {
    if (!isCancelling_ || isOver(record_.stage) || isAtWork())
        return;
    log(LogKind::Step, QStringLiteral("cancelled"));
    record_.isPaused = status_.isPaused = false;
    enter(FilmStage::Cancelled);
    Q_EMIT cancelled();
}

void FilmJob::stop() {
    isStopping_ = true;
    if (packageJob_)
        packageJob_->kill();
    if (uploadJob_)
        uploadJob_->stop();
    if (publishJob_)
        publishJob_->cancel();
    await(packageJob_);
    await(uploadJob_);
    await(publishJob_);
}

// Whatever its end is: the next one with the same record finds it.
template<class Part>
void FilmJob::await(std::unique_ptr<Part>& part) {
    if (!part)
        return;
    part->disconnect();
    const auto onEnd = [this, &part] {
        dismiss(part);
        if (isAtWork())
            return;
        endCancelled(); // if that was wished before: it is not to go on at the next sign-in
        Q_EMIT stopped();
    };
    connect(part.get(), &Part::finished, this, onEnd);
    connect(part.get(), &Part::failed, this, onEnd);
    connect(part.get(), &Part::cancelled, this, onEnd);
}

void FilmJob::fail(const JobFailure& failure) {
    dismiss(packageJob_);
    dismiss(uploadJob_);
    dismiss(publishJob_);
    status_.isLeftToServer = false;
    if (isCancelling_ || isOver(record_.stage))
        return endCancelled();
    record_.failure = status_.failure = failure;
    record_.isPaused = status_.isPaused = false;
    log(LogKind::Error, failure.detail);
    enter(FilmStage::Failed);
    Q_EMIT failed(failure);
}

void FilmJob::enter(FilmStage stage) {
    record_.stage = status_.stage = stage;
    if (isOver(stage))
        record_.endedAt = parts_.clock.utcNow();
    Q_EMIT recordChanged();
    say();
    Q_EMIT turnChanged();
}

void FilmJob::say() {
    status_.isUploading = isUploading();
    Q_EMIT changed(status_);
}

void FilmJob::log(LogKind kind, const QString& text) {
    Q_EMIT logged({parts_.clock.utcNow(), kind, text.toStdString()});
}

} // namespace vitascope::studio
