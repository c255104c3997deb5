// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/drop_review_dialog.h"

#include "app-studio/models/drop_review_model.h"
#include "app-studio/ui/drop_review_row.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>

namespace vitascope::studio {

using desktop::Space;

DropReviewDialog::DropReviewDialog(DropReviewModel& model, QWidget* parent)
    : QDialog(parent),
      model_(model),
      heading_(new QLabel(this)),
      hint_(new QLabel(this)),
      list_(new QVBoxLayout),
      notice_(new desktop::NoticeBar(this)),
      publish_(new QCheckBox(tr("Publish each title when its film is on the server"), this)),
      review_(new QCheckBox(tr("Let me look at each package before it is uploaded"), this)),
      onServer_(new QCheckBox(tr("Let the server package them"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      add_(new QPushButton(this)) {
    setObjectName(QStringLiteral("dropReview"));
    setWindowTitle(tr("Add films"));
    setProperty("page", true);
    setAcceptDrops(true);
    setMinimumSize(640, 420);
    resize(760, 640);
    heading_->setProperty("role", "heading");
    heading_->setWordWrap(true);
    hint_->setProperty("role", "muted");
    hint_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kLarge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading_);
    layout->addWidget(hint_);
    layout->addWidget(notice_);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeFoot());
    connect(&model_, &DropReviewModel::listChanged, this, &DropReviewDialog::rebuild);
    connect(&model_, &DropReviewModel::changed, this, [this](int row) {
        if (row < static_cast<int>(rows_.size()))
            rows_[static_cast<std::size_t>(row)]->refresh();
        refresh();
    });
    connect(&model_, &DropReviewModel::finished, this, &QDialog::accept);
    connect(this, &QDialog::rejected, &model_, &DropReviewModel::clear);
    rebuild();
}

QWidget* DropReviewDialog::makeList() {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    column->addLayout(list_);
    column->addStretch();
    list_->setSpacing(Space::kSmall);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return scroll;
}

QWidget* DropReviewDialog::makeFoot() {
    auto* foot = new QWidget(this);
    publish_->setObjectName(QStringLiteral("dropPublish"));
    review_->setObjectName(QStringLiteral("dropReviewFirst"));
    onServer_->setObjectName(QStringLiteral("dropOnServer"));
    onServer_->setToolTip(tr("The files are uploaded as they are"));
    add_->setObjectName(QStringLiteral("dropAdd"));
    add_->setProperty("variant", "primary");
    add_->setDefault(true);
    cancel_->setObjectName(QStringLiteral("dropCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kSmall);
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(add_);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, Space::kSmall, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(publish_);
    layout->addWidget(review_);
    layout->addWidget(onServer_);
    layout->addSpacing(Space::kMedium);
    layout->addLayout(buttons);
    publish_->setChecked(model_.publishes());
    review_->setChecked(model_.reviews());
    onServer_->setChecked(model_.isOnServer());
    review_->setEnabled(!model_.isOnServer());
    connect(publish_, &QCheckBox::toggled, &model_, &DropReviewModel::setPublish);
    connect(review_, &QCheckBox::toggled, &model_, &DropReviewModel::setReview);
    connect(onServer_, &QCheckBox::toggled, this, [this](bool isOn) {
        model_.setOnServer(isOn);
        review_->setEnabled(!isOn);
    });
    connect(add_, &QPushButton::clicked, &model_, &DropReviewModel::addToQueue);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void DropReviewDialog::rebuild() {
    for (auto* row : rows_) {
        row->hide();
        row->deleteLater();
    }
    rows_.clear();
    for (int row = 0; row < static_cast<int>(model_.films().size()); ++row) {
        rows_.push_back(new DropReviewRow(model_, row, this));
        list_->addWidget(rows_.back());
    }
    refresh();
}

void DropReviewDialog::refresh() {
    const auto& title = model_.title();
    heading_->setText(title ? tr("Add to “%1”").arg(desktop::fromUtf8(title->details.name)) : tr("Add films"));
    const int ready = model_.countReady();
    if (model_.isLooking())
        hint_->setText(tr("The files are being looked at…"));
    else if (model_.films().empty())
        hint_->setText(tr("No films were found in what was dropped."));
    else
        hint_->setText(title ? tr("Say what each file is.")
                             : tr("Each film becomes a draft. Correct the names that were guessed."));
    if (model_.replacesFilm())
        notice_->tell(desktop::NoticeTone::Info,
                      tr("This title has a film already. It stays until the new one is on the server, which then "
                         "takes its place."));
    else
        notice_->hide();
    add_->setText(model_.replacesFilm() ? tr("Replace the film") : tr("Add %n film(s)", nullptr, ready));
    add_->setEnabled(ready > 0);
}

void DropReviewDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DropReviewDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    QStringList files;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    model_.take(model_.title(), files);
}

} // namespace vitascope::studio
