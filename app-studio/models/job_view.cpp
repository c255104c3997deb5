// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/job_view.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace vitascope::studio {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueModel)
public:
    static QString stage(FilmStage stage) {
        switch (stage) {
        case FilmStage::Waiting:
            return tr("Waiting for its turn");
        case FilmStage::Packaging:
            return tr("Packaging and uploading");
        case FilmStage::Review:
            return tr("Waiting for your review");
        case FilmStage::Uploading:
            return tr("Uploading");
        case FilmStage::Publishing:
            return tr("Publishing");
        case FilmStage::Done:
            return tr("On the server");
        case FilmStage::Failed:
            return tr("Stopped");
        case FilmStage::Cancelled:
            return tr("Cancelled");
        }
        return {};
    }
    static QString packaging() { return tr("Packaging"); }
    static QString onServer() { return tr("Packaging on the server"); }
    static QString afterUpload() { return tr("after the upload"); }
    static QString upload() { return tr("Upload"); }
    static QString speed(double times) { return tr("%1 × real time").arg(QLocale().toString(times, 'f', 1)); }
    static QString left(double seconds) { return tr("%1 left").arg(desktop::durationText(Seconds(seconds))); }
    static QString paused() { return tr("Paused"); }
    static QString calculating() { return tr("calculating the time left"); }
    static QString waitsToUpload() { return tr("Waiting for its turn to upload"); }
    static QString serverFull() { return tr("the server has no room; it goes on by itself when there is"); }
    static QString took(double seconds) { return tr("done in %1").arg(desktop::durationText(Seconds(seconds))); }
    static QString of(double part, double whole) {
        return tr("%1 of %2").arg(desktop::bytesText(part), desktop::bytesText(whole));
    }
    static QString serverAway() { return tr("the server is away; it goes on by itself"); }
    static QString waitsForTracks() { return tr("waiting for the next track"); }
    static QString proving(int done, int all) {
        return tr("the server checks the tracks: %1 of %2").arg(done).arg(all);
    }
    static QString goesOn(double fraction) { return tr("going on at %1 %").arg(static_cast<int>(fraction * 100)); }
    static QString starts() { return tr("looking at the film"); }
};

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

QString timeText(const std::optional<Seconds>& left) {
    return left ? Words::left(left->count()) : Words::calculating();
}

JobLine packagingLine(const FilmStatus& status) {
    JobLine line;
    line.name = Words::packaging();
    line.isDone = status.packaged.has_value();
    line.isUnderWay = status.stage == FilmStage::Packaging && !line.isDone;
    const auto& progress = status.packaging;
    if (progress.durationSeconds > 0)
        line.fraction = std::clamp(progress.seconds / progress.durationSeconds, 0.0, 1.0);
    if (line.isDone) {
        line.fraction = 1;
        QStringList parts;
        if (status.packaged->seconds > 0)
            parts << Words::took(status.packaged->seconds);
        if (status.packaged->speed > 0) // else an earlier run has encoded all of it
            parts << Words::speed(status.packaged->speed);
        line.detail = joined(parts);
    } else if (line.isUnderWay && status.isPaused) {
        line.detail.clear();
    } else if (line.isUnderWay && progress.speed > 0) {
        line.detail = joined({Words::speed(status.packagingSpeed), timeText(status.packagingLeft)});
    } else if (line.isUnderWay && status.resumedSeconds > 0) {
        line.detail = Words::goesOn(line.fraction);
    } else if (line.isUnderWay) {
        line.detail = Words::starts();
    }
    return line;
}

QString waitingText(const QString& reason) {
    const bool isFull = reason.contains(QLatin1String("insufficient-storage")) ||
                        reason.contains(QLatin1String("storage-quota-exceeded"));
    return isFull ? Words::serverFull() : Words::serverAway();
}

QString uploadDetail(const UploadJobProgress& upload, const std::optional<Seconds>& left) {
    using State = UploadJobProgress::State;
    const auto amount =
        Words::of(static_cast<double>(upload.acknowledgedBytes), static_cast<double>(upload.totalBytes));
    switch (upload.state) {
    case State::WaitingForServer:
        return waitingText(upload.reason);
    case State::WaitingForTracks:
        return upload.totalBytes > 0 ? joined({amount, Words::waitsForTracks()}) : Words::waitsForTracks();
    case State::Verifying:
        return Words::proving(upload.tracksCommitted, upload.tracksAdded);
    case State::Packaging:
        return desktop::bytesText(static_cast<double>(upload.totalBytes));
    case State::Uploading:
        break;
    }
    QStringList parts{amount};
    if (upload.bytesPerSecond > 0)
        parts << desktop::byteRateText(upload.bytesPerSecond);
    parts << timeText(left);
    return joined(parts);
}

