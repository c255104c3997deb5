// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/job_details.h"

#include "app-studio/models/queue_list_model.h"
#include "app-studio/ui/job_card.h"
#include "app-studio/ui/server_job_card.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kLogHeight = 180;

} // namespace

JobDetails::JobDetails(QueueModel& queue, ServerJobsModel& server, QueueListModel& rows, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      server_(server),
      rows_(rows),
      layout_(new QVBoxLayout(this)),
      job_(new ServerJobCard(server, rows, this)),
      showLog_(new QPushButton(tr("Log"), this)),
      copyLog_(new QPushButton(tr("Copy the log"), this)),
      log_(new QPlainTextEdit(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(Space::kSmall);
    layout_->addWidget(job_);
    layout_->addWidget(makeLog());
    connect(&queue_, &QueueModel::logged, this, [this](quint64 id) {
        if (rows_.film(row_) == id)
            refreshLog();
    });
    connect(&server_, &ServerJobsModel::logged, this, &JobDetails::refreshLog);
    show(-1);
}

QWidget* JobDetails::makeLog() {
    auto* area = new QWidget(this);
    showLog_->setObjectName(QStringLiteral("showLog"));
    showLog_->setProperty("variant", "quiet");
    showLog_->setCheckable(true);
    copyLog_->setObjectName(QStringLiteral("copyLog"));
    copyLog_->setProperty("variant", "quiet");
    log_->setObjectName(QStringLiteral("jobLog"));
    log_->setAccessibleName(tr("Log"));
    log_->setReadOnly(true);
    log_->setLineWrapMode(QPlainTextEdit::NoWrap);
    log_->setFixedHeight(kLogHeight);
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(desktop::Theme::textPixels(desktop::Type::kCaption));
    log_->setFont(font);
    log_->hide();
    copyLog_->hide();
    desktop::setButtonIcon(*showLog_, desktop::themeIcon(QStringLiteral("list")), 18);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::kSmall);
    line->addWidget(showLog_);
    line->addWidget(copyLog_);
    line->addStretch();
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addLayout(line);
    layout->addWidget(log_);
    connect(showLog_, &QPushButton::toggled, this, [this](bool isOn) {
        log_->setVisible(isOn);
        copyLog_->setVisible(isOn);
        askLog();
        refreshLog();
    });
    connect(copyLog_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(log_->toPlainText()); });
    return area;
}

void JobDetails::show(int row) {
    row_ = row;
    const auto film = rows_.film(row);
    const auto job = rows_.serverJob(row);
    setVisible(film || job);
    if (film_ && film_->id() != film.value_or(0)) {
        film_->hide();
        film_->deleteLater();
        film_ = nullptr;
    }
    if (film && !film_) {
        film_ = new JobCard(queue_, *film, this);
        layout_->insertWidget(0, film_);
        connect(film_, &JobCard::nameChosen, this, &JobDetails::titleChosen);
        connect(film_, &JobCard::reviewChosen, this, &JobDetails::reviewChosen);
    }
    job_->setVisible(job.has_value());
    if (job) {
        job_->show(*job, row);
        askLog();
    }
    refreshLog();
}

// Once for each work of the server that is looked at.
void JobDetails::askLog() {
    const auto job = rows_.serverJob(row_);
    if (job && showLog_->isChecked() && askedFor_ != *job)
        server_.askLog(*job);
    askedFor_ = showLog_->isChecked() ? job.value_or(JobId()) : JobId();
}

// Whoever reads the end of the log goes on reading the end.
void JobDetails::refreshLog() {
    if (!showLog_->isChecked())
        return;
    const auto film = rows_.film(row_);
    const auto job = rows_.serverJob(row_);
    const auto text = film ? queue_.logText(*film) : job ? server_.logText(*job) : QString();
    auto* const bar = log_->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    log_->setPlainText(text);
    if (isAtEnd)
        bar->setValue(bar->maximum());
}

} // namespace vitascope::studio
