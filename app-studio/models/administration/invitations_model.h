// SPDX-License-Identifier: GPL-3.0-or-later
// The invitations of the server as a table, newest first; making and revoking them. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "app-studio/models/administration/load_state.h"

#include <QAbstractTableModel>

#include <vector>

namespace vitascope::studio {

class InvitationsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Note, Role, Used, Expires, State, ColumnCount };
    enum class Standing { Open, Used, Expired, Revoked };

    // The accounts outlive this.
    explicit InvitationsModel(Accounts& accounts, QObject* parent = nullptr);

    void reload();
    void clear();
    void invite(const wire::InvitationInput& input);
    void revoke(InvitationId id);

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] bool isBusy() const { return isBusy_; }
    [[nodiscard]] const wire::Invitation& at(int row) const { return all_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] Standing standing(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged();
    // Told once: the model forgets the token.
    void made(const vitascope::wire::MadeInvitation& invitation);
    void failed(const vitascope::Error& error);

private:
    void load(const std::optional<std::string>& cursor);
    void take(Result<wire::InvitationPage> page, bool isFirst);
    void setState(LoadState state);

    Accounts& accounts_;
    std::vector<wire::Invitation> all_;
    std::optional<std::string> nextCursor_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    bool isBusy_ = false;
    int generation_ = 0;
};

} // namespace vitascope::studio
