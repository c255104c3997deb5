// SPDX-License-Identifier: GPL-3.0-or-later
// Packages one film with vitascope-package as a child process. A complete package of this very file that lies in the
// folder is taken as it is, and the encode of one that was interrupted goes on; a file that is no longer the one that
// was queued is refused, before and after. Commands and signals belong to the thread of the object (the GUI thread),
// which never waits; the work runs on the job's own thread ("package-job"). Destroying it kills the child.
#pragma once

#include "app-studio/jobs/film_request.h"
#include "app-studio/jobs/job_failure.h"
#include "app-studio/jobs/packager_event.h"
#include "shared/base/child_process.h"
#include "shared/base/locked.h"

#include <QObject>

#include <atomic>
#include <filesystem>
#include <thread>

namespace vitascope::studio {

struct PackageRequest {
    std::filesystem::path packager; // the program vitascope-package
    SourceFile input;               // the film
    std::filesystem::path output;   // the folder of the package; made if it is not there
};

class PackageJob : public QObject {
    Q_OBJECT

public:
    explicit PackageJob(PackageRequest request, QObject* parent = nullptr);
    ~PackageJob() override;

    // Once. Exactly one of finished, failed and cancelled follows.
    void start();
    // It stands still, and keeps what it has made so far.
    void suspend();
    void proceed();
    // SIGTERM, and SIGKILL 5 s later; cancelled() follows unless it has just ended otherwise.
    void cancel();
    // SIGKILL; the same follows.
    void kill();

Q_SIGNALS:
    // Size and time of a source that came without them.
    void sourceKnown(const vitascope::studio::SourceFile& source);
    // There is no whole package yet: it is made now.
    void begun();
    void probed(const vitascope::studio::PackageProbe& probe);
    // So many seconds of the film were encoded by an earlier run.
    void resumed(double seconds);
    void progressed(const vitascope::studio::PackageProgress& progress);
    // Something that a person should know; the job goes on.
    void noticed(const QString& message);
    // NAME.json and the track's file are complete and no longer change.
    void trackFinished(const QString& name, qint64 bytes);
    void finished(const vitascope::studio::PackageSummary& summary);
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();
    void logged(const QString& line); // for the film's log

private:
    struct Child {
        ChildProcess* process = nullptr; // while it runs
        bool isSuspended = false;
    };
    // What the lines told that decides how the job ended.
    struct Outcome {
        std::optional<PackageSummary> summary;
        std::optional<Error> error;
        double fraction = 0; // of the film, done
    };

    void run(const std::stop_token& stop);
    void runPackager(const SourceFile& source, const std::stop_token& stop);
    void takeLine(std::string_view line, Outcome& outcome);
    [[nodiscard]] Result<SourceFile> checkSource();
    void failWith(const Error& error, double fraction);
    void take(const PackagerEvent& event);
    void tell(std::function<void()> signal);

    const PackageRequest request_;
    Locked<Child> child_;
    std::atomic<bool> isKilled_ = false; // it need not end properly
    std::jthread thread_;
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::SourceFile)
