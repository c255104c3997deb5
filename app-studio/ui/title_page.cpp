// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_page.h"

#include "app-studio/models/queue_model.h"
#include "app-studio/models/title_editor_model.h"
#include "app-studio/ui/film_panel.h"
#include "app-studio/ui/poster_field.h"
#include "app-studio/ui/title_delegates.h"
#include "app-studio/ui/title_form_panel.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kContentWidth = 1120;
constexpr int kBodyRight = Space::kSection - 12; // beside the scroll bar

QPushButton* makeButton(const QString& text, const char* name, const char* variant, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("variant", variant);
    return button;
}

} // namespace

TitlePage::TitlePage(TitleEditorModel& model, QueueModel& queue, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      model_(model),
      queue_(queue),
      name_(new desktop::ElidedLabel(this)),
      state_(new desktop::Badge({}, BadgeTone::Neutral, this)),
      save_(makeButton(tr("Save"), "save", "", this)),
      publish_(makeButton(tr("Publish"), "publish", "primary", this)),
      withdraw_(makeButton(tr("Withdraw"), "withdraw", "", this)),
      remove_(makeButton(tr("Delete"), "delete", "danger", this)),
      notice_(new desktop::NoticeBar(this)) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(makeBody(pictures));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);

    auto* saving = new QShortcut(QKeySequence::Save, this);
    connect(saving, &QShortcut::activated, &model_, &TitleEditorModel::save);
    connect(save_, &QPushButton::clicked, &model_, &TitleEditorModel::save);
    connect(publish_, &QPushButton::clicked, &model_, &TitleEditorModel::publish);
    connect(withdraw_, &QPushButton::clicked, &model_, &TitleEditorModel::withdraw);
    connect(remove_, &QPushButton::clicked, this, &TitlePage::askAndRemove);
    connect(&model_, &TitleEditorModel::changed, this, &TitlePage::refresh);
    connect(&queue_, &QueueModel::filmArrived, this, [this](const TitleId& id) {
        if (model_.title() && model_.title()->id == id)
            model_.reload();
    });
    refresh();
}

QWidget* TitlePage::makeHead() {
    auto* head = new QWidget(this);
    auto* back = makeButton(tr("Films"), "back", "quiet", head);
    desktop::setButtonIcon(*back, themeIcon(QStringLiteral("arrow-left")), 18);
    back->setFocusPolicy(Qt::TabFocus);
    connect(back, &QPushButton::clicked, this, &TitlePage::leave);
    name_->setObjectName(QStringLiteral("titleName"));
    name_->setProperty("role", "title");
    desktop::setButtonIcon(*publish_, themeIcon(QStringLiteral("publish"), IconTone::OnAccent), 18);
    desktop::setButtonIcon(*remove_, themeIcon(QStringLiteral("trash"), IconTone::Danger), 18);

    auto* names = new QHBoxLayout;
    names->setSpacing(Space::kMedium);
    names->addWidget(name_, 1);
    names->addWidget(state_, 0, Qt::AlignVCenter);
    names->addSpacing(Space::kMedium);
    for (auto* button : {remove_, withdraw_, save_, publish_})
        names->addWidget(button);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(Space::kSection, Space::kLarge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kTiny);
    auto* way = new QHBoxLayout;
    way->addSpacing(-Space::kMedium);
    way->addWidget(back);
    way->addStretch();
    layout->addLayout(way);
    layout->addLayout(names);
    layout->addWidget(notice_);
    return head;
}

QWidget* TitlePage::makeBody(desktop::PictureStore& pictures) {
    auto* body = new QWidget(this);
    form_ = new TitleFormPanel(model_, body);
    film_ = new FilmPanel(model_, queue_, body);
    auto* left = new QVBoxLayout;
    left->setSpacing(Space::kLarge);
    left->addWidget(film_);
    left->addWidget(form_);
    left->addStretch();
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(Space::kSection, Space::kSmall, kBodyRight, Space::kSection);
    columns->setSpacing(Space::kLarge);
    columns->addLayout(left, 1);
    columns->addWidget(new PosterField(model_, pictures, body), 0, Qt::AlignTop);
    body->setMaximumWidth(kContentWidth);
    return body;
}

void TitlePage::begin() {
    if (model_.title())
        setFocus();
    else
        form_->focusName();
}

void TitlePage::refresh() {
    const auto& title = model_.title();
    const auto name = model_.form().name.trimmed();
    name_->setText(!name.isEmpty() ? name : tr("New film"));
    state_->setVisible(title.has_value());
    if (title) {
        state_->setText(titleStateText(*title));
        const bool isPublished = title->state == wire::TitleState::Published;
        state_->setTone(isPublished ? BadgeTone::Success : title->playable ? BadgeTone::Accent : BadgeTone::Neutral);
    }
    const bool isDraft = !title || title->state == wire::TitleState::Draft;
    save_->setText(model_.isBusy() ? tr("Saving…") : title ? tr("Save") : tr("Save the title"));
    desktop::setStyleProperty(*save_, "variant", title ? QString() : QStringLiteral("primary"));
    save_->setEnabled(!model_.isBusy() && (model_.isChanged() || !title));
    publish_->setVisible(title && isDraft);
    publish_->setEnabled(model_.canPublish() && !model_.isChanged());
    publish_->setToolTip(!title || title->playable ? model_.isChanged() ? tr("Save the changes first.") : QString()
                                                   : tr("Once the film is on the server it can be published."));
    withdraw_->setVisible(model_.canWithdraw());
    remove_->setVisible(title && isDraft);
    remove_->setEnabled(!model_.isBusy());
    if (model_.errorText().isEmpty())
        notice_->hide();
    else
        notice_->tell(desktop::NoticeTone::Error, model_.errorText());
}

void TitlePage::leave() {
    if (model_.isChanged()) {
        const auto answer = QMessageBox::question(window(), tr("Changes are not saved"),
                                                  tr("Leave this title without saving the changes?"),
                                                  QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard)
            return;
    }
    Q_EMIT backChosen();
}

void TitlePage::askAndRemove() {
    const auto answer =
        QMessageBox::question(window(), tr("Delete the title"),
                              tr("Delete “%1” with its poster and its film from the server?").arg(model_.form().name),
                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        model_.removeTitle();
}

// A video may be dropped anywhere on the page.
void TitlePage::dragEnterEvent(QDragEnterEvent* event) {
    if (model_.title() && event->mimeData()->urls().size() == 1 && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void TitlePage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    film_->takeFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace vitascope::studio
