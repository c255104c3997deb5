// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/audit_model.h"

#include "app-studio/models/administration/audit_text.h"
#include "app-studio/models/administration/moment_text.h"

#include <array>

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
    : PagedList(ColumnCount, parent), operations_(operations) {}

void AuditModel::clear() {
    query_ = {};
    forget();
}

void AuditModel::setQuery(const client::AuditQuery& query) {
    if (query == query_)
        return;
    query_ = query;
    askAnew();
}

void AuditModel::ask(const std::optional<std::string>& cursor) {
    auto query = query_;
    query.cursor = cursor;
    operations_.audit(query, this, takeFor<wire::AuditPage>(cursor));
}

QByteArray AuditModel::toCsv() const {
    QByteArray csv = "at,actor,action,subject,details,address,request\r\n";
    for (const auto& entry : all()) {
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

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    const auto& entry = at(index.row());
    if (role == Qt::ToolTipRole)
        return auditDetails(entry);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Action:
        return auditActionText(entry);
    case Subject:
        return auditSubjectText(entry.subject, names_);
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

} // namespace vitascope::studio
