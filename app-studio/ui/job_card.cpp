// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/job_card.h"

#include "app-studio/models/queue_model.h"
#include "app-studio/ui/cancel_film.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::Space;

namespace {

constexpr int kSteps = 1000;

QPushButton* makeButton(const QString& text, const char* name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

BadgeTone toneOf(FilmStage stage) {
    switch (stage) {
    case FilmStage::Done:
        return BadgeTone::Success;
    case FilmStage::Failed:
        return BadgeTone::Danger;
    case FilmStage::Packaging:
    case FilmStage::Uploading:
    case FilmStage::Publishing:
        return BadgeTone::Accent;
    case FilmStage::Review:
    case FilmStage::Waiting:
    case FilmStage::Cancelled:
        break;
    }
    return BadgeTone::Neutral;
}

} // namespace

JobCard::JobCard(QueueModel& queue, quint64 id, QWidget* parent)
    : QFrame(parent),
      queue_(queue),
      id_(id),
      name_(makeButton({}, "jobName", this)),
      file_(new QLabel(this)),
      stage_(new desktop::Badge({}, BadgeTone::Neutral, this)),
      packaging_(makeLine(QStringLiteral("packaging"))),
      upload_(makeLine(QStringLiteral("upload"))),
      failure_(new desktop::NoticeBar(this)),
      review_(makeButton(tr("Review…"), "reviewJob", this)),
      pause_(makeButton(tr("Pause"), "pauseJob", this)),
      resume_(makeButton(tr("Resume", "a film"), "resumeJob", this)),
      cancel_(makeButton(tr("Cancel"), "cancelJob", this)),
      retry_(makeButton(tr("Try again"), "retryJob", this)),
      remove_(makeButton(tr("Remove from the list"), "removeJob", this)) {
    setProperty("panel", "card");
    name_->setProperty("variant", "name");
    remove_->setProperty("variant", "quiet");
    review_->setProperty("variant", "primary");
    file_->setProperty("role", "caption");
    file_->setTextFormat(Qt::PlainText);
    layOut();
    connect(name_, &QPushButton::clicked, this, [this] { Q_EMIT nameChosen(id_); });
    connect(review_, &QPushButton::clicked, this, [this] { Q_EMIT reviewChosen(id_); });
    connect(pause_, &QPushButton::clicked, this, [this] { queue_.pause(id_); });
    connect(resume_, &QPushButton::clicked, this, [this] { queue_.resume(id_); });
    connect(cancel_, &QPushButton::clicked, this, [this] { cancelFilm(this, queue_, id_); });
    connect(retry_, &QPushButton::clicked, this, [this] { queue_.retry(id_); });
    connect(remove_, &QPushButton::clicked, this, [this] { queue_.remove(id_); });
    connect(&queue_, &QueueModel::changed, this, [this](quint64 changed) {
        if (changed == id_)
            refresh();
    });
    refresh();
}

JobCard::Line JobCard::makeLine(const QString& objectName) {
    Line line{new QLabel(this), new QLabel(this), new QProgressBar(this)};
    line.name->setProperty("role", "field");
    line.detail->setObjectName(objectName + QStringLiteral("Detail"));
    line.detail->setProperty("role", "caption");
    line.detail->setWordWrap(true);
    line.detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.bar->setObjectName(objectName + QStringLiteral("Bar"));
    line.bar->setRange(0, kSteps);
    line.bar->setTextVisible(false);
    return line;
}

void JobCard::layOut() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    layout->setSpacing(Space::kSmall);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kMedium);
    head->addWidget(name_);
    head->addWidget(stage_);
    head->addStretch();
    for (auto* button : {review_, retry_, remove_, resume_, pause_, cancel_})
        head->addWidget(button);
    layout->addLayout(head);
    layout->addWidget(file_);
    layout->addSpacing(Space::kTiny);
    for (const auto& line : {packaging_, upload_}) {
        auto* words = new QHBoxLayout;
        words->addWidget(line.name);
        words->addWidget(line.detail, 1);
        layout->addLayout(words);
        layout->addWidget(line.bar);
        layout->addSpacing(Space::kTiny);
    }
    layout->addWidget(failure_);
}

void JobCard::setNameVisible(bool isVisible) {
    name_->setVisible(isVisible);
}

void JobCard::show(const Line& line, const JobLine& state, bool hasFailed) {
    line.name->setText(state.name);
    line.detail->setText(state.detail);
    line.bar->setValue(static_cast<int>(state.fraction * kSteps));
    desktop::setStyleProperty(*line.bar, "done", state.isDone);
    desktop::setStyleProperty(*line.bar, "failed", hasFailed && !state.isDone && state.fraction > 0);
}

void JobCard::refresh() {
    const auto view = queue_.view(id_);
    if (!view)
        return;
    name_->setText(view->titleName);
    file_->setText(view->fileName);
    stage_->setText(view->stageText);
    stage_->setTone(toneOf(view->stage));
    const bool hasFailed = view->stage == FilmStage::Failed;
    show(packaging_, view->packaging, hasFailed);
    show(upload_, view->upload, hasFailed);
    review_->setVisible(view->canReview);
    pause_->setVisible(view->canPause && !view->canReview);
    resume_->setVisible(view->canResume);
    cancel_->setVisible(view->canCancel);
    retry_->setVisible(view->canRetry);
    remove_->setVisible(view->canRemove);
    if (view->failure) {
        QStringList sentences{view->failure->happened, view->failure->kept, view->failure->advice};
        sentences.removeAll(QString());
        failure_->tell(desktop::NoticeTone::Error, sentences.join(QLatin1Char(' ')));
        failure_->setToolTip(view->failureDetail);
    } else {
        failure_->hide();
    }
}

} // namespace vitascope::studio
