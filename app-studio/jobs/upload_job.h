// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a film to the server. Of a package it brings the tracks of the folder: makes the package there, then for each
// track uploads its file, submits it, and waits until the server has proved it. Tracks are added while others are still
// being made. Of a film that the server is to package it brings the file itself, and waits for the server's job. It
// waits by itself for a server or network that is away. What has been done is noted in the store of the queue, so that
// a new one for the same film goes on where this one ended, also in another process. Commands and signals belong to the
// thread of the object, which never waits; the work runs on the job's own thread
// ("upload-job"). Destroying it cancels.
#pragma once

#include "app-studio/jobs/film_request.h"
#include "app-studio/jobs/job_failure.h"
#include "app-studio/jobs/job_store.h"
#include "shared/base/bounded_queue.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/client/api_client.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vitascope::studio {

struct UploadRequest {
    JobNumber job = 0; // by which its notes are kept
    TitleId title;
    std::filesystem::path folder; // of the package
    wire::AssetKind asset = wire::AssetKind::Main;
    std::vector<TrackChange> changes;
    std::optional<SourceFile> film; // the server packages it: no tracks are added
};

struct UploadJobProgress {
    enum class State { Uploading, WaitingForServer, WaitingForTracks, Verifying, Packaging };
    State state = State::WaitingForTracks;
    QString track;                          // the one that is travelling
    qint64 acknowledgedBytes = 0;           // of all tracks added so far
    qint64 totalBytes = 0;                  // of all tracks added so far
    qint64 keptBytes = 0;                   // of the acknowledged ones: the server had them before this run
    double bytesPerSecond = 0;              // 0: not known
    std::optional<double> remainingSeconds; // of the server's packaging
    int tracksCommitted = 0;
    int tracksAdded = 0;
    QString reason;            // why it waits for the server
    double serverFraction = 0; // of the server's packaging, done
    double serverSpeed = 0;    // of that, times real time; 0: not known

    friend bool operator==(const UploadJobProgress&, const UploadJobProgress&) = default;
};

class UploadJob : public QObject {
    Q_OBJECT

public:
    // The client, the clock and the store outlive the job.
    UploadJob(client::ApiClient& api, const Clock& clock, JobStore& store, UploadRequest request,
              QObject* parent = nullptr);
    ~UploadJob() override;

    // Once. Exactly one of finished, failed and cancelled follows.
    void start();
    // A track whose files are complete in the folder; before or after start().
    void addTrack(const QString& name);
    // Without it the job waits for further tracks.
    void noMoreTracks();
    void cancel();
    // As cancel(), and what the server does for it ends too, if it can be reached now. Before start(): that alone.
    void abandon();
    // As cancel(), and nothing more is told to the server.
    void stop();

Q_SIGNALS:
    // Size and time of a film that came without them.
    void sourceKnown(const vitascope::studio::SourceFile& source);
    void serverJobKnown(const vitascope::JobId& job);
    void packageCreated(const QString& packageId);
    void progressed(const vitascope::studio::UploadJobProgress& progress);
    void trackCommitted(const QString& name);
    void logged(const QString& line); // for the film's log
    // All added tracks are committed, or the server has made the package (then without an id).
    void finished(const QString& packageId);
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();

private:
    void run(const std::stop_token& stop);
    void runTracks(const std::stop_token& stop);
    void runFilm(const std::stop_token& stop);
    void tell(std::function<void()> signal);

    client::ApiClient& api_;
    const Clock& clock_;
    JobStore& store_;
    const UploadRequest request_;
    BoundedQueue<std::string> tracks_;
    std::stop_source closing_; // nobody waits for it any more
    std::atomic<bool> isAbandoned_ = false;
    std::jthread thread_;
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::UploadJobProgress)
