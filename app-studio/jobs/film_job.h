// SPDX-License-Identifier: GPL-3.0-or-later
// One film from the file on disk to the server: package, upload each track as soon as it is complete, and publish if
// that is wanted. A folder that already holds the complete package of this file is uploaded without packaging again.
// Commands and signals belong to the thread of the object (the GUI thread), which never waits. Destroying it cancels.
#pragma once

#include "app-studio/jobs/job_failure.h"
#include "app-studio/jobs/packager_event.h"
#include "app-studio/jobs/upload_job.h"
#include "shared/base/clock.h"
#include "shared/client/api_client.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>

namespace vitascope::studio {

class PackageJob;
class PublishJob;

struct FilmRequest {
    TitleId title;
    QString titleName;              // for lists
    std::filesystem::path packager; // the program vitascope-package
    std::filesystem::path input;    // the film
    std::filesystem::path folder;   // where its package is made; one a film
    bool publish = false;           // when all tracks are committed
};

enum class FilmStage {
    Waiting,   // not started
    Packaging, // tracks that are complete already travel
    Uploading, // all tracks are made
    Publishing,
    Done,
    Failed,
    Cancelled
};

struct FilmStatus {
    FilmStage stage = FilmStage::Waiting;
    std::optional<PackageProbe> probe;
    PackageProgress packaging;
    QStringList notices; // of packaging: what is left out, and why
    std::optional<PackageSummary> packaged;
    UploadJobProgress upload;
    QString packageId;                 // of the server; empty until it is known
    std::optional<JobFailure> failure; // when Failed
};

class FilmJob : public QObject {
    Q_OBJECT

public:
    // The client and the clock outlive the job.
    FilmJob(client::ApiClient& api, const Clock& clock, FilmRequest request, QObject* parent = nullptr);
    ~FilmJob() override;

    [[nodiscard]] const FilmRequest& request() const { return request_; }
    [[nodiscard]] const FilmStatus& status() const { return status_; }

    // Once. Exactly one of finished, failed and cancelled follows.
    void start();
    void cancel();

Q_SIGNALS:
    void changed(const vitascope::studio::FilmStatus& status); // anything of it
    void packaged();                                           // the processor is free again
    void finished();
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();

private:
    void startUpload();
    void startPackaging();
    void startPublishing();
    void onPackaged(const PackageSummary& summary);
    void onUploaded();
    void onPartCancelled();
    void fail(const JobFailure& failure);
    void enter(FilmStage stage);
    [[nodiscard]] bool isOver() const;

    client::ApiClient& api_;
    const Clock& clock_;
    const FilmRequest request_;
    FilmStatus status_;
    std::unique_ptr<PackageJob> packageJob_;
    std::unique_ptr<UploadJob> uploadJob_;
    std::unique_ptr<PublishJob> publishJob_;
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::FilmStatus)
