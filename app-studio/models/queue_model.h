// SPDX-License-Identifier: GPL-3.0-or-later
// The films on their way to the server, in words and fractions for the screen. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_queue.h"

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
    std::optional<JobFailure> failure;
    bool canCancel = false;
    bool canRetry = false;
    bool canRemove = false;
};

class QueueModel final : public QObject {
    Q_OBJECT
public:
    // The packager is the program vitascope-package; in the folder each film gets a folder of its own for its package.
    QueueModel(QString packager, QString folder, QObject* parent = nullptr);

    // The queue of the present sign-in; null when signed out. It outlives its use here.
    void setQueue(FilmQueue* queue);

    void add(const wire::Title& title, const QString& file, bool publish);
    void cancel(quint64 id);
    void retry(quint64 id);
    void remove(quint64 id);

    [[nodiscard]] QList<quint64> ids() const; // the newest first
    [[nodiscard]] std::optional<JobView> view(quint64 id) const;
    // The newest job of the title.
    [[nodiscard]] std::optional<quint64> jobOf(TitleId title) const;
    [[nodiscard]] int countUnderWay() const;

Q_SIGNALS:
    void listChanged();       // jobs came or went
    void changed(quint64 id); // one job
    void filmArrived(const vitascope::TitleId& title);

private:
    const QString packager_;
    const QString folder_;
    FilmQueue* queue_ = nullptr;
};

} // namespace vitascope::studio
