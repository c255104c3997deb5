// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/empty_state.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::desktop {
namespace {

constexpr int kDisc = 88;
constexpr int kDrawing = 40;
constexpr int kTextWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      icon_(new QLabel(this)),
      heading_(new QLabel(this)),
      text_(new QLabel(this)),
      action_(new QPushButton(this)) {
    heading_->setObjectName(QStringLiteral("emptyHeading"));
    heading_->setProperty("role", "heading");
    heading_->setAlignment(Qt::AlignCenter);
    text_->setObjectName(QStringLiteral("emptyText"));
    text_->setProperty("role", "muted");
    text_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    text_->setWordWrap(true);
    text_->setFixedWidth(kTextWidth);
    action_->setObjectName(QStringLiteral("emptyAction"));
    action_->setProperty("variant", "primary");
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Space::kSmall);
    layout->addStretch(2);
    layout->addWidget(icon_, 0, Qt::AlignHCenter);
    layout->addSpacing(Space::kLarge);
    layout->addWidget(heading_, 0, Qt::AlignHCenter);
    layout->addWidget(text_, 0, Qt::AlignHCenter);
    layout->addSpacing(Space::kLarge);
    layout->addWidget(action_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(action_, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::tell(const QString& iconName, const QString& heading, const QString& text, const QString& action) {
    iconName_ = iconName;
    drawIcon();
    heading_->setText(heading);
    text_->setText(text);
    text_->setFixedHeight(text_->heightForWidth(kTextWidth));
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
}

QString EmptyState::heading() const {
    return heading_->text();
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon() {
    if (iconName_.isEmpty())
        return;
    const auto& tokens = Theme::colors();
    const auto ratio = devicePixelRatioF();
    QPixmap disc(QSize(kDisc, kDisc) * ratio);
    disc.setDevicePixelRatio(ratio);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentGround);
    painter.drawEllipse(0, 0, kDisc, kDisc);
    const int inset = (kDisc - kDrawing) / 2;
    painter.drawPixmap(inset, inset, iconPixmap(iconName_, kDrawing, tokens.accentLine, ratio));
    painter.end();
    icon_->setPixmap(disc);
}

} // namespace vitascope::desktop
