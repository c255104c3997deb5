// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/queue_model.h"

#include "shared/base/sha256.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace vitascope::studio {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueModel)
public:
    static QString underWay(int count) { return tr("%n under way", nullptr, count); }
    static QString waiting(int count) { return tr("%n waiting", nullptr, count); }
    static QString pausedCount(int count) { return tr("%n paused", nullptr, count); }
    static QString toReview(int count) { return tr("%n to review", nullptr, count); }
    static QString failed(int count) { return tr("%n stopped", nullptr, count); }
    static QString done(int count) { return tr("%n on the server", nullptr, count); }
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
    static QString unreadable(const QStringList& films) {
        return tr("%n film(s) of the queue could not be read and were set aside: %1. Drop them again.", nullptr,
                  static_cast<int>(films.size()))
            .arg(films.join(QStringLiteral(", ")));
    }
    static QString notOpen() { return tr("The queue is not open. Sign in and try again."); }
};

} // namespace

QueueModel::QueueModel(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {}

void QueueModel::setQueue(FilmQueue* queue, std::string name) {
    if (queue_)
        queue_->disconnect(this);
    queue_ = queue;
    queueName_ = std::move(name);
    problem_.reset();
    unreadable_.clear();
    if (queue_) {
        queue_->setLimits(limits_);
        connect(queue_, &FilmQueue::orderChanged, this, &QueueModel::listChanged);
        connect(queue_, &FilmQueue::logged, this, &QueueModel::logged);
        connect(queue_, &FilmQueue::failed, this, &QueueModel::failed);
        connect(queue_, &FilmQueue::finished, this, &QueueModel::finished);
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

void QueueModel::setUnreadable(const QStringList& films) {
    unreadable_ = films;
    Q_EMIT listChanged();
}

QString QueueModel::refusalText() const {
    return problem_ ? problemText() : Words::notOpen();
}

QString QueueModel::problemText() const {
    if (!problem_)
        return unreadable_.isEmpty() ? QString() : Words::unreadable(unreadable_);
    if (problem_->code == ErrorCode::Conflict)
        return Words::laterVersion();
    return queue_ ? Words::notKept(*problem_) : Words::notOpened(*problem_);
}

// The folder follows from server, user, title and file, so that a film that is dropped again goes on with what is
// there.
std::optional<quint64> QueueModel::add(const wire::Title& title, const QString& file, const FilmWishes& wishes) {
    if (!queue_)
        return std::nullopt;
    const auto path = QFileInfo(file).absoluteFilePath();
    const auto name = Sha256::of(queueName_ + '\n' + title.id.toString() + '\n' + std::string(toString(wishes.asset)) +
                                 '\n' + path.toStdString())
                          .toHex()
                          .substr(0, 24);
    FilmRequest request;
    request.title = title.id;
    request.titleName = desktop::fromUtf8(title.details.name);
    request.source.path = QFile::encodeName(path).toStdString();
    request.folder = QFile::encodeName(folder_ + QLatin1Char('/') + QString::fromStdString(name)).toStdString();
    request.asset = wishes.asset;
    request.publish = wishes.publish;
    request.onServer = wishes.onServer;
    request.review = wishes.review && !wishes.onServer;
    for (const auto id : queue_->ids()) {
        const auto* const job = queue_->job(id);
        const auto& known = job->request();
        const bool isSame =
            known.title == request.title && known.asset == request.asset && known.source.path == request.source.path;
        if (!isSame || job->status().stage == FilmStage::Done)
            continue;
        queue_->retryAs(id, request);
        return id;
    }
    return queue_->add(request);
}

void QueueModel::pause(quint64 id) {
    if (queue_)
        queue_->pause(id);
}

void QueueModel::resume(quint64 id) {
    if (queue_)
        queue_->resume(id);
}

void QueueModel::offer(const std::optional<wire::Title>& title, const QStringList& paths, bool onServer) {
    Q_EMIT offered(title, paths, onServer);
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

void QueueModel::pauseAll() {
    if (queue_)
        queue_->pauseAll();
}

void QueueModel::resumeAll() {
    if (queue_)
        queue_->resumeAll();
}

void QueueModel::retryAll() {
    if (queue_)
        queue_->retryAll();
}

void QueueModel::clearFinished() {
    if (queue_)
        queue_->clearFinished();
}

void QueueModel::move(quint64 id, int place) {
    if (queue_)
        queue_->move(id, place);
}

void QueueModel::approve(quint64 id, std::vector<TrackChange> changes) {
    if (queue_)
        queue_->approve(id, std::move(changes));
}

void QueueModel::setLimits(const QueueLimits& limits) {
    limits_ = {std::max(1, limits.packagings), std::max(1, limits.uploads)};
    if (queue_)
        queue_->setLimits(limits_);
    Q_EMIT limitsChanged(limits_);
}

QList<quint64> QueueModel::ids() const {
    return queue_ ? queue_->ids() : QList<quint64>();
}

QueueCounts QueueModel::counts() const {
    QueueCounts counts;
    double done = 0;
    int open = 0;
    for (const auto id : ids()) {
        const auto one = *view(id);
        const bool isOpen = !isOver(one.stage);
        open += isOpen ? 1 : 0;
        done += isOpen ? (one.packaging.fraction + one.upload.fraction) / 2 : 0;
        if (one.stage == FilmStage::Failed)
            ++counts.failed;
        else if (one.stage == FilmStage::Done)
            ++counts.done;
        else if (one.isPaused)
            ++counts.paused;
        else if (one.stage == FilmStage::Review)
            ++counts.toReview;
        else if (one.stage == FilmStage::Waiting)
            ++counts.waiting;
        else if (isOpen)
            ++counts.underWay;
    }
    counts.fraction = open > 0 ? done / open : 0;
    return counts;
}

QString QueueModel::countsText() const {
    const auto now = counts();
    QStringList parts;
    if (now.underWay > 0)
        parts << Words::underWay(now.underWay);
    if (now.waiting > 0)
        parts << Words::waiting(now.waiting);
    if (now.toReview > 0)
        parts << Words::toReview(now.toReview);
    if (now.paused > 0)
        parts << Words::pausedCount(now.paused);
    if (now.failed > 0)
        parts << Words::failed(now.failed);
    if (now.done > 0)
        parts << Words::done(now.done);
    return parts.join(QStringLiteral(" · "));
}

QString QueueModel::logText(quint64 id) const {
    QStringList lines;
    if (queue_)
        for (const auto& line : queue_->log(id))
            lines << textOf(line);
    return lines.join(QLatin1Char('\n'));
}

std::optional<quint64> QueueModel::jobOf(TitleId title, wire::AssetKind asset) const {
    std::optional<quint64> newest;
    for (const auto id : ids())
        if (const auto& request = queue_->job(id)->request();
            request.title == title && request.asset == asset && id > newest.value_or(0))
            newest = id;
    return newest;
}

std::filesystem::path QueueModel::postersOf(TitleId title) const {
    const auto id = jobOf(title);
    if (!id)
        return {};
    const auto& job = *queue_->job(*id);
    const auto stage = job.status().stage;
    const bool isMade = stage == FilmStage::Review || stage == FilmStage::Uploading || stage == FilmStage::Publishing ||
                        stage == FilmStage::Done;
    return isMade ? job.request().folder : std::filesystem::path();
}

int QueueModel::countUnderWay() const {
    const auto all = ids();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [this](quint64 id) { return !isOver(queue_->job(id)->status().stage); }));
}

std::optional<FilmRequest> QueueModel::request(quint64 id) const {
    const auto* const job = queue_ ? queue_->job(id) : nullptr;
    return job ? std::optional(job->request()) : std::nullopt;
}

std::optional<JobView> QueueModel::view(quint64 id) const {
    const auto* const job = queue_ ? queue_->job(id) : nullptr;
    return job ? std::optional(viewOf(*job)) : std::nullopt;
}

} // namespace vitascope::studio
