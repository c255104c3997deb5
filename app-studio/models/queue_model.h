// SPDX-License-Identifier: GPL-3.0-or-later
// The films on their way to the server, in words and fractions for the screen. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_queue.h"
#include "app-studio/models/job_view.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <string>

namespace vitascope::studio {

// How many films are in which state.
struct QueueCounts {
    int underWay = 0; // packaged, uploaded or published now
    int waiting = 0;  // for their turn
    int paused = 0;
    int toReview = 0;
    int failed = 0;
    int done = 0;
    double fraction = 0; // of all that is under way or waits, done
};

// What is to become of a film.
struct FilmWishes {
    wire::AssetKind asset = wire::AssetKind::Main;
    bool publish = false;  // when it is there
    bool review = false;   // a person looks at its package before it travels
    bool onServer = false; // the server packages it: the file itself travels
};

class QueueModel final : public QObject {
    Q_OBJECT
public:
    // In the folder each film gets a folder of its own for its package.
    explicit QueueModel(QString folder, QObject* parent = nullptr);

    // The queue of the present sign-in, whose films' folders carry its name; null when signed out. It outlives its use
    // here.
    void setQueue(FilmQueue* queue, std::string name = {});
    // It could not be opened, or is not kept any more.
    void setProblem(const Error& error);
    // What of it could not be read and was set aside.
    void setUnreadable(const QStringList& films);
    [[nodiscard]] bool isOpen() const { return queue_ != nullptr; }

    // Nothing when nobody is signed in, or the queue could not be opened. A file that is in the queue already for the
    // same is not added again; one that had stopped is tried again.
    std::optional<quint64> add(const wire::Title& title, const QString& file, const FilmWishes& wishes);
    // Files and folders that somebody dropped, for a title or for new ones: offered() follows.
    void offer(const std::optional<wire::Title>& title, const QStringList& paths, bool onServer = false);
    void pause(quint64 id);
    void resume(quint64 id);
    void pauseAll();
    void resumeAll();
    void retryAll();
    void clearFinished();
    // To this place of the list, 0 being the front.
    void move(quint64 id, int place);
    void approve(quint64 id, std::vector<TrackChange> changes);
    void setLimits(const QueueLimits& limits); // also of later sign-ins
    [[nodiscard]] QueueLimits limits() const { return limits_; }
    void cancel(quint64 id);
    void retry(quint64 id);
    void remove(quint64 id);

    [[nodiscard]] QList<quint64> ids() const; // in their order
    [[nodiscard]] std::optional<JobView> view(quint64 id) const;
    // What was asked for, as a page that looks at the package needs it.
    [[nodiscard]] std::optional<FilmRequest> request(quint64 id) const;
    // The newest job of the title.
    [[nodiscard]] std::optional<quint64> jobOf(TitleId title, wire::AssetKind asset = wire::AssetKind::Main) const;
    // The folder of the title's package, in which lie the pictures out of its film; empty before the package is made,
    // and once the film is off the list.
    [[nodiscard]] std::filesystem::path postersOf(TitleId title) const;
    [[nodiscard]] int countUnderWay() const; // or waiting
    [[nodiscard]] QueueCounts counts() const;
    // "2 under way · 1 waiting"
    [[nodiscard]] QString countsText() const;
    // A line with its time for each thing that happened, for people and reports.
    [[nodiscard]] QString logText(quint64 id) const;
    // Nothing, or why the queue is not kept; for people.
    [[nodiscard]] QString problemText() const;
    // Why add() gave nothing; for people.
    [[nodiscard]] QString refusalText() const;

Q_SIGNALS:
    void listChanged(); // jobs came, went or moved
    void limitsChanged(const vitascope::studio::QueueLimits& limits);
    void changed(quint64 id); // one job
    void logged(quint64 id);
    void offered(const std::optional<vitascope::wire::Title>& title, const QStringList& paths, bool onServer);
    void filmArrived(const vitascope::TitleId& title);
    // For a notice: the film is on the server, or it stopped.
    void finished(quint64 id);
    void failed(quint64 id);

private:
    const QString folder_;
    FilmQueue* queue_ = nullptr;
    std::string queueName_;
    std::optional<Error> problem_;
    QStringList unreadable_;
    QueueLimits limits_;
};

} // namespace vitascope::studio
