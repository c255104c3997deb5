// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_row.h"

#include "app-player/ui/poster_wall.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/poster.h"

#include <QEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kTurn = 40;

} // namespace

FilmRow::FilmRow(const QString& name, FilmListModel& films, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      films_(films),
      all_(new QPushButton(tr("See all"), this)),
      wall_(new PosterWall(pictures, PosterWall::Flow::Right, this)),
      back_(makeTurn(-1, "chevron-left", tr("Back in “%1”").arg(name))),
      on_(makeTurn(1, "chevron-right", tr("On in “%1”").arg(name))) {
    auto* heading = new QLabel(name, this);
    heading->setObjectName(QStringLiteral("rowName"));
    heading->setProperty("role", "heading");
    all_->setObjectName(QStringLiteral("rowAll"));
    all_->setProperty("variant", "link");
    all_->setProperty("flush", true); // its word ends where the posters do
    all_->setAccessibleName(tr("All of “%1”").arg(name));
    all_->hide();
    wall_->setObjectName(QStringLiteral("rowWall"));
    wall_->setAccessibleName(name);
    wall_->setModel(&films_);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Space::kPage, 0, Space::kPage, 0);
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(all_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    layout->addLayout(head);
    layout->addWidget(wall_);

    connect(all_, &QPushButton::clicked, this, &FilmRow::allChosen);
    connect(wall_, &PosterWall::filmChosen, this, &FilmRow::filmChosen);
    connect(wall_, &PosterWall::removeChosen, this, &FilmRow::removeChosen);
    connect(wall_->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilmRow::showTurns);
    connect(wall_->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FilmRow::showTurns);
    connect(&films_, &FilmListModel::stateChanged, this, &FilmRow::follow);
    follow();
}

QToolButton* FilmRow::makeTurn(int direction, const char* icon, const QString& name) {
    auto* button = new QToolButton(this);
    button->setProperty("variant", "turn");
    button->setIcon(desktop::themeIcon(QString::fromLatin1(icon)));
    button->setIconSize({22, 22});
    button->setFixedSize(kTurn, kTurn);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::NoFocus); // the arrow keys do it
    button->hide();
    connect(button, &QToolButton::clicked, this, [this, direction] { wall_->turnPage(direction); });
    return button;
}

void FilmRow::offerAll() {
    all_->show();
}

void FilmRow::setRemovable() {
    wall_->setRemovable(true);
}

void FilmRow::follow() {
    setVisible(films_.rowCount() > 0);
}

void FilmRow::showTurns() {
    back_->setVisible(underMouse() && wall_->canTurn(-1));
    on_->setVisible(underMouse() && wall_->canTurn(1));
}

void FilmRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto card = wall_->model()->rowCount() > 0 ? wall_->visualRect(wall_->model()->index(0, 0)) : QRect();
    const int middle = wall_->y() + desktop::posterHeight(card.width()) / 2 - kTurn / 2 + Space::kSmall;
    back_->move(Space::kTiny, middle);
    on_->move(width() - kTurn - Space::kTiny, middle);
    back_->raise();
    on_->raise();
}

void FilmRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    showTurns();
}

void FilmRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    showTurns();
}

} // namespace vitascope::player
