// SPDX-License-Identifier: GPL-3.0-or-later
// The films of this studio that are on their way. One is packaged at a time, in the order they were added, since an
// encoder uses the whole machine; uploads of films that are already packaged go on beside it.
// Commands and signals belong to the thread of the object (the GUI thread), which never waits.
#pragma once

#include "app-studio/jobs/film_job.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace vitascope::studio {

class FilmQueue : public QObject {
    Q_OBJECT

public:
    using Id = quint64;

    // The client and the clock outlive the queue.
    FilmQueue(client::ApiClient& api, const Clock& clock, QObject* parent = nullptr);
    ~FilmQueue() override;

    Id add(FilmRequest request);
    // Takes a waiting film out, stops a running one; cancelled in either case. No effect on one that is over.
    void cancel(Id id);
    // The film again, from what was kept; only one that has failed or was cancelled. It keeps its id.
    void retry(Id id);
    // Takes one that is over off the list.
    void remove(Id id);

    [[nodiscard]] QList<Id> ids() const; // in the order they were added
    // Null for an unknown id; valid until the next command or signal.
    [[nodiscard]] const FilmJob* job(Id id) const;
    [[nodiscard]] bool isBusy() const; // something runs or waits

Q_SIGNALS:
    void added(quint64 id);
    void changed(quint64 id, const vitascope::studio::FilmStatus& status);
    void finished(quint64 id);
    void failed(quint64 id, const vitascope::studio::JobFailure& failure);
    void cancelled(quint64 id);
    void removed(quint64 id);

private:
    struct Entry {
        Id id = 0;
        std::unique_ptr<FilmJob> job;
    };

    [[nodiscard]] Entry* find(Id id);
    [[nodiscard]] std::unique_ptr<FilmJob> makeJob(Id id, const FilmRequest& request);
    void startNext();

    client::ApiClient& api_;
    const Clock& clock_;
    Id nextId_ = 1;
    std::vector<Entry> entries_;
};

} // namespace vitascope::studio
