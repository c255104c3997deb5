// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/preview/package_preview_page.h"

#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/ui/preview/package_facts.h"
#include "app-studio/ui/preview/preview_player.h"
#include "app-studio/ui/preview/track_row.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/back_button.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::Space;
using Phase = PackagePreviewModel::Phase;

namespace {

constexpr int kContentWidth = 1280;
constexpr int kScrollBar = 12;

QFrame* makeTracksCard(const QString& heading, QVBoxLayout*& content, QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("panel", "card");
    content = new QVBoxLayout(card);
    content->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
    content->setSpacing(Space::kLarge);
    auto* title = new QLabel(heading, card);
    title->setProperty("role", "subheading");
    content->addWidget(title);
    return card;
}

} // namespace

PackagePreviewPage::PackagePreviewPage(PackagePreviewModel& model, desktop::VideoView* view, QWidget* parent)
    : QWidget(parent),
      model_(model),
      name_(new desktop::ElidedLabel(this)),
      discard_(new QPushButton(tr("Discard changes"), this)),
      approve_(new QPushButton(tr("Upload", "the act"), this)),
      pages_(new QStackedWidget(this)),
      state_(new desktop::EmptyState(this)) {
    setObjectName(QStringLiteral("packagePreview"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(makeBody(view));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Package"));
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    pages_->addWidget(scroll);
    pages_->addWidget(state_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(pages_, 1);
    connect(discard_, &QPushButton::clicked, &model_, &PackagePreviewModel::discardChanges);
    connect(approve_, &QPushButton::clicked, &model_, &PackagePreviewModel::approve);
    connect(&model_, &PackagePreviewModel::changed, this, &PackagePreviewPage::refresh);
    connect(&model_, &PackagePreviewModel::tracksEdited, this, &PackagePreviewPage::refreshRows);
    refresh();
}

QWidget* PackagePreviewPage::makeHead() {
    auto* head = new QWidget(this);
    auto* back = desktop::makeBackButton(tr("Queue"), QStringLiteral("previewBack"), head);
    connect(back, &QPushButton::clicked, this, &PackagePreviewPage::backChosen);
    name_->setProperty("role", "title");
    discard_->setObjectName(QStringLiteral("discardChanges"));
    approve_->setObjectName(QStringLiteral("approvePackage"));
    approve_->setProperty("variant", "primary");
    desktop::setButtonIcon(*approve_, desktop::themeIcon(QStringLiteral("upload"), desktop::IconTone::OnAccent), 18);
    auto* names = new QHBoxLayout;
    names->setSpacing(Space::kMedium);
    names->addWidget(name_, 1);
    names->addWidget(discard_);
    names->addWidget(approve_);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(Space::kSection, Space::kLarge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addLayout(names);
    return head;
}

QWidget* PackagePreviewPage::makeBody(desktop::VideoView* view) {
    auto* body = new QWidget(this);
    body->setMaximumWidth(kContentWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(Space::kLarge);
    left->addWidget(new PreviewPlayer(model_, view, body));
    tracks_ = new QVBoxLayout;
    tracks_->setSpacing(Space::kLarge);
    left->addLayout(tracks_);
    left->addStretch();
    columns_ = new QHBoxLayout(body);
    columns_->setContentsMargins(Space::kSection, 0, Space::kSection - kScrollBar, Space::kSection);
    columns_->setSpacing(Space::kHuge);
    columns_->addLayout(left, 3);
    columns_->addWidget(new PackageFacts(model_, body), 2);
    return body;
}

void PackagePreviewPage::rebuildTracks() {
    rows_.clear();
    while (auto* item = tracks_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto kind : {package::TrackKind::Audio, package::TrackKind::Subtitles}) {
        const auto some = model_.tracks(kind);
        if (some.empty())
            continue;
        QVBoxLayout* content = nullptr;
        tracks_->addWidget(
            makeTracksCard(kind == package::TrackKind::Audio ? tr("Sound") : tr("Subtitles"), content, this));
        for (const auto& track : some) {
            if (content->count() > 1) {
                auto* line = new QFrame(this);
                line->setProperty("panel", "line");
                content->addWidget(line);
            }
            rows_.push_back(new TrackRow(model_, track, this));
            content->addWidget(rows_.back());
        }
    }
}

void PackagePreviewPage::refresh() {
    name_->setText(model_.subject().request.titleName);
    switch (model_.phase()) {
    case Phase::Failed:
        state_->tell(QStringLiteral("alert"), tr("The package cannot be read"),
                     tr("Its folder is gone or damaged. The film itself is untouched: cancel it in the queue and "
                        "package it again."));
        state_->setToolTip(model_.error() ? desktop::fromUtf8(model_.error()->message) : QString());
        break;
    case Phase::Reading:
        state_->tell(QStringLiteral("film"), tr("The package is being read"), {});
        break;
    case Phase::Closed:
    case Phase::Ready:
        break;
    }
    pages_->setCurrentIndex(model_.phase() == Phase::Ready ? 0 : 1);
    const auto now =
        model_.phase() == Phase::Ready ? QString::fromStdString(model_.subject().request.folder.string()) : QString();
    if (now != shown_) {
        shown_ = now;
        rebuildTracks();
    }
    refreshRows();
}

void PackagePreviewPage::refreshRows() {
    for (auto* row : rows_)
        row->refresh();
    approve_->setVisible(model_.subject().canApprove && model_.phase() == Phase::Ready);
    approve_->setEnabled(model_.canEdit() && model_.drafts().isValid());
    discard_->setVisible(model_.canEdit() && (model_.isChanged() || !model_.drafts().isValid()));
}

// One below the other where large type leaves no room beside.
void PackagePreviewPage::resizeEvent(QResizeEvent* event) {
    constexpr int kLinesAcross = 55;
    const bool isWide = width() >= fontMetrics().height() * kLinesAcross;
    columns_->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void PackagePreviewPage::hideEvent(QHideEvent* event) {
    model_.player().pause();
    QWidget::hideEvent(event);
}

} // namespace vitascope::studio
