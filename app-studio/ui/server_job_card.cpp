// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/server_job_card.h"

#include "app-studio/models/queue_list_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/badge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

ServerJobCard::ServerJobCard(ServerJobsModel& jobs, QueueListModel& rows, QWidget* parent)
    : QFrame(parent),
      jobs_(jobs),
      rows_(rows),
      name_(new QLabel(this)),
      state_(new desktop::Badge({}, desktop::BadgeTone::Neutral, this)),
      detail_(new QLabel(this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      restart_(new QPushButton(tr("Start again"), this)) {
    setProperty("panel", "card");
    name_->setProperty("role", "subheading");
    detail_->setProperty("role", "muted");
    detail_->setWordWrap(true);
    detail_->setTextFormat(Qt::PlainText);
    cancel_->setObjectName(QStringLiteral("cancelServerJob"));
    restart_->setObjectName(QStringLiteral("restartServerJob"));
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kMedium);
    head->addWidget(name_);
    head->addWidget(state_);
    head->addStretch();
    head->addWidget(restart_);
    head->addWidget(cancel_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    layout->setSpacing(Space::kSmall);
    layout->addLayout(head);
    layout->addWidget(detail_);
    connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(job_); });
    connect(restart_, &QPushButton::clicked, this, [this] { jobs_.restart(job_); });
    connect(&jobs_, &ServerJobsModel::changed, this, &ServerJobCard::refresh);
    connect(&jobs_, &ServerJobsModel::errorChanged, this, &ServerJobCard::refresh);
}

void ServerJobCard::show(JobId job, int row) {
    job_ = job;
    row_ = row;
    refresh();
}

void ServerJobCard::refresh() {
    const auto* const job = jobs_.job(job_);
    if (job == nullptr)
        return;
    const auto row = rows_.index(row_).data(QueueListModel::RowRole).value<QueueRow>();
    name_->setText(row.name);
    state_->setText(row.state);
    detail_->setText(jobs_.errorText().isEmpty() ? row.detail : jobs_.errorText());
    detail_->setVisible(!detail_->text().isEmpty());
    const bool isOpen = job->state == wire::JobState::Queued || job->state == wire::JobState::Running;
    cancel_->setVisible(isOpen);
    restart_->setVisible(job->state == wire::JobState::Dead || job->state == wire::JobState::Cancelled);
}

} // namespace vitascope::studio
