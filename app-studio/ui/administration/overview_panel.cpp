// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/overview_panel.h"

#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/server_status_model.h"
#include "app-studio/ui/administration/activity_chart.h"
#include "app-studio/ui/administration/stores_card.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::bytesText;
using desktop::Space;

namespace {

constexpr int kColumns = 3;
constexpr double kLeastBytes = 1'000'000;

QString countText(double value) {
    return QLocale().toString(value, 'f', 0);
}

QString rateText(double value) {
    return OverviewPanel::tr("%1/s").arg(QLocale().toString(value, 'f', 1));
}

QString coresText(double value) {
    return OverviewPanel::tr("%1 cores").arg(QLocale().toString(value, 'f', 2));
}

} // namespace

OverviewPanel::OverviewPanel(ServerStatusModel& model, QWidget* parent)
    : AdminPanel(tr("Overview"), tr("How the server is now, and what it did in the last hour."), parent),
      model_(model),
      stores_(new StoresCard(this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, Space::kLarge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeTiles());
    layout->addWidget(makeCharts());
    layout->addWidget(stores_);
    layout->addStretch();
    setContent(content, true);
    connect(&model, &ServerStatusModel::changed, this, &OverviewPanel::refresh);
    refresh();
}

QWidget* OverviewPanel::makeTiles() {
    const std::array names{tr("Version"),     tr("Up for"), tr("Watching now"),
                           tr("Connections"), tr("Jobs"),   tr("Last backup")};
    auto* card = new QFrame(this);
    card->setProperty("panel", "card");
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    grid->setHorizontalSpacing(Space::kHuge);
    grid->setVerticalSpacing(Space::kLarge);
    for (int i = 0; i < TileCount; ++i) {
        auto* name = new QLabel(names[static_cast<std::size_t>(i)], card);
        name->setProperty("role", "field");
        auto*& value = values_[static_cast<std::size_t>(i)];
        value = new desktop::ElidedLabel(card);
        value->setProperty("role", "heading");
        value->setObjectName(QStringLiteral("tile%1").arg(i));
        auto*& detail = details_[static_cast<std::size_t>(i)];
        detail = new desktop::ElidedLabel(card);
        detail->setProperty("role", "caption");
        auto* column = new QVBoxLayout;
        column->setSpacing(Space::kTiny / 2);
        column->addWidget(name);
        column->addWidget(value);
        column->addWidget(detail);
        grid->addLayout(column, i / kColumns, i % kColumns);
        grid->setColumnStretch(i % kColumns, 1);
    }
    return card;
}

QWidget* OverviewPanel::makeCharts() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::kMedium);
    const auto add = [&](Figure figure, const QString& name, ActivityChart::ValueText text) {
        charts_[figure] = new ActivityChart(name, std::move(text), box);
        grid->addWidget(charts_[figure], figure / kColumns, figure % kColumns);
        grid->setColumnStretch(figure % kColumns, 1);
    };
    add(Requests, tr("Requests"), rateText);
    add(Errors, tr("Server errors"), rateText);
    add(Viewers, tr("Watching now"), countText);
    add(Processor, tr("Processor"), coresText);
    add(Memory, tr("Memory"), bytesText);
    add(Disk, tr("Disk in use"), bytesText);
    return box;
}

void OverviewPanel::begin() {
    model_.setWatched(this, true);
}

void OverviewPanel::end() {
    model_.setWatched(this, false);
}

void OverviewPanel::onOffer() {
    model_.reload();
}

void OverviewPanel::refresh() {
    showState(model_.state(), model_.error());
    if (model_.state() != LoadState::Ready)
        return;
    if (model_.isStale())
        notice().tell(desktop::NoticeTone::Error,
                      tr("What you see is old: %1").arg(adminErrorSentence(model_.error())));
    else
        notice().hide();
    refreshTiles();
    refreshCharts();
    stores_->setStores(model_.status().stores);
}

void OverviewPanel::refreshTiles() {
    const auto& now = model_.status();
    const auto show = [this](Tile tile, const QString& value, const QString& detail) {
        values_[tile]->setText(value);
        details_[tile]->setText(detail);
    };
    int running = 0;
    int queued = 0;
    for (const auto& worker : now.workers) {
        running += worker.running;
        queued += worker.queued;
    }
    show(Version, QString::fromStdString(now.version), tr("Schema of the database: %1").arg(now.schema));
    show(Uptime, spanText(now.uptimeSeconds), tr("Since %1").arg(momentText(now.startedAt)));
    show(Streams, countText(now.streams), tr("Fetched something in the last 30 s"));
    show(Connections, countText(now.connections), tr("%n request(s) wait", nullptr, now.requestsWaiting));
    show(Jobs, tr("%n running", nullptr, running),
         now.deadJobs > 0 ? tr("%1 wait, %2 failed").arg(queued).arg(now.deadJobs) : tr("%1 wait").arg(queued));
    const bool isFailed = now.lastBackup && now.lastBackup->state == wire::BackupState::Failed;
    show(Backup, now.lastBackupAt ? momentText(*now.lastBackupAt) : tr("Never"),
         isFailed ? tr("The last attempt failed") : QString());
}

void OverviewPanel::refreshCharts() {
    const auto& samples = model_.activity().samples;
    const auto show = [&](Figure figure, double atLeast, auto valueOf) {
        QVector<QPointF> points;
        points.reserve(static_cast<qsizetype>(samples.size()));
        for (const auto& sample : samples)
            points.append(
                {static_cast<qreal>(toDateTime(sample.at).toMSecsSinceEpoch()), static_cast<qreal>(valueOf(sample))});
        charts_[figure]->setPoints(points, atLeast);
    };
    show(Requests, 1, [](const auto& s) { return s.requestsPerSecond; });
    show(Errors, 1, [](const auto& s) { return s.errorsPerSecond; });
    show(Viewers, 1, [](const auto& s) { return s.streams; });
    show(Processor, std::max(1, model_.status().cores), [](const auto& s) { return s.cpu; });
    show(Memory, kLeastBytes, [](const auto& s) { return s.memoryBytes; });
    show(Disk, kLeastBytes, [](const auto& s) { return s.diskBytes; });
}

} // namespace vitascope::studio
