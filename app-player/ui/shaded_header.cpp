// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/shaded_header.h"

#include "app-player/ui/icon_size.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLinearGradient>
#include <QPainter>
#include <QToolButton>

namespace vitascope::player {

using desktop::Space;

ShadedHeader::ShadedHeader(QWidget* parent) : QWidget(parent), name_(new desktop::ElidedLabel(this)) {
    setProperty("cinema", true);
    auto* back = new QToolButton(this);
    back->setObjectName(QStringLiteral("leave"));
    back->setIcon(desktop::themeIcon(QStringLiteral("arrow-left"), desktop::IconTone::Cinema));
    back->setIconSize(iconSize(24));
    back->setToolTip(tr("Back"));
    back->setAccessibleName(tr("Back"));
    back->setFocusPolicy(Qt::TabFocus);
    name_->setObjectName(QStringLiteral("playingName"));
    name_->setProperty("role", "cinemaTitle");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kPage);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(back);
    layout->addWidget(name_, 1);
    connect(back, &QToolButton::clicked, this, &ShadedHeader::backChosen);
}

void ShadedHeader::setName(const QString& name) {
    name_->setText(name);
}

void ShadedHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QLinearGradient shade(0, 0, 0, height());
    shade.setColorAt(0, desktop::CinemaColors::veil(215));
    shade.setColorAt(0.45, desktop::CinemaColors::veil(165));
    shade.setColorAt(1, desktop::CinemaColors::veil(0));
    painter.fillRect(rect(), shade);
}

} // namespace vitascope::player
