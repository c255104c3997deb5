// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/live_workers.h"

#include "app-studio/models/administration/server_status_model.h"
#include "shared/desktop/design/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

QString workerName(const std::string& name) {
    if (name == "jobs")
        return LiveWorkers::tr("Film verification");
    return name == "films" ? LiveWorkers::tr("Packaging of raw films") : QString::fromStdString(name);
}

} // namespace

LiveWorkers::LiveWorkers(ServerStatusModel& model, QWidget* parent) : QFrame(parent), model_(model) {
    setProperty("panel", "card");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    connect(&model, &ServerStatusModel::changed, this, &LiveWorkers::refresh);
    refresh();
}

LiveWorkers::~LiveWorkers() {
    model_.setWatched(this, false);
}

void LiveWorkers::refresh() {
    delete body_;
    body_ = new QWidget(this);
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(Space::kHuge);
    grid_->setVerticalSpacing(Space::kSmall);
    grid_->setColumnStretch(0, 1);
    const auto& now = model_.status();
    int row = 0;
    addRow(row++, tr("Workers"), tr("Running"), tr("Waiting"), "caption");
    for (const auto& worker : now.workers)
        addRow(row++, workerName(worker.name), tr("%1 of %2").arg(worker.running).arg(worker.threads),
               QString::number(worker.queued), "");
    auto* dead = new QLabel(now.deadJobs == 0 ? tr("No job has failed.")
                                              : tr("%n job(s) failed; the queue shows why.", nullptr, now.deadJobs),
                            body_);
    dead->setProperty("role", now.deadJobs == 0 ? "caption" : "error");
    dead->setWordWrap(true);
    grid_->addWidget(dead, row, 0, 1, 3);
    layout()->addWidget(body_);
}

void LiveWorkers::addRow(int row, const QString& name, const QString& running, const QString& queued,
                         const char* role) {
    int column = 0;
    for (const auto& text : {name, running, queued}) {
        auto* label = new QLabel(text, body_);
        label->setProperty("role", role);
        grid_->addWidget(label, row, column++);
    }
}

void LiveWorkers::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    model_.setWatched(this, true);
}

void LiveWorkers::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    model_.setWatched(this, false);
}

} // namespace vitascope::studio
