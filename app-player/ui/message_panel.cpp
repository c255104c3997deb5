// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/message_panel.h"

#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kWidth = 480;

// Its buttons stay beside each other at any text size.
int panelWidth() {
    return desktop::Theme::textPixels(kWidth);
}

} // namespace

MessagePanel::MessagePanel(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      heading_(new QLabel(this)),
      text_(new QLabel(this)),
      action_(new QPushButton(this)),
      back_(new QPushButton(tr("Film page"), this)) {
    setObjectName(QStringLiteral("messagePanel"));
    setProperty("panel", "cinema");
    setFixedWidth(panelWidth());
    heading_->setObjectName(QStringLiteral("messageHeading"));
    heading_->setProperty("role", "cinemaTitle");
    heading_->setAlignment(Qt::AlignCenter);
    heading_->setWordWrap(true);
    text_->setObjectName(QStringLiteral("messageText"));
    text_->setProperty("role", "cinemaText");
    text_->setAlignment(Qt::AlignCenter);
    text_->setWordWrap(true);
    icon_->setAlignment(Qt::AlignCenter);
    action_->setObjectName(QStringLiteral("messageAction"));
    action_->setProperty("variant", "primary");
    back_->setObjectName(QStringLiteral("messageBack"));
    back_->setProperty("variant", "cinema");

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kMedium);
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(action_);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kSection, Space::kSection, Space::kSection);
    layout->setSpacing(Space::kSmall);
    for (auto* widget : {icon_, heading_, text_})
        layout->addWidget(widget);
    layout->addSpacing(Space::kLarge);
    layout->addLayout(buttons);
    connect(action_, &QPushButton::clicked, this, [this] { Q_EMIT remedyChosen(remedy_); });
    connect(back_, &QPushButton::clicked, this, &MessagePanel::backChosen);
    hide();
}

QSize MessagePanel::sizeHint() const {
    return {panelWidth(), layout()->totalHeightForWidth(panelWidth())};
}

void MessagePanel::tell(const TroubleText& failure) {
    icon_->setPixmap(desktop::iconPixmap(failure.icon, 40, desktop::CinemaColors{}.accent, devicePixelRatioF()));
    heading_->setText(failure.heading);
    text_->setText(failure.text);
    remedy_ = failure.remedy;
    action_->setText(failure.action);
    action_->setVisible(remedy_ != Remedy::None);
    show();
    (remedy_ == Remedy::None ? back_ : action_)->setFocus(Qt::OtherFocusReason);
    raise();
}

} // namespace vitascope::player
