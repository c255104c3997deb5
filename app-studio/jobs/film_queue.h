// SPDX-License-Identifier: GPL-3.0-or-later
// The films of one person that are on their way to one server. It is kept in a store at each step, so that another run
// of the program goes on with it, also after the program was killed. So many are packaged and so many travel at once as
// the limits say, those in front first.
// Commands and signals belong to the thread of the object (the GUI thread), which never waits.
#pragma once

#include "app-studio/jobs/film_job.h"
#include "app-studio/jobs/job_ledger.h"
#include "app-studio/jobs/queue_turns.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace vitascope::studio {

// What the store has of a film at the start.
struct KeptJob {
    JobRecord record;
    std::vector<LogLine> log;
};
// All of them, in their order. Blocks for the disk; thread: any.
[[nodiscard]] Result<std::vector<KeptJob>> keptJobs(JobStore& store);

class FilmQueue : public QObject {
    Q_OBJECT

public:
    using Id = JobNumber;

    // Goes on with what was kept. The parts outlive the queue.
    FilmQueue(FilmJob::Parts parts, std::vector<KeptJob> kept, QObject* parent = nullptr);
    ~FilmQueue() override;

    // Takes the place of those that are on the server whose package lay in the same folder.
    Id add(FilmRequest request);
    // They stand still, or go on; also in the next run of the program.
    void pause(Id id);
    void resume(Id id);
    void pauseAll();
    void resumeAll();
    // The person has looked at the package of a film in Review: it travels with these changes.
    void approve(Id id, std::vector<TrackChange> changes);
    // Takes a waiting film out, stops a running one; cancelled in either case, and what was made of its package goes,
    // unless that is another film's too. No effect on one that is over.
    void cancel(Id id);
    // The film again: one that has failed from what was kept, one that was cancelled anew. It keeps its id and its place.
    void retry(Id id);
    void retryAs(Id id, const FilmRequest& wishes); // the same, with these wishes; the file and the title stay
    void retryAll();                                // that have failed
    // Takes one that is over off the list, with the package that lies on this computer unless it is another film's.
    void remove(Id id);
    void clearFinished(); // those that are on the server
    // To this place of the list, 0 being the front.
    void move(Id id, int place);
    void setLimits(const QueueLimits& limits);

    [[nodiscard]] QList<Id> ids() const; // in their order
    // Null for an unknown id; valid until the next command or signal.
    [[nodiscard]] const FilmJob* job(Id id) const;
    [[nodiscard]] std::vector<LogLine> log(Id id) const; // the oldest first
    [[nodiscard]] bool isBusy() const;                   // something runs or waits for its turn
    // Called once all that has happened so far is kept.
    void whenKept(std::function<void()> call);
    // Ends all that is under way, as the destructor does, but waits for nothing: stopped() follows once nothing runs
    // and all is kept. No command from now on.
    void stop();

Q_SIGNALS:
    void added(quint64 id);
    void changed(quint64 id, const vitascope::studio::FilmStatus& status);
    void logged(quint64 id);
    void finished(quint64 id);
    void failed(quint64 id, const vitascope::studio::JobFailure& failure);
    void cancelled(quint64 id);
    void removed(quint64 id);
    void orderChanged();
    void notKept(const vitascope::Error& error); // the store fails: what happens now is lost when the program ends
    void stopped();

private:
    struct Entry {
        Id id = 0;
        std::unique_ptr<FilmJob> job;
        std::vector<LogLine> log;
    };

    [[nodiscard]] Entry* find(Id id);
    // Its folder, unless that is another one's too: then nothing.
    [[nodiscard]] std::filesystem::path ownFolder(Id id) const;
    void empty(const std::filesystem::path& folder, void (JobLedger::*removal)(const std::filesystem::path&));
    void takeOver(const std::filesystem::path& folder);
    [[nodiscard]] std::unique_ptr<FilmJob> makeJob(const JobRecord& record);
    void keepLine(Id id, const LogLine& line);
    void scheduleTurns();
    void giveTurns();
    void tellStopped();

    const FilmJob::Parts parts_;
    QueueLimits limits_;
    Id nextId_ = 1;
    bool turnsAreDue_ = false;
    bool isStopping_ = false;
    JobLedger ledger_;
    std::vector<Entry> entries_;
    std::multiset<std::filesystem::path> emptied_; // now: nothing begins in them before that is done
};

} // namespace vitascope::studio
