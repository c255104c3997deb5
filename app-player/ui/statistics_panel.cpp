// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/statistics_panel.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/rate_graph.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

StatisticsPanel::StatisticsPanel(const PlaybackModel& model, QWidget* parent)
    : QFrame(parent), model_(model), lines_(new QGridLayout), scale_(new QLabel(this)), graph_(new RateGraph(this)) {
    setObjectName(QStringLiteral("statisticsPanel"));
    setProperty("panel", "cinema");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    layout->setSpacing(Space::kMedium);
    layout->addLayout(lines_);
    scale_->setProperty("role", "cinemaDetail");
    layout->addWidget(scale_);
    layout->addWidget(graph_);
    lines_->setHorizontalSpacing(Space::kHuge);
    lines_->setVerticalSpacing(Space::kTiny);
    refreshing_.setInterval(500);
    connect(&refreshing_, &QTimer::timeout, this, &StatisticsPanel::refresh);
    hide();
}

void StatisticsPanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    refresh();
    refreshing_.start();
}

void StatisticsPanel::hideEvent(QHideEvent* event) {
    refreshing_.stop();
    QFrame::hideEvent(event);
}

void StatisticsPanel::refresh() {
    auto lines = model_.statistics();
    if (!shownSize_.isEmpty())
        lines.emplace_back(tr("On the screen"),
                           QStringLiteral("%1 × %2").arg(shownSize_.width()).arg(shownSize_.height()));
    graph_->add(model_.throughput());
    scale_->setText(tr("Connection over the last minute, at most %1").arg(desktop::bitRateText(graph_->most())));
    const auto labelAt = [this](int row, int column) {
        if (auto* item = lines_->itemAtPosition(row, column))
            return static_cast<QLabel*>(item->widget());
        auto* label = new QLabel(this);
        label->setProperty("role", column == 0 ? "cinemaDetail" : "cinemaValue");
        lines_->addWidget(label, row, column);
        label->show();
        return label;
    };
    int row = 0;
    for (const auto& [what, howMuch] : lines) {
        labelAt(row, 0)->setText(what);
        labelAt(row, 1)->setText(howMuch);
        ++row;
    }
    for (; row < lines_->rowCount() && lines_->itemAtPosition(row, 0); ++row) {
        labelAt(row, 0)->clear();
        labelAt(row, 1)->clear();
    }
    layout()->activate();
    adjustSize();
}

} // namespace vitascope::player
