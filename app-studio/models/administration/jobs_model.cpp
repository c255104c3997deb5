// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/jobs_model.h"

#include "app-studio/models/administration/moment_text.h"

namespace vitascope::studio {
namespace {

constexpr std::chrono::seconds kLookAgain{4};

// Since when the job is in its state, as far as the server knows.
UtcTime sinceOf(const wire::Job& job) {
    if (job.endedAt)
        return *job.endedAt;
    return job.startedAt.value_or(job.createdAt);
}

QString triesText(const wire::Job& job) {
    return job.maxAttempts ? JobsModel::tr("%1 of %2").arg(job.attempts).arg(*job.maxAttempts)
                           : QString::number(job.attempts);
}

} // namespace

QString jobKindName(const std::string& kind) {
    if (kind == "verify-track")
        return JobsModel::tr("Verifying of a track");
    return kind == "package-film" ? JobsModel::tr("Packaging of a film") : QString::fromStdString(kind);
}

QString jobStateName(wire::JobState state) {
    switch (state) {
    case wire::JobState::Queued:
        return JobsModel::tr("Waiting");
    case wire::JobState::Running:
        return JobsModel::tr("Running");
    case wire::JobState::Done:
        return JobsModel::tr("Done");
    case wire::JobState::Dead:
        return JobsModel::tr("Failed");
    case wire::JobState::Cancelled:
        break;
    }
    return JobsModel::tr("Cancelled");
}

QString jobStateText(const wire::Job& job) {
    const auto state = jobStateName(job.state);
    if (!job.progress)
        return state;
    return JobsModel::tr("%1, %2 %").arg(state).arg(static_cast<int>(job.progress->done * 100));
}

JobsModel::JobsModel(Operations& operations, QObject* parent)
    : PagedList(ColumnCount, parent), operations_(operations) {
    timer_.setInterval(kLookAgain);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (!isAsking()) // a slow server is not asked twice
            reload();
    });
}

void JobsModel::clear() {
    setWatched(false);
    query_ = {};
    busy_ = 0;
    ++visit_;
    forget();
}

void JobsModel::setWatched(bool isWatched) {
    if (!isWatched)
        return timer_.stop();
    timer_.start();
    reload();
}

bool JobsModel::setFilter(std::optional<wire::JobState> state, const std::string& kind) {
    const auto wanted = kind.empty() ? std::nullopt : std::optional(kind);
    if (query_.state == state && query_.kind == wanted)
        return false;
    query_.state = state;
    query_.kind = wanted;
    askAnew();
    return true;
}

bool JobsModel::canCancel(const wire::Job& job) {
    return job.state == wire::JobState::Queued || job.state == wire::JobState::Running;
}

bool JobsModel::canRestart(const wire::Job& job) {
    return job.state == wire::JobState::Dead || job.state == wire::JobState::Cancelled;
}

void JobsModel::cancel(JobId id) {
    ++busy_;
    operations_.cancelJob(id, this, changeAnswer());
    Q_EMIT stateChanged();
}

void JobsModel::restart(JobId id) {
    ++busy_;
    operations_.restartJob(id, this, changeAnswer());
    Q_EMIT stateChanged();
}

desktop::Answer<wire::Job> JobsModel::changeAnswer() {
    return [this, visit = visit_](const Result<wire::Job>& job) {
        if (visit != visit_)
            return;
        busy_ = std::max(0, busy_ - 1);
        if (job)
            replaceItem(*job);
        else
            Q_EMIT failed(job.error());
        reload();
    };
}

void JobsModel::askLog(JobId id) {
    operations_.jobLog(id, this, [this, id](const Result<wire::JobLog>& log) {
        if (!log)
            return Q_EMIT failed(log.error());
        QStringList lines;
        for (const auto& line : log->lines)
            lines << QString::fromStdString(line);
        Q_EMIT logged(id, lines.join(QLatin1Char('\n')));
    });
}

void JobsModel::ask(const std::optional<std::string>& cursor) {
    auto query = query_;
    query.cursor = cursor;
    operations_.jobs(query, this, takeFor<wire::JobPage>(cursor));
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
    const auto& job = at(index.row());
    if (role == Qt::ToolTipRole && index.column() != Film)
        return job.reason ? QVariant(QString::fromStdString(*job.reason)) : QVariant();
    if (role == Qt::AccessibleTextRole) {
        const auto text = data(index, Qt::DisplayRole).toString();
        return text.isEmpty() ? QStringLiteral("–") : text;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Kind:
        return jobKindName(job.kind);
    case Film:
        return QString::fromStdString(job.titleName.value_or(job.titleId ? job.titleId->toString() : std::string()));
    case State:
        return jobStateText(job);
    case Tries:
        return triesText(job);
    case Since:
        return momentText(sinceOf(job));
    default:
        return QString::fromStdString(job.worker.value_or(std::string()));
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Kind:
        return tr("What");
    case Film:
        return tr("Film");
    case State:
        return tr("State");
    case Tries:
        return tr("Tries");
    case Since:
        return tr("Since");
    default:
        return tr("Worker");
    }
}

} // namespace vitascope::studio
