// SPDX-License-Identifier: GPL-3.0-or-later
// The films on their way to the server, in words and fractions for the screen. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_queue.h"
#include "app-studio/jobs/poster_candidates.h"

#include <QObject>

#include <optional>

namespace vitascope::studio {

struct JobLine {             // one half of a job
    QString name;            // "Packaging"
    double fraction = 0;     // 0 to 1
    QString detail;          // "2.1 × real time · 3 min left"
    bool isUnderWay = false; // begun and not done
    bool isDone = false;
};

struct JobView {
    TitleId title;
    QString titleName;
    QString fileName;
    FilmStage stage = FilmStage::Waiting;
    QString stageText; // "Packaging and uploading"
    JobLine packaging;
    JobLine upload;
    std::optional<FailureText> failure;
    QString failureDetail; // untranslated
    bool isPaused = false;
    bool canPause = false;
    bool canResume = false;
    bool canCancel = false;
    bool canRetry = false;
    bool canRemove = false;
};

class QueueModel final : public QObject {
    Q_OBJECT
public:
    // In the folder each film gets a folder of its own for its package.
    explicit QueueModel(QString folder, QObject* parent = nullptr);

    // The queue of the present sign-in; null when signed out. It outlives its use here.
    void setQueue(FilmQueue* queue);
    // It could not be opened, or is not kept any more.
    void setProblem(const Error& error);

    void add(const wire::Title& title, const QString& file, bool publish,
             wire::AssetKind asset = wire::AssetKind::Main);
    void pause(quint64 id);
    void resume(quint64 id);
    void cancel(quint64 id);
    void retry(quint64 id);
    void remove(quint64 id);

    [[nodiscard]] QList<quint64> ids() const; // the newest first
    [[nodiscard]] std::optional<JobView> view(quint64 id) const;
    // The newest job of the title.
    [[nodiscard]] std::optional<quint64> jobOf(TitleId title, wire::AssetKind asset = wire::AssetKind::Main) const;
    // Out of the title's film, as long as its package is on this computer.
    [[nodiscard]] std::vector<PosterCandidate> postersOf(TitleId title) const;
    [[nodiscard]] int countUnderWay() const;
    // Nothing, or why the queue is not kept; for people.
    [[nodiscard]] QString problemText() const;

Q_SIGNALS:
    void listChanged();       // jobs came or went
    void changed(quint64 id); // one job
    void filmArrived(const vitascope::TitleId& title);

private:
    const QString folder_;
    FilmQueue* queue_ = nullptr;
    std::optional<Error> problem_;
};

} // namespace vitascope::studio
