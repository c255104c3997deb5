// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/audit_model.h"

#include "app-studio/models/administration/moment_text.h"

#include <utility>

namespace vitascope::studio {
namespace {

QByteArray csvField(const std::string& text) {
    auto field = QByteArray::fromStdString(text);
    // A spreadsheet takes these for formulas.
    if (!field.isEmpty() && QByteArray("=+-@\t\r").contains(field[0]))
        field.prepend('\'');
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

QString joined(const std::vector<std::string>& details) {
    QStringList lines;
    for (const auto& detail : details)
        lines += QString::fromStdString(detail);
    return lines.join(QStringLiteral(", "));
}

} // namespace

AuditModel::AuditModel(Operations& operations, QObject* parent)
    : QAbstractTableModel(parent), operations_(operations) {}

void AuditModel::reload() {
    ++generation_;
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    load({});
}

void AuditModel::clear() {
    ++generation_;
    beginResetModel();
    all_.clear();
    nextCursor_.reset();
    endResetModel();
    query_ = {};
    setState(LoadState::Idle);
}

void AuditModel::setQuery(const client::AuditQuery& query) {
    if (query == query_)
        return;
    query_ = query;
    reload();
}

void AuditModel::load(const std::optional<std::string>& cursor) {
    auto query = query_;
    query.cursor = cursor;
    operations_.audit(query, this, [this, generation = generation_, isFirst = !cursor](Result<wire::AuditPage> page) {
        if (generation == generation_)
            take(std::move(page), isFirst);
    });
}

void AuditModel::take(Result<wire::AuditPage> page, bool isFirst) {
    if (!page) {
        error_ = page.error();
        if (isFirst)
            setState(LoadState::Failed);
        return;
    }
    nextCursor_ = page->nextCursor;
    if (isFirst) {
        beginResetModel();
        all_ = std::move(page->items);
        endResetModel();
    } else if (!page->items.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->items.size()) - 1);
        all_.insert(all_.end(), page->items.begin(), page->items.end());
        endInsertRows();
    }
    setState(LoadState::Ready);
}

void AuditModel::setState(LoadState state) {
    state_ = state;
    Q_EMIT stateChanged();
}

QByteArray AuditModel::toCsv() const {
    QByteArray csv = "at,actor,action,subject,details,address,request\r\n";
    for (const auto& entry : all_) {
        const std::array fields{toRfc3339(entry.at),
                                entry.actor ? entry.actor->toString() : std::string(),
                                entry.action,
                                entry.subject,
                                joined(entry.details).toStdString(),
                                entry.address,
                                entry.requestId};
        for (std::size_t i = 0; i < fields.size(); ++i)
            csv += (i == 0 ? QByteArray() : QByteArray(",")) + csvField(fields[i]);
        csv += "\r\n";
    }
    return csv;
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(all_.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    const auto& entry = at(index.row());
    if (role == Qt::ToolTipRole)
        return joined(entry.details);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Action:
        return entry.details.empty()
                   ? QString::fromStdString(entry.action)
                   : QStringLiteral("%1  %2").arg(QString::fromStdString(entry.action), joined(entry.details));
    case Subject:
        return QString::fromStdString(entry.subject);
    case Actor:
        if (!entry.actor)
            return tr("Nobody signed in");
        return names_ ? names_(*entry.actor) : QString::fromStdString(entry.actor->toString());
    case Address:
        return QString::fromStdString(entry.address);
    default:
        return momentText(entry.at);
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Action:
        return tr("What was done");
    case Subject:
        return tr("To what");
    case Actor:
        return tr("By whom");
    case Address:
        return tr("From");
    default:
        return tr("When");
    }
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && nextCursor_.has_value();
}

void AuditModel::fetchMore(const QModelIndex&) {
    if (nextCursor_)
        load(std::exchange(nextCursor_, {}));
}

} // namespace vitascope::studio
