// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the queue, by mouse and by keyboard: films are dragged into another order, or moved with Alt and the
// arrows; Space pauses and goes on, Delete cancels or takes off the list, Return opens the title. Thread: the GUI
// thread.
#pragma once

#include <QListView>

namespace vitascope::studio {

class QueueListModel;
class QueueModel;

class QueueView final : public QListView {
    Q_OBJECT
public:
    // Both outlive the view.
    QueueView(QueueModel& queue, QueueListModel& rows, QWidget* parent = nullptr);

Q_SIGNALS:
    void titleChosen(quint64 film);
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent& event, quint64 film);

    QueueModel& queue_;
    QueueListModel& rows_;
};

} // namespace vitascope::studio
