// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/seek_preview.h"

#include "shared/desktop/design/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

SeekPreview::SeekPreview(QWidget* parent) : QFrame(parent), picture_(new QLabel(this)), time_(new QLabel(this)) {
    setObjectName(QStringLiteral("seekPreview"));
    setProperty("panel", "preview");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    picture_->setObjectName(QStringLiteral("seekPicture"));
    picture_->setProperty("hasFewPixels", true); // a thumbnail has no more
    time_->setObjectName(QStringLiteral("seekTime"));
    time_->setProperty("role", "cinemaValue");
    time_->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kTiny, Space::kTiny, Space::kTiny, Space::kTiny);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(picture_, 0, Qt::AlignCenter);
    layout->addWidget(time_);
    picture_->hide();
    hide();
}

void SeekPreview::setTime(const QString& time) {
    time_->setText(time);
    time_->setMinimumWidth(time_->sizeHint().width() + 2 * Space::kSmall);
    layout()->activate();
    adjustSize();
}

void SeekPreview::setPicture(const QPixmap& picture) {
    picture_->setPixmap(picture);
    picture_->setVisible(!picture.isNull());
    layout()->activate();
    adjustSize();
}

} // namespace vitascope::player
