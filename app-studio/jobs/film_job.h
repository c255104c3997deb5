// SPDX-License-Identifier: GPL-3.0-or-later
// One film from the file on disk to the server: package, let a person look at it if that is wanted, upload each track,
// and publish if that is wanted. Of a film that the server is to package the file itself is uploaded. It begins where
// its record ended. Its two halves, packaging and upload, each wait for the queue to begin them: wantsPackaging() and
// wantsUpload() say when that makes sense. Commands and signals belong to the thread of the object (the GUI thread),
// which never waits. Destroying it stops all that it does; another one with the same record goes on.
#pragma once

#include "app-studio/jobs/job_record.h"
#include "app-studio/jobs/packager_event.h"
#include "app-studio/jobs/time_left.h"
#include "app-studio/jobs/upload_job.h"
#include "shared/base/clock.h"
#include "shared/client/api_client.h"

#include <QMetaType>
#include <QObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <optional>

namespace vitascope::studio {

class PackageJob;
class PublishJob;

// How far it is; what of it must outlive the program is in the record.
struct FilmStatus {
    FilmStage stage = FilmStage::Waiting;
    bool isPaused = false;
    bool isUploading = false;       // it has its turn
    bool isLeftToServer = false;    // which packages it now: nothing of it travels
    std::optional<JobId> serverJob; // that packages it
    std::optional<PackageProbe> probe;
    PackageProgress packaging;
    double resumedSeconds = 0;            // of the film, encoded by an earlier run
    double packagingSpeed = 0;            // times real time, without what pauses took; 0: not known yet
    std::optional<Seconds> packagingLeft; // nothing: not known yet
    QStringList notices;                  // of packaging: what is left out, and why
    std::optional<PackageSummary> packaged;
    UploadJobProgress upload;
    std::optional<Seconds> uploadLeft; // the same, of all tracks so far
    QString packageId;                 // of the server; empty until it is known
    std::optional<JobFailure> failure; // when Failed
};

class FilmJob : public QObject {
    Q_OBJECT

public:
    struct Parts { // all outlive the job
        client::ApiClient& api;
        const Clock& clock;
        JobStore& store;
        std::filesystem::path packager; // the program vitascope-package
    };
    FilmJob(Parts parts, JobRecord record, QObject* parent = nullptr);
    ~FilmJob() override;

    [[nodiscard]] const JobRecord& record() const { return record_; }
    [[nodiscard]] const FilmRequest& request() const { return record_.request; }
    [[nodiscard]] const FilmStatus& status() const { return status_; }
    [[nodiscard]] const std::vector<std::string>& tracks() const { return made_; } // complete in the folder

    [[nodiscard]] bool wantsPackaging() const;
    [[nodiscard]] bool isPackaging() const; // and does not stand still
    [[nodiscard]] bool wantsUpload() const; // or publishing
    [[nodiscard]] bool isUploading() const;
    void startPackaging(); // or goes on with it
    void startUpload();

    // It stands still until resume(), also in the next run of the program.
    void pause();
    void resume();
    // The person has looked at the package; it travels with these changes. No effect but in Review.
    void approve(std::vector<TrackChange> changes);
    void cancel();
    // All that it does ends, as its destruction would have it end, but nobody waits: stopped() follows if it does
    // something. No command has an effect from now on, and nothing else is told.
    void stop();
    [[nodiscard]] bool isAtWork() const { return packageJob_ || isUploading(); }

Q_SIGNALS:
    void changed(const vitascope::studio::FilmStatus& status); // anything of it
    void recordChanged();                                      // what must be kept
    void turnChanged();                                        // a half has ended, or can begin
    void logged(const vitascope::studio::LogLine& line);
    // Exactly one of these, once.
    void finished();
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();
    void stopped(); // after stop(): nothing of it runs any more

private:
    void watchPackaging();
    void makeUpload();
    void watchUpload();
    void endOnServer();
    void forgetReview();
    void takeSource(const SourceFile& source);
    void onResumed(double seconds);
    void onPackagingProgress(const PackageProgress& progress);
    void addTrack(const QString& name);
    void onPackaged(const PackageSummary& summary);
    void onUploadProgress(const UploadJobProgress& progress);
    void onUploaded();
    void onUploadStopped();
    void startPublishing();
    void finish();
    void endCancelled();
    template<class Part>
    void await(std::unique_ptr<Part>& part);
    void fail(const JobFailure& failure);
    void enter(FilmStage stage);
    void say();
    void log(LogKind kind, const QString& text);
    [[nodiscard]] bool isAtRest() const; // over, paused, or about to be cancelled or stopped

    const Parts parts_;
    JobRecord record_;
    FilmStatus status_;
    std::vector<std::string> made_;
    bool isPackaged_ = false;
    bool isUploaded_ = false;
    bool isSuspended_ = false; // the packager stands still
    bool isCancelling_ = false;
    bool isStopping_ = false;
    TimeLeft packagingTime_;
    TimeLeft uploadTime_;
    std::unique_ptr<PackageJob> packageJob_;
    std::unique_ptr<UploadJob> uploadJob_;
    std::unique_ptr<PublishJob> publishJob_;
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::FilmStatus)
Q_DECLARE_METATYPE(vitascope::studio::LogLine)
