// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/jobs_panel.h"

#include "app-studio/models/administration/jobs_model.h"
#include "app-studio/models/administration/moment_text.h"
#include "app-studio/ui/administration/table_look.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/confirmation.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kLeastFilter = 180;
constexpr int kAnyState = -1;
constexpr int kLogLines = 8;

QPushButton* makeButton(const QString& text, const char* name, const char* variant, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("variant", variant);
    return button;
}

// Why it failed last, and when it is tried again.
QString reasonText(const wire::Job& job) {
    QStringList sentences;
    if (job.reason)
        sentences << QString::fromStdString(*job.reason);
    if (job.nextAttemptAt && job.attempts > 0)
        sentences << JobsPanel::tr("It is tried again %1.").arg(momentText(*job.nextAttemptAt));
    if (job.progress && !job.progress->phase.empty())
        sentences << QString::fromStdString(job.progress->phase);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

JobsPanel::JobsPanel(JobsModel& model, QWidget* parent)
    : AdminPanel(tr("Jobs"), tr("What the server does in the background, one by one."), parent),
      model_(model),
      states_(new QComboBox(this)),
      kinds_(new QComboBox(this)),
      table_(new QTableView(this)),
      card_(new QFrame(this)),
      name_(new desktop::ElidedLabel(card_)),
      reason_(new QLabel(card_)),
      log_(new QPlainTextEdit(card_)),
      showLog_(makeButton(tr("Show the log"), "showJobLog", "link", card_)),
      cancel_(makeButton(tr("Cancel…"), "cancelJob", "danger", card_)),
      restart_(makeButton(tr("Start again"), "restartJob", "", card_)) {
    table_->setObjectName(QStringLiteral("jobs"));
    table_->setModel(&model);
    dressTable(*table_, tr("Jobs"));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(table_, 1);
    layout->addWidget(makeCard());
    setContent(content, false);
    static_cast<QVBoxLayout*>(this->layout())->insertWidget(1, makeFilters());
    connectAll();
    refresh();
}

QWidget* JobsPanel::makeFilters() {
    using wire::JobState;
    auto* row = new QWidget(this);
    states_->setObjectName(QStringLiteral("jobState"));
    states_->setAccessibleName(tr("State"));
    states_->addItem(tr("In any state"), kAnyState);
    for (const auto state : {JobState::Queued, JobState::Running, JobState::Done, JobState::Dead, JobState::Cancelled})
        states_->addItem(jobStateName(state), static_cast<int>(state));
    kinds_->setObjectName(QStringLiteral("jobKind"));
    kinds_->setAccessibleName(tr("What"));
    kinds_->addItem(tr("Of any kind"), QString());
    for (const auto* kind : {"verify-track", "package-film"})
        kinds_->addItem(jobKindName(kind), QString::fromLatin1(kind));
    const auto& query = model_.query();
    if (query.state)
        states_->setCurrentIndex(states_->findData(static_cast<int>(*query.state)));
    if (query.kind)
        kinds_->setCurrentIndex(std::max(0, kinds_->findData(QString::fromStdString(*query.kind))));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    for (auto* box : {states_, kinds_}) {
        box->setMinimumWidth(kLeastFilter);
        layout->addWidget(box);
    }
    layout->addStretch();
    return row;
}

QWidget* JobsPanel::makeCard() {
    card_->setProperty("panel", "card");
    card_->setObjectName(QStringLiteral("jobCard"));
    name_->setProperty("role", "subheading");
    name_->setObjectName(QStringLiteral("jobName"));
    reason_->setObjectName(QStringLiteral("jobReason"));
    reason_->setWordWrap(true);
    reason_->setTextFormat(Qt::PlainText);
    reason_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    log_->setObjectName(QStringLiteral("jobLog"));
    log_->setAccessibleName(tr("What the job told"));
    log_->setReadOnly(true);
    log_->setTabChangesFocus(true);
    log_->setFixedHeight(log_->fontMetrics().lineSpacing() * kLogLines);
    log_->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    head->addWidget(name_, 1);
    for (auto* button : {showLog_, restart_, cancel_})
        head->addWidget(button);
    auto* layout = new QVBoxLayout(card_);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    layout->setSpacing(Space::kSmall);
    layout->addLayout(head);
    layout->addWidget(reason_);
    layout->addWidget(log_);
    return card_;
}

void JobsPanel::connectAll() {
    for (auto* box : {states_, kinds_})
        connect(box, &QComboBox::activated, this, &JobsPanel::apply);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { choose(current.row()); });
    connect(showLog_, &QPushButton::clicked, this, [this] {
        if (chosen_)
            model_.askLog(*chosen_);
    });
    connect(restart_, &QPushButton::clicked, this, [this] {
        notice().hide();
        if (chosen_)
            model_.restart(*chosen_);
    });
    connect(cancel_, &QPushButton::clicked, this, &JobsPanel::askCancel);
    connect(&model_, &JobsModel::stateChanged, this, &JobsPanel::refresh);
    connect(&model_, &JobsModel::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Conflict) // its state is another by now, or what it needs is gone
            notice().tell(desktop::NoticeTone::Error, QString::fromStdString(error.message));
        else
            tellFailure(error);
    });
    connect(&model_, &JobsModel::logged, this, [this](const JobId& id, const QString& text) {
        if (chosen_ != id)
            return;
        log_->setPlainText(text.isEmpty() ? tr("It told nothing.") : text);
        log_->show();
    });
}

