// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/queue_page.h"

#include "app-studio/models/queue_model.h"
#include "app-studio/ui/job_card.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/empty_state.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kContentWidth = 960;

} // namespace

QueuePage::QueuePage(QueueModel& queue, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      pages_(new QStackedWidget(this)),
      list_(new QVBoxLayout),
      empty_(new desktop::EmptyState(this)) {
    auto* heading = new QLabel(tr("Queue"), this);
    heading->setProperty("role", "title");
    auto* body = new QWidget(this);
    body->setMaximumWidth(kContentWidth);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, Space::kSmall, Space::kSection);
    column->addLayout(list_);
    column->addStretch();
    list_->setSpacing(Space::kMedium);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    empty_->tell(QStringLiteral("queue"), tr("Nothing is on its way"),
                 tr("Drop a video file on a title: its packaging and its upload are shown here."));
    pages_->addWidget(scroll);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kHuge, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(heading);
    layout->addWidget(pages_, 1);
    connect(&queue_, &QueueModel::listChanged, this, &QueuePage::rebuild);
    rebuild();
}

void QueuePage::rebuild() {
    const auto ids = queue_.ids();
    for (auto it = cards_.begin(); it != cards_.end();) {
        if (ids.contains(it->first)) {
            ++it;
            continue;
        }
        it->second->hide();
        it->second->deleteLater();
        it = cards_.erase(it);
    }
    int place = 0;
    for (const auto id : ids) {
        auto& card = cards_[id];
        if (!card) {
            card = new JobCard(queue_, id, this);
            connect(card, &JobCard::nameChosen, this, &QueuePage::jobChosen);
        }
        list_->insertWidget(place++, card);
    }
    pages_->setCurrentIndex(ids.isEmpty() ? 1 : 0);
}

} // namespace vitascope::studio
