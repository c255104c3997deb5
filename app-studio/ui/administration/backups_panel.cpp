// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/backups_panel.h"

#include "app-studio/models/administration/backups_model.h"
#include "app-studio/models/administration/moment_text.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 860;
constexpr int kSteps = 1000;

QString sizeText(const wire::Backup& backup) {
    return BackupsPanel::tr("%n file(s), %1 copied", nullptr, static_cast<int>(backup.files))
        .arg(desktop::bytesText(static_cast<double>(backup.bytes)));
}

// Why one failed, and what to do; the server's own words are in the tool tip.
QString failureText(const wire::Backup& backup, const QString& folder) {
    const auto reason = QString::fromStdString(backup.reason.value_or(""));
    if (reason.contains(QLatin1String("full")) || reason.contains(QLatin1String("No space left")))
        return BackupsPanel::tr(
                   "The backup disk is full. Earlier backups are untouched. Make room in %1, then back up again.")
            .arg(folder);
    return BackupsPanel::tr("It could not be written. Earlier backups are untouched. Check %1, then back up again.")
        .arg(folder);
}

} // namespace

BackupsPanel::BackupsPanel(BackupsModel& model, QWidget* parent)
    : AdminPanel(tr("Backups"),
                 tr("The database and every file it refers to, as they are at one moment. The server goes on serving."),
                 parent),
      model_(model),
      make_(new QPushButton(tr("Back up now"), this)),
      running_(new QFrame(this)),
      runningText_(new QLabel(running_)),
      bar_(new QProgressBar(running_)),
      place_(new QLabel(this)) {
    make_->setObjectName(QStringLiteral("backUpNow"));
    make_->setProperty("variant", "primary");
    acts()->addWidget(make_);
    running_->setProperty("panel", "card");
    running_->setObjectName(QStringLiteral("backupRunning"));
    bar_->setRange(0, kSteps);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress of the backup"));
    auto* progress = new QVBoxLayout(running_);
    progress->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    progress->setSpacing(Space::kSmall);
    progress->addWidget(runningText_);
    progress->addWidget(bar_);
    place_->setProperty("role", "caption");
    place_->setWordWrap(true);
    auto* content = new QWidget(this);
    content->setMaximumWidth(kWidth);
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(0, 0, 0, Space::kLarge);
    list_->setSpacing(Space::kLarge);
    list_->addWidget(running_);
    list_->addWidget(place_);
    list_->addStretch();
    setContent(content, true);
    connect(make_, &QPushButton::clicked, this, [this] {
        notice().hide();
        model_.makeOne();
    });
    connect(&model, &BackupsModel::changed, this, &BackupsPanel::refresh);
    connect(&model, &BackupsModel::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Conflict)
            notice().tell(desktop::NoticeTone::Info, tr("A backup is being made already."));
        else
            tellFailure(error);
    });
    connect(&model, &BackupsModel::ended, this, &BackupsPanel::tellEnd);
    refresh();
}

void BackupsPanel::begin() {
    notice().hide();
    model_.setWatched(true);
}

void BackupsPanel::end() {
    model_.setWatched(false);
}

void BackupsPanel::onOffer() {
    if (model_.state() == LoadState::Ready)
        model_.makeOne();
    else
        model_.reload();
}

void BackupsPanel::refresh() {
    make_->setEnabled(model_.state() == LoadState::Ready && !model_.isMaking());
    const bool isEmpty = model_.state() == LoadState::Ready && model_.list().items.empty() && !model_.isMaking();
    make_->setVisible(!isEmpty); // the empty panel has one in its middle
    if (isEmpty)
        return showEmpty(QStringLiteral("archive"), tr("No backup yet"),
                         tr("The first one is made in %1. Name a folder on another disk in the server's configuration, "
                            "so that it survives the loss of this one.")
                             .arg(QString::fromStdString(model_.list().folder)),
                         tr("Back up now"));
    showState(model_.state(), model_.error());
    if (model_.state() == LoadState::Ready)
        rebuild();
}

void BackupsPanel::rebuild() {
    const auto& all = model_.list();
    running_->setVisible(model_.isMaking());
    const auto running = std::ranges::find(all.items, wire::BackupState::Running, &wire::Backup::state);
    const double done = running != all.items.end() ? running->done.value_or(0) : 0;
    runningText_->setText(tr("A backup is being made: %1 %").arg(static_cast<int>(done * 100)));
    bar_->setValue(static_cast<int>(done * kSteps));
    place_->setText(tr("In %1; the newest %n are kept.", nullptr, all.keep).arg(QString::fromStdString(all.folder)));
    delete body_;
    body_ = new QFrame(this);
    body_->setProperty("panel", "card");
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    column->setSpacing(Space::kLarge);
    int rows = 0;
    for (const auto& backup : all.items) {
        if (backup.state == wire::BackupState::Running)
            continue;
        column->addWidget(makeRow(backup));
        ++rows;
    }
    body_->setVisible(rows > 0);
    list_->insertWidget(list_->count() - 1, body_); // before the stretch
}

QWidget* BackupsPanel::makeRow(const wire::Backup& backup) {
    auto* row = new QWidget(body_);
    row->setObjectName(QStringLiteral("backupRow"));
    const bool isFailed = backup.state == wire::BackupState::Failed;
    auto* when = new QLabel(momentText(backup.begunAt), row);
    const auto folder = QString::fromStdString(model_.list().folder);
    auto* detail = new QLabel(isFailed ? failureText(backup, folder) : sizeText(backup), row);
    detail->setToolTip(QString::fromStdString(backup.reason.value_or("")));
    detail->setProperty("role", isFailed ? "error" : "caption");
    detail->setWordWrap(true);
    detail->setTextFormat(Qt::PlainText);
    auto* name = new desktop::ElidedLabel(row);
    name->setProperty("role", "caption");
    name->setText(QString::fromStdString(backup.name));
    const auto state = isFailed ? tr("Failed") : backup.isKept ? tr("Kept") : tr("Removed");
    auto* badge = new desktop::Badge(state,
                                     isFailed        ? desktop::BadgeTone::Danger
                                     : backup.isKept ? desktop::BadgeTone::Success
                                                     : desktop::BadgeTone::Neutral,
                                     row);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::kTiny / 2);
    words->addWidget(when);
    words->addWidget(detail);
    words->addWidget(name);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(badge, 0, Qt::AlignTop);
    return row;
}

void BackupsPanel::tellEnd(const wire::Backup& backup) {
    if (backup.state == wire::BackupState::Done)
        notice().tell(desktop::NoticeTone::Success, tr("The backup is complete: %1.").arg(sizeText(backup)));
    else
        notice().tell(
            desktop::NoticeTone::Error,
            tr("The backup failed: %1").arg(failureText(backup, QString::fromStdString(model_.list().folder))));
}

} // namespace vitascope::studio