// While tracks are still being made the whole is not known: the upload cannot be further than the packaging.
JobLine uploadLine(const FilmStatus& status, double packaged) {
    JobLine line;
    line.name = Words::upload();
    line.isDone = status.stage == FilmStage::Done || status.stage == FilmStage::Publishing;
    const auto& upload = status.upload;
    if (upload.totalBytes > 0)
        line.fraction = std::clamp(
            static_cast<double>(upload.acknowledgedBytes) / static_cast<double>(upload.totalBytes), 0.0, 1.0);
    if (status.stage == FilmStage::Packaging)
        line.fraction *= packaged;
    line.isUnderWay = !line.isDone && (status.stage == FilmStage::Packaging || status.stage == FilmStage::Uploading);
    if (line.isDone) {
        line.fraction = 1;
        line.detail = desktop::bytesText(static_cast<double>(upload.totalBytes));
    } else if (line.isUnderWay) {
        line.detail = status.isUploading ? uploadDetail(upload, status.uploadLeft) : QString();
    }
    return line;
}

// The half of a film that the server packages.
JobLine serverLine(const FilmStatus& status) {
    JobLine line;
    line.name = Words::onServer();
    line.isDone = status.stage == FilmStage::Publishing || status.stage == FilmStage::Done;
    line.isUnderWay = status.isLeftToServer && !line.isDone;
    line.fraction = line.isDone ? 1 : std::clamp(status.upload.serverFraction, 0.0, 1.0);
    if (line.isUnderWay) {
        QStringList parts;
        if (status.upload.serverSpeed > 0)
            parts << Words::speed(status.upload.serverSpeed);
        if (status.upload.remainingSeconds)
            parts << Words::left(*status.upload.remainingSeconds);
        line.detail = joined(parts);
    } else if (status.stage == FilmStage::Uploading) {
        line.detail = Words::afterUpload();
    }
    return line;
}

QString stageText(const FilmStatus& status) {
    if (status.isPaused)
        return Words::paused();
    if (status.stage == FilmStage::Uploading && status.isLeftToServer)
        return Words::onServer();
    if (status.stage == FilmStage::Uploading && !status.isUploading)
        return Words::waitsToUpload();
    return Words::stage(status.stage);
}

// Of the half that decides how long it takes.
QString detailOf(const JobView& view) {
    if (view.isPaused)
        return {};
    return view.stage == FilmStage::Packaging || view.isLeftToServer ? view.packaging.detail
           : view.stage == FilmStage::Failed                         ? view.failure ? view.failure->happened : QString()
                                                                     : view.upload.detail;
}

} // namespace

JobView viewOf(const FilmJob& job) {
    const auto& status = job.status();
    JobView view;
    view.title = job.request().title;
    view.titleName = job.request().titleName;
    view.fileName = QString::fromStdString(job.request().source.path.filename().string());
    view.stage = status.stage;
    view.stageText = stageText(status);
    view.packaging = job.request().onServer ? serverLine(status) : packagingLine(status);
    view.upload = uploadLine(status, view.packaging.fraction);
    view.serverJob = status.serverJob;
    if (status.failure) {
        view.failure = textOf(*status.failure);
        view.failureDetail = status.failure->detail;
    }
    view.isPaused = status.isPaused;
    view.canReview = status.stage == FilmStage::Review && !status.isPaused;
    view.canPause = !isOver(status.stage) && !status.isPaused;
    view.canResume = status.isPaused;
    view.canCancel = !isOver(status.stage);
    view.canRetry = status.stage == FilmStage::Failed || status.stage == FilmStage::Cancelled;
    view.canRemove = isOver(status.stage);
    view.isLeftToServer = status.isLeftToServer;
    view.detail = detailOf(view);
    return view;
}

QString textOf(const LogLine& line) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(line.at.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")) +
           QLatin1Char(' ') + QString::fromUtf8(toString(line.kind).data()).leftJustified(9) +
           QString::fromStdString(line.text);
}

} // namespace vitascope::studio
