// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/queue_page.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/ui/job_details.h"
#include "app-studio/ui/queue_view.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/folding_row.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/upright_scroll.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kLeastHead = 300; // the name of the page and the counts
constexpr int kMostAtOnce = 4;

QPushButton* makeButton(const QString& text, const char* name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const auto& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

QueuePage::QueuePage(QueueModel& queue, ServerJobsModel& server, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      rows_(queue, server),
      pages_(new QStackedWidget(this)),
      empty_(new desktop::EmptyState(this)),
      problem_(new desktop::NoticeBar(this)),
      list_(new QueueView(queue, rows_, this)),
      details_(new JobDetails(queue, server, rows_, this)),
      counts_(new QLabel(this)),
      add_(makeButton(tr("Add films…"), "addFilms", this)),
      pauseAll_(makeButton(tr("Pause all"), "pauseAll", this)),
      resumeAll_(makeButton(tr("Resume all"), "resumeAll", this)),
      retryAll_(makeButton(tr("Try all again"), "retryAll", this)),
      clear_(makeButton(tr("Clear finished"), "clearFinished", this)),
      limits_(new QToolButton(this)) {
    setAcceptDrops(true);
    auto* full = new QWidget(this);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, Space::kHuge);
    column->setSpacing(Space::kMedium);
    column->addWidget(list_, 1);
    auto* below = new desktop::UprightScroll(details_, this);
    below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the list has what is left
    column->addWidget(below);
    empty_->tell(QStringLiteral("queue"), tr("Nothing is on its way"),
                 tr("Drop video files or a folder here: they are packaged on this computer, then uploaded."),
                 tr("Add films…"));
    pages_->addWidget(full);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeHead());
    layout->addWidget(problem_);
    layout->addWidget(pages_, 1);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &QueuePage::choose);
    connect(list_, &QueueView::currentRowChanged, details_, &JobDetails::show);
    connect(list_, &QueueView::titleChosen, this, &QueuePage::jobChosen);
    connect(details_, &JobDetails::titleChosen, this, &QueuePage::jobChosen);
    connect(details_, &JobDetails::reviewChosen, this, &QueuePage::reviewChosen);
    connect(&queue_, &QueueModel::listChanged, this, &QueuePage::refresh);
    connect(&queue_, &QueueModel::changed, this, &QueuePage::refresh);
    connect(&rows_, &QueueListModel::rowsInserted, this, &QueuePage::refresh);
    connect(&rows_, &QueueListModel::rowsRemoved, this, &QueuePage::refresh);
    refresh();
}

QWidget* QueuePage::makeHead() {
    auto* head = new QWidget(this);
    auto* heading = new QLabel(tr("Queue"), head);
    heading->setProperty("role", "title");
    counts_->setObjectName(QStringLiteral("queueCounts"));
    counts_->setProperty("role", "muted");
    add_->setProperty("variant", "primary");
    desktop::setButtonIcon(*add_, desktop::themeIcon(QStringLiteral("plus"), desktop::IconTone::OnAccent), 18);
    desktop::setButtonIcon(*pauseAll_, desktop::themeIcon(QStringLiteral("pause")), 18);
    desktop::setButtonIcon(*resumeAll_, desktop::themeIcon(QStringLiteral("play")), 18);
    for (auto* button : {clear_, retryAll_, pauseAll_, resumeAll_})
        button->setProperty("variant", "quiet");
    limits_->setObjectName(QStringLiteral("queueLimits"));
    limits_->setIcon(desktop::themeIcon(QStringLiteral("gauge")));
    limits_->setToolTip(tr("How many at once"));
    limits_->setAccessibleName(limits_->toolTip());
    limits_->setPopupMode(QToolButton::InstantPopup);
    addLimits();
    counts_->setWordWrap(true);
    counts_->setContentsMargins(0, 0, 0, Space::kTiny); // on the line of the heading
    auto* names = new QHBoxLayout(head);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(Space::kMedium);
    names->addWidget(heading);
    names->addWidget(counts_, 1, Qt::AlignBottom);
    auto* acts = new QWidget(this);
    auto* line = new QHBoxLayout(acts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::kSmall);
    line->addStretch();
    for (auto* button : {clear_, retryAll_, pauseAll_, resumeAll_})
        line->addWidget(button);
    line->addWidget(limits_);
    line->addWidget(add_);
    auto* row = new desktop::FoldingRow(head, kLeastHead, acts, this);
    row->line().setSpacing(Space::kSmall);
    connect(add_, &QPushButton::clicked, this, &QueuePage::choose);
    connect(clear_, &QPushButton::clicked, &queue_, &QueueModel::clearFinished);
    connect(retryAll_, &QPushButton::clicked, &queue_, &QueueModel::retryAll);
    connect(pauseAll_, &QPushButton::clicked, &queue_, &QueueModel::pauseAll);
    connect(resumeAll_, &QPushButton::clicked, &queue_, &QueueModel::resumeAll);
    return row;
}

void QueuePage::addLimits() {
    limits_->setMenu(new QMenu(limits_));
    addLimit(tr("Packaged at once"), &QueueLimits::packagings);
    addLimit(tr("Uploaded at once"), &QueueLimits::uploads);
}

void QueuePage::addLimit(const QString& name, int QueueLimits::*limit) {
    limits_->menu()->addSection(name);
    auto* const group = new QActionGroup(limits_);
    for (int count = 1; count <= kMostAtOnce; ++count) {
        auto* const action = limits_->menu()->addAction(tr("%n film(s)", nullptr, count));
        action->setCheckable(true);
        action->setChecked(queue_.limits().*limit == count);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, limit, count] {
            auto limits = queue_.limits();
            limits.*limit = count;
            queue_.setLimits(limits);
        });
    }
}

void QueuePage::choose() {
    const auto files = QFileDialog::getOpenFileNames(window(), tr("Choose films"), {}, filmFileFilter());
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
}

void QueuePage::refresh() {
    const auto counts = queue_.counts();
    counts_->setText(queue_.countsText());
    counts_->setVisible(!counts_->text().isEmpty());
    pauseAll_->setVisible(counts.underWay + counts.waiting > 0);
    resumeAll_->setVisible(counts.paused > 0);
    retryAll_->setVisible(counts.failed > 0);
    clear_->setVisible(counts.done > 0);
    const auto problem = queue_.problemText();
    if (problem.isEmpty())
        problem_->hide();
    else
        problem_->tell(desktop::NoticeTone::Error, problem);
    add_->setVisible(rows_.rowCount() > 0); // else the empty page has one in its middle
    pages_->setCurrentIndex(rows_.rowCount() == 0 ? 1 : 0);
    if (rows_.rowCount() > 0 && !list_->currentIndex().isValid())
        list_->setCurrentIndex(rows_.index(0));
    else
        details_->show(list_->currentIndex().row());
}

void QueuePage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void QueuePage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

} // namespace vitascope::studio
