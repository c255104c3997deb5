// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as the rows of a list: the films of this computer in their order, then the work of the server but for what
// it does for one of these films. Films are
// put into another order by dragging (they move within the list). Thread: the GUI thread.
#pragma once

#include "app-studio/models/queue_model.h"
#include "app-studio/models/server_jobs_model.h"

#include <QAbstractListModel>

namespace vitascope::studio {

enum class QueueTone { Neutral, Accent, Success, Danger };

struct QueueRow {
    bool isOnServer = false;
    QString id; // the number of the film, or the id of the server's job
    QString name;
    QString file;   // or the kind of the server's work
    QString state;  // "Packaging and uploading"
    QString detail; // "2.1 × real time · 3 min left"
    QueueTone tone = QueueTone::Neutral;
    double packaged = 0; // 0 to 1
    double uploaded = 0;
    bool hasProgress = false; // otherwise there is no bar to show
    bool hasFailed = false;
};

class QueueListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    // Both outlive it.
    QueueListModel(QueueModel& queue, ServerJobsModel& server, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    // The number of the film in this row; nothing for the server's work.
    [[nodiscard]] std::optional<quint64> film(int row) const;
    [[nodiscard]] std::optional<JobId> serverJob(int row) const;
    [[nodiscard]] int rowOf(quint64 film) const; // -1: not there

private:
    struct Key {
        quint64 film = 0; // 0: it is the server's
        JobId job;

        friend bool operator==(const Key&, const Key&) = default;
    };
    void rebuild();
    void reorder(std::vector<Key> now);
    [[nodiscard]] const Key* key(int row) const;
    [[nodiscard]] QueueRow filmRow(quint64 id) const;
    [[nodiscard]] QueueRow serverRow(const wire::Job& job) const;

    QueueModel& queue_;
    ServerJobsModel& server_;
    std::vector<Key> rows_;
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::QueueRow)
