// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the server how far the viewer is: every ten seconds, and when the film is paused, sought in, stopped or over.
// While the server is away it is kept on disk and told later, also after a restart; each event has an id and a time, so
// that one that is told twice counts once and a late one takes nobody back. Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_model.h"
#include "app-player/models/watch_journal.h"
#include "shared/desktop/session/watching.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace vitascope::player {

class WatchReporter final : public QObject {
    Q_OBJECT
public:
    // All must outlive it; the clock is the server's. The folder keeps a file for each viewer.
    WatchReporter(PlaybackModel& playback, desktop::Watching& watching, const Clock& clock, QString folder);

    // Who watches (person_key.h): what is kept for them is told now. Empty: nobody is signed in.
    void setViewer(const QString& viewer);

Q_SIGNALS:
    void told(); // the server knows all that happened

private:
    void followPhase();
    void report(wire::WatchEventKind kind);
    void flush();
    void taken(const wire::WatchEventBatch& batch, const Result<wire::WatchEventReport>& report);

    PlaybackModel& playback_;
    desktop::Watching& watching_;
    const Clock& clock_;
    SystemIdSource ids_;
    const QString folder_;
    std::unique_ptr<WatchJournal> journal_; // null while nobody is signed in
    QTimer ticking_;
    QTimer retrying_;
    bool isTelling_ = false;
    bool hasStarted_ = false; // the film that is open was begun
    int generation_ = 0;      // answers for another viewer are dropped
};

} // namespace vitascope::player
