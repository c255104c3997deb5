// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/queue_model.h"

#include "shared/base/sha256.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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
    static QString upload() { return tr("Upload"); }
    static QString speed(double times) { return tr("%1 × real time").arg(QLocale().toString(times, 'f', 1)); }
    static QString left(double seconds) { return tr("%1 left").arg(desktop::durationText(Seconds(seconds))); }
    static QString took(double seconds) { return tr("done in %1").arg(desktop::durationText(Seconds(seconds))); }
    static QString of(double part, double whole) {
        return tr("%1 of %2").arg(desktop::bytesText(part), desktop::bytesText(whole));
    }
    static QString serverAway() { return tr("the server is away; it goes on by itself"); }
    static QString waitsForTracks() { return tr("waiting for the next track"); }
    static QString proving(int done, int all) {
        return tr("the server checks the tracks: %1 of %2").arg(done).arg(all);
    }
    static QString laterVersion() {
        return tr("A later version of the studio has written the queue. Use that version to go on with it.");
    }
    static QString notOpened(const Error& error) {
        return tr("The queue could not be opened: %1").arg(QString::fromStdString(error.message));
    }
    static QString notKept(const Error& error) {
        return tr("The queue cannot be kept on this disk. What is under way is lost if the studio ends now: %1")
            .arg(QString::fromStdString(error.message));
    }
    static QString starts() { return tr("looking at the film"); }
};

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
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
        line.detail = status.packaged->seconds > 0
                          ? joined({Words::took(status.packaged->seconds), Words::speed(status.packaged->speed)})
                          : QString();
    } else if (line.isUnderWay && progress.speed > 0) {
        line.detail = joined({Words::speed(progress.speed), Words::left(progress.remainingSeconds)});
    } else if (line.isUnderWay) {
        line.detail = Words::starts();
    }
    return line;
}

QString uploadDetail(const UploadJobProgress& upload) {
    using State = UploadJobProgress::State;
    const auto amount =
        Words::of(static_cast<double>(upload.acknowledgedBytes), static_cast<double>(upload.totalBytes));
    switch (upload.state) {
    case State::WaitingForServer:
        return Words::serverAway();
    case State::WaitingForTracks:
        return upload.totalBytes > 0 ? joined({amount, Words::waitsForTracks()}) : Words::waitsForTracks();
    case State::Verifying:
        return Words::proving(upload.tracksCommitted, upload.tracksAdded);
    case State::Uploading:
        break;
    }
    QStringList parts{amount};
    if (upload.bytesPerSecond > 0)
        parts << desktop::byteRateText(upload.bytesPerSecond);
    if (upload.remainingSeconds)
        parts << Words::left(*upload.remainingSeconds);
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
        line.detail = uploadDetail(upload);
    }
    return line;
}

} // namespace

QueueModel::QueueModel(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {}

void QueueModel::setQueue(FilmQueue* queue) {
    if (queue_)
        queue_->disconnect(this);
    queue_ = queue;
    problem_.reset();
    if (queue_) {
        connect(queue_, &FilmQueue::notKept, this, &QueueModel::setProblem);
        connect(queue_, &FilmQueue::added, this, &QueueModel::listChanged);
        connect(queue_, &FilmQueue::removed, this, &QueueModel::listChanged);
        connect(queue_, &FilmQueue::changed, this, [this](quint64 id) { Q_EMIT changed(id); });
        connect(queue_, &FilmQueue::failed, this, [this](quint64 id) { Q_EMIT changed(id); });
        connect(queue_, &FilmQueue::cancelled, this, [this](quint64 id) { Q_EMIT changed(id); });
        connect(queue_, &FilmQueue::finished, this, [this](quint64 id) {
            Q_EMIT changed(id);
            if (const auto* job = queue_->job(id))
                Q_EMIT filmArrived(job->request().title);
        });
    }
    Q_EMIT listChanged();
}

void QueueModel::setProblem(const Error& error) {
    problem_ = error;
    Q_EMIT listChanged();
}

QString QueueModel::problemText() const {
    if (!problem_)
        return {};
    if (problem_->code == ErrorCode::Conflict)
        return Words::laterVersion();
    return queue_ ? Words::notKept(*problem_) : Words::notOpened(*problem_);
}

// The folder follows from title and file, so that a film that is dropped again goes on with what is there.
void QueueModel::add(const wire::Title& title, const QString& file, bool publish, wire::AssetKind asset) {
    if (!queue_)
        return;
    const auto path = QFileInfo(file).absoluteFilePath();
    auto key = title.id.toString() + '\n' + path.toStdString();
    if (asset != wire::AssetKind::Main)
        key += '\n' + std::string(toString(asset));
    const auto name = Sha256::of(key).toHex().substr(0, 24);
    FilmRequest request;
    request.title = title.id;
    request.titleName = desktop::fromUtf8(title.details.name);
    request.source.path = QFile::encodeName(path).toStdString();
    request.folder = QFile::encodeName(folder_ + QLatin1Char('/') + QString::fromStdString(name)).toStdString();
    request.asset = asset;
    request.publish = publish;
    queue_->add(request);
}

void QueueModel::pause(quint64 id) {
    if (queue_)
        queue_->pause(id);
}

void QueueModel::resume(quint64 id) {
    if (queue_)
        queue_->resume(id);
}

void QueueModel::cancel(quint64 id) {
    if (queue_)
        queue_->cancel(id);
}

void QueueModel::retry(quint64 id) {
    if (queue_)
        queue_->retry(id);
}

void QueueModel::remove(quint64 id) {
    if (queue_)
        queue_->remove(id);
}

QList<quint64> QueueModel::ids() const {
    auto ids = queue_ ? queue_->ids() : QList<quint64>();
    std::reverse(ids.begin(), ids.end());
    return ids;
}

std::optional<quint64> QueueModel::jobOf(TitleId title, wire::AssetKind asset) const {
    for (const auto id : ids())
        if (const auto& request = queue_->job(id)->request(); request.title == title && request.asset == asset)
            return id;
    return std::nullopt;
}

std::vector<PosterCandidate> QueueModel::postersOf(TitleId title) const {
    const auto id = jobOf(title);
    return id ? posterCandidates(queue_->job(*id)->request().folder) : std::vector<PosterCandidate>();
}

int QueueModel::countUnderWay() const {
    const auto all = ids();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [this](quint64 id) { return !isOver(queue_->job(id)->status().stage); }));
}

std::optional<JobView> QueueModel::view(quint64 id) const {
    const auto* job = queue_ ? queue_->job(id) : nullptr;
    if (!job)
        return std::nullopt;
    const auto& status = job->status();
    JobView view;
    view.title = job->request().title;
    view.titleName = job->request().titleName;
    view.fileName = QString::fromStdString(job->request().source.path.filename().string());
    view.stage = status.stage;
    view.stageText = Words::stage(status.stage);
    view.packaging = packagingLine(status);
    view.upload = uploadLine(status, view.packaging.fraction);
    if (status.failure) {
        view.failure = textOf(*status.failure);
        view.failureDetail = status.failure->detail;
    }
    view.isPaused = status.isPaused;
    view.canPause = !isOver(status.stage) && !status.isPaused;
    view.canResume = status.isPaused;
    view.canCancel = !isOver(status.stage);
    view.canRetry = status.stage == FilmStage::Failed || status.stage == FilmStage::Cancelled;
    view.canRemove = isOver(status.stage);
    return view;
}

} // namespace vitascope::studio
