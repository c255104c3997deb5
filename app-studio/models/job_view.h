// SPDX-License-Identifier: GPL-3.0-or-later
// One film of the queue in words and fractions for the screen. Values; thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_job.h"

#include <QString>

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
    QString stageText; // "Packaging and uploading", "Paused"
    QString detail;    // of what goes on: "2.1 × real time · 3 min left"
    JobLine packaging;
    JobLine upload;
    bool isLeftToServer = false;    // which packages it now
    std::optional<JobId> serverJob; // that packages it
    std::optional<FailureText> failure;
    QString failureDetail; // untranslated
    bool isPaused = false;
    bool canPause = false;
    bool canResume = false;
    bool canCancel = false;
    bool canRetry = false;
    bool canRemove = false;
    bool canReview = false; // it waits for a person to look at its package
};

[[nodiscard]] JobView viewOf(const FilmJob& job);
// A line of a film's log with its time, for people and reports.
[[nodiscard]] QString textOf(const LogLine& line);

} // namespace vitascope::studio
