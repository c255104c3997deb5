// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as a table, newest first, as far as its filters say. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/operations.h"
#include "app-studio/models/administration/paged_table.h"

#include <functional>

namespace vitascope::studio {

class AuditModel final : public PagedList<wire::AuditEntry> {
    Q_OBJECT
public:
    enum Column { Action, Subject, Actor, Address, At, ColumnCount };

    // The operations outlive this.
    explicit AuditModel(Operations& operations, QObject* parent = nullptr);

    void clear();
    void setQuery(const client::AuditQuery& query);
    [[nodiscard]] const client::AuditQuery& query() const { return query_; }
    // How an actor is called; without it by id.
    void setNames(std::function<QString(UserId)> names) { names_ = std::move(names); }

    // What is shown, as CSV (RFC 4180) with a line of names.
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void ask(const std::optional<std::string>& cursor) override;

    Operations& operations_;
    client::AuditQuery query_;
    std::function<QString(UserId)> names_;
};

} // namespace vitascope::studio
