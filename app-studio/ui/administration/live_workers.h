// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's workers do, as it is while one looks. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QGridLayout;

namespace vitascope::studio {

class ServerStatusModel;

class LiveWorkers final : public QFrame {
    Q_OBJECT
public:
    // The model outlives this.
    explicit LiveWorkers(ServerStatusModel& model, QWidget* parent = nullptr);
    ~LiveWorkers() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void addRow(int row, const QString& name, const QString& running, const QString& queued, const char* role);

    ServerStatusModel& model_;
    QWidget* body_ = nullptr;
    QGridLayout* grid_ = nullptr;
};

} // namespace vitascope::studio
