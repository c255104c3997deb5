// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as a table, newest first, as far as its filters say. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "app-studio/models/administration/operations.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace vitascope::studio {

class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Action, Subject, Actor, Address, At, ColumnCount };

    // The operations outlive this.
    explicit AuditModel(Operations& operations, QObject* parent = nullptr);

    void reload();
    void clear();
    void setQuery(const client::AuditQuery& query);
    [[nodiscard]] const client::AuditQuery& query() const { return query_; }
    // How an actor is called; without it by id.
    void setNames(std::function<QString(UserId)> names) { names_ = std::move(names); }

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] const wire::AuditEntry& at(int row) const { return all_[static_cast<std::size_t>(row)]; }
    // What is shown, as CSV (RFC 4180) with a line of names.
    [[nodiscard]] QByteArray toCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();

private:
    void load(const std::optional<std::string>& cursor);
    void take(Result<wire::AuditPage> page, bool isFirst);
    void setState(LoadState state);

    Operations& operations_;
    client::AuditQuery query_;
    std::function<QString(UserId)> names_;
    std::vector<wire::AuditEntry> all_;
    std::optional<std::string> nextCursor_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    int generation_ = 0;
};

} // namespace vitascope::studio
