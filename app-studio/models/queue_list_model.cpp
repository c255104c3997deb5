// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/queue_list_model.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr auto kMimeType = "application/x-vitascope-queue-row";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerJob)
public:
    static QString state(wire::JobState state) {
        switch (state) {
        case wire::JobState::Queued:
            return tr("Waiting on the server");
        case wire::JobState::Running:
            return tr("Working on the server");
        case wire::JobState::Done:
            return tr("Done");
        case wire::JobState::Dead:
            return tr("Stopped");
        case wire::JobState::Cancelled:
            return tr("Cancelled");
        }
        return {};
    }
    static QString kind(const std::string& kind) {
        if (kind == "package-film")
            return tr("Packaging on the server");
        if (kind == "backup")
            return tr("Backup");
        return desktop::fromUtf8(kind);
    }
    static QString speed(double times) { return tr("%1 × real time").arg(QLocale().toString(times, 'f', 1)); }
    static QString left(Seconds time) { return tr("%1 left").arg(desktop::durationText(time)); }
};

QueueTone toneOf(const JobView& view) {
    switch (view.stage) {
    case FilmStage::Done:
        return QueueTone::Success;
    case FilmStage::Failed:
        return QueueTone::Danger;
    case FilmStage::Packaging:
    case FilmStage::Review:
    case FilmStage::Uploading:
    case FilmStage::Publishing:
        return view.isPaused ? QueueTone::Neutral : QueueTone::Accent;
    case FilmStage::Waiting:
    case FilmStage::Cancelled:
        break;
    }
    return QueueTone::Neutral;
}

QueueTone toneOf(wire::JobState state) {
    switch (state) {
    case wire::JobState::Running:
        return QueueTone::Accent;
    case wire::JobState::Done:
        return QueueTone::Success;
    case wire::JobState::Dead:
        return QueueTone::Danger;
    default:
        return QueueTone::Neutral;
    }
}

} // namespace

QueueListModel::QueueListModel(QueueModel& queue, ServerJobsModel& server, QObject* parent)
    : QAbstractListModel(parent), queue_(queue), server_(server) {
    connect(&queue_, &QueueModel::listChanged, this, &QueueListModel::rebuild);
    connect(&queue_, &QueueModel::changed, this, [this](quint64 id) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    });
    connect(&server_, &ServerJobsModel::changed, this, &QueueListModel::rebuild);
    rebuild();
}

// Rows that stay keep their selection, wherever they move.
void QueueListModel::rebuild() {
    std::vector<Key> now;
    std::vector<JobId> shown;
    for (const auto id : queue_.ids()) {
        now.push_back({id, {}});
        if (const auto job = queue_.view(id)->serverJob)
            shown.push_back(*job);
    }
    for (const auto& job : server_.jobs())
        if (std::find(shown.begin(), shown.end(), job.id) == shown.end())
            now.push_back({0, job.id});
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::find(now.begin(), now.end(), rows_[static_cast<std::size_t>(row)]) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        rows_.erase(rows_.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < now.size(); ++row) {
        if (std::find(rows_.begin(), rows_.end(), now[row]) != rows_.end())
            continue;
        const auto place = std::min(row, rows_.size());
        beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(place), now[row]);
        endInsertRows();
    }
    if (now != rows_)
        reorder(std::move(now));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void QueueListModel::reorder(std::vector<Key> now) {
    Q_EMIT layoutAboutToBeChanged();
    const auto before = persistentIndexList();
    QModelIndexList after;
    for (const auto& old : before) {
        const auto at = std::find(now.begin(), now.end(), rows_[static_cast<std::size_t>(old.row())]);
        after << createIndex(static_cast<int>(at - now.begin()), 0);
    }
    rows_ = std::move(now);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int QueueListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

const QueueListModel::Key* QueueListModel::key(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<quint64> QueueListModel::film(int row) const {
    const auto* const found = key(row);
    return found != nullptr && found->film != 0 ? std::optional(found->film) : std::nullopt;
}

std::optional<JobId> QueueListModel::serverJob(int row) const {
    const auto* const found = key(row);
    return found != nullptr && found->film == 0 ? std::optional(found->job) : std::nullopt;
}

int QueueListModel::rowOf(quint64 film) const {
    const auto found = std::find(rows_.begin(), rows_.end(), Key{film, {}});
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QueueRow QueueListModel::filmRow(quint64 id) const {
    QueueRow row;
    const auto view = queue_.view(id);
    if (!view)
        return row;
    row.id = QString::number(id);
    row.name = view->titleName;
    row.file = view->fileName;
    row.state = view->stageText;
    row.detail = view->detail;
    row.tone = toneOf(*view);
    row.packaged = view->packaging.fraction;
    row.uploaded = view->upload.fraction;
    row.hasProgress = view->stage != FilmStage::Done && view->stage != FilmStage::Cancelled && row.packaged > 0;
    row.hasFailed = view->stage == FilmStage::Failed;
    return row;
}

QueueRow QueueListModel::serverRow(const wire::Job& job) const {
    QueueRow row;
    row.isOnServer = true;
    row.id = QString::fromStdString(job.id.toString());
    row.name = Words::kind(job.kind);
    row.state = Words::state(job.state);
    row.tone = toneOf(job.state);
    row.hasFailed = job.state == wire::JobState::Dead;
    row.detail = desktop::fromUtf8(job.reason.value_or(""));
    if (job.state == wire::JobState::Running && job.progress) {
        row.hasProgress = true;
        row.packaged = row.uploaded = job.progress->done;
        QStringList parts;
        if (job.progress->speed)
            parts << Words::speed(*job.progress->speed);
        if (job.progress->remainingSeconds)
            parts << Words::left(Seconds(*job.progress->remainingSeconds));
        row.detail = parts.join(QStringLiteral(" · "));
    }
    return row;
}

QVariant QueueListModel::data(const QModelIndex& index, int role) const {
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QueueRow row;
    if (const auto id = film(index.row()))
        row = filmRow(*id);
    else if (const auto job = serverJob(index.row()); job && server_.job(*job) != nullptr)
        row = serverRow(*server_.job(*job));
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role == Qt::DisplayRole)
        return row.name;
    QStringList words{row.name, row.file, row.state, row.detail};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

Qt::ItemFlags QueueListModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    return film(index.row()) ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList QueueListModel::mimeTypes() const {
    return {QString::fromLatin1(kMimeType)};
}

QMimeData* QueueListModel::mimeData(const QModelIndexList& indexes) const {
    auto* const data = new QMimeData; // the view's drag owns it
    if (const auto id = indexes.isEmpty() ? std::nullopt : film(indexes.front().row()))
        data->setData(QString::fromLatin1(kMimeType), QByteArray::number(*id));
    return data;
}

bool QueueListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int /*column*/,
                                  const QModelIndex& parent) {
    const auto id = data->data(QString::fromLatin1(kMimeType)).toULongLong();
    const int from = rowOf(id);
    if (action != Qt::MoveAction || from < 0)
        return false;
    const int last = static_cast<int>(queue_.ids().size());
    const int before = std::clamp(row >= 0 ? row : parent.isValid() ? parent.row() : last, 0, last);
    queue_.move(id, before > from ? before - 1 : before);
    return false; // it is moved already: the view must not take the old row away
}

} // namespace vitascope::studio
