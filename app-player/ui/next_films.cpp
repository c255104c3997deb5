// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/next_films.h"

#include "app-player/models/film_list_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/poster.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::player {

using desktop::fromUtf8;
using desktop::Space;

namespace {

constexpr int kMost = 4;
constexpr int kWidth = 116;

QPixmap drawn(const QPixmap& poster, const QString& name, qreal ratio) {
    const QSize size(kWidth, desktop::posterHeight(kWidth));
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    desktop::paintPoster(painter, QRectF({}, QSizeF(size)), poster, name, desktop::Radius::kMedium);
    return pixmap;
}

} // namespace

NextFilms::NextFilms(FilmListModel& films, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent), films_(films), pictures_(pictures), posters_(new QHBoxLayout) {
    setObjectName(QStringLiteral("nextFilms"));
    auto* heading = new QLabel(tr("More like this"), this);
    heading->setProperty("role", "cinemaValue");
    heading->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::kMedium, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(heading);
    layout->addLayout(posters_);
    posters_->setSpacing(Space::kSmall);
    connect(&films_, &FilmListModel::stateChanged, this, &NextFilms::follow);
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, &NextFilms::showPictures);
    follow();
}

void NextFilms::follow() {
    while (auto* item = posters_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (int row = 0; row < std::min(kMost, films_.rowCount()); ++row) {
        const auto& title = films_.at(row).title;
        const auto name = fromUtf8(title.details.name);
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("nextFilm"));
        button->setProperty("variant", "cinemaOption");
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({kWidth, desktop::posterHeight(kWidth)});
        button->setText(button->fontMetrics().elidedText(name, Qt::ElideRight, kWidth));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, title] { Q_EMIT filmChosen(title); });
        posters_->addWidget(button);
        button->show();
    }
    setVisible(posters_->count() > 0);
    showPictures();
}

void NextFilms::showPictures() {
    for (int row = 0; row < posters_->count() && row < films_.rowCount(); ++row) {
        const auto& title = films_.at(row).title;
        const auto poster = pictures_.poster(title, static_cast<int>(kWidth * devicePixelRatioF()));
        static_cast<QToolButton*>(posters_->itemAt(row)->widget())
            ->setIcon(drawn(poster, fromUtf8(title.details.name), devicePixelRatioF()));
    }
}

} // namespace vitascope::player