void JobsPanel::begin() {
    notice().hide();
    model_.setWatched(true);
}

void JobsPanel::end() {
    model_.setWatched(false);
}

void JobsPanel::onOffer() {
    states_->setCurrentIndex(0);
    kinds_->setCurrentIndex(0);
    apply();
    model_.reload();
}

// Another list begins with its first job as the chosen one.
void JobsPanel::apply() {
    const int state = states_->currentData().toInt();
    if (model_.setFilter(state == kAnyState ? std::nullopt : std::optional(static_cast<wire::JobState>(state)),
                         kinds_->currentData().toString().toStdString()))
        chosen_.reset();
}

const wire::Job* JobsPanel::chosen() const {
    const int row = chosen_ ? model_.rowOf(*chosen_) : -1;
    return row < 0 ? nullptr : &model_.at(row);
}

void JobsPanel::refresh() {
    if (model_.state() == LoadState::Ready && model_.rowCount() == 0) {
        const bool isFiltered = model_.query().state || model_.query().kind;
        return showEmpty(QStringLiteral("queue"), isFiltered ? tr("No such job") : tr("No jobs"),
                         isFiltered ? tr("No job fits these filters.")
                                    : tr("The server has had nothing to do in the last 30 days."),
                         isFiltered ? tr("Show all") : QString());
    }
    showState(model_.state(), model_.error());
    if (model_.state() != LoadState::Ready)
        return;
    // The one that was chosen stays so; where it is gone, no other takes its place under the person's hand.
    const int row = chosen_ ? model_.rowOf(*chosen_) : 0;
    if (row < 0)
        table_->setCurrentIndex({});
    else if (row != table_->currentIndex().row())
        table_->selectRow(row);
    if (!chosen_)
        choose(row);
    refreshCard();
}

void JobsPanel::choose(int row) {
    if (row < 0 || row >= model_.rowCount())
        return;
    const auto id = model_.at(row).id;
    if (chosen_ != id)
        log_->hide();
    chosen_ = id;
    refreshCard();
}

void JobsPanel::refreshCard() {
    const auto* job = chosen();
    card_->setVisible(job != nullptr);
    if (job == nullptr)
        return;
    const auto film = QString::fromStdString(job->titleName.value_or(std::string()));
    const auto kind = jobKindName(job->kind);
    name_->setText(film.isEmpty() ? kind : tr("%1: %2").arg(kind, film));
    const auto reason = reasonText(*job);
    reason_->setText(reason);
    desktop::setStyleProperty(*reason_, "role",
                              QString::fromLatin1(job->state == wire::JobState::Dead ? "error" : "muted"));
    reason_->setVisible(!reason.isEmpty());
    cancel_->setVisible(JobsModel::canCancel(*job));
    restart_->setVisible(JobsModel::canRestart(*job));
    cancel_->setEnabled(!model_.isBusy());
    restart_->setEnabled(!model_.isBusy());
}

void JobsPanel::askCancel() {
    const auto* job = chosen();
    if (job == nullptr)
        return;
    notice().hide();
    desktop::Confirmation::ask(
        this,
        {tr("Cancel this job?"),
         tr("%1. Nothing of it is kept; it can be started again as long as what it needs is there.").arg(name_->text()),
         tr("Cancel the job")},
        [this, id = job->id] { model_.cancel(id); });
}

} // namespace vitascope::studio
