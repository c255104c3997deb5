// SPDX-License-Identifier: GPL-3.0-or-later
// Packages one film with vitascope-package as a child process. Commands and signals belong to the thread of the
// object (the GUI thread), which never waits; the work runs on the job's own thread ("package-job"). Destroying it
// cancels and waits for the child to end.
#pragma once

#include "app-studio/jobs/job_failure.h"
#include "app-studio/jobs/packager_event.h"

#include <QObject>

#include <filesystem>
#include <thread>

namespace vitascope::studio {

struct PackageRequest {
    std::filesystem::path packager; // the program vitascope-package
    std::filesystem::path input;    // the film
    std::filesystem::path output;   // the folder of the package; made if it is not there
};

class PackageJob : public QObject {
    Q_OBJECT

public:
    explicit PackageJob(PackageRequest request, QObject* parent = nullptr);
    ~PackageJob() override;

    // Once. Exactly one of finished, failed and cancelled follows.
    void start();
    // SIGTERM, and SIGKILL 5 s later; cancelled() follows unless it has just ended otherwise.
    void cancel();

Q_SIGNALS:
    void probed(const vitascope::studio::PackageProbe& probe);
    void progressed(const vitascope::studio::PackageProgress& progress);
    // Something that a person should know; the job goes on.
    void noticed(const QString& message);
    // NAME.json and the track's file are complete and no longer change.
    void trackFinished(const QString& name, qint64 bytes);
    void finished(const vitascope::studio::PackageSummary& summary);
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();

private:
    void run(const std::stop_token& stop);
    void take(const PackagerEvent& event);

    const PackageRequest request_;
    std::jthread thread_;
};

} // namespace vitascope::studio
