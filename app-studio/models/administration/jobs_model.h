// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs of the server as a table, newest first, as far as its filters say; ending one and beginning one again.
// Watched, it asks again every few seconds. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/operations.h"
#include "app-studio/models/administration/paged_table.h"

#include <QTimer>

namespace vitascope::studio {

class JobsModel final : public PagedList<wire::Job> {
    Q_OBJECT
public:
    enum Column { Kind, Film, State, Tries, Since, Worker, ColumnCount };

    // The operations outlive this.
    explicit JobsModel(Operations& operations, QObject* parent = nullptr);

    void clear();
    void setWatched(bool isWatched);
    // Nothing: of every state, every kind. Whether that is another filter than before.
    bool setFilter(std::optional<wire::JobState> state, const std::string& kind);
    [[nodiscard]] const client::JobQuery& query() const { return query_; }

    [[nodiscard]] static bool canCancel(const wire::Job& job);
    [[nodiscard]] static bool canRestart(const wire::Job& job);
    // Both take effect at once; failed() says why not.
    void cancel(JobId id);
    void restart(JobId id);
    [[nodiscard]] bool isBusy() const { return busy_ > 0; }
    // logged() follows.
    void askLog(JobId id);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const vitascope::Error& error);
    void logged(const vitascope::JobId& id, const QString& text);

private:
    void ask(const std::optional<std::string>& cursor) override;
    [[nodiscard]] desktop::Answer<wire::Job> changeAnswer();

    Operations& operations_;
    client::JobQuery query_;
    QTimer timer_;
    int busy_ = 0;
    int visit_ = 0; // answers to whoever has signed out are dropped
};

// "Packaging of a film"; a kind that is not known is its own name.
[[nodiscard]] QString jobKindName(const std::string& kind);
// "Waiting", "Running", …
[[nodiscard]] QString jobStateName(wire::JobState state);
// The state with what it is about: "Running, 25 %".
[[nodiscard]] QString jobStateText(const wire::Job& job);

} // namespace vitascope::studio
