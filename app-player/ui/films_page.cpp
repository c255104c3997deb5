// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/films_page.h"

#include "app-player/ui/filter_bar.h"
#include "app-player/ui/letter_bar.h"
#include "app-player/ui/overlay_scroll_bar.h"
#include "app-player/ui/poster_wall.h"
#include "app-player/ui/skeleton_view.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;
using ListState = FilmListModel::State;

namespace {

constexpr int kFewFilms = 60;      // need no letters to jump to
constexpr int kBesideLetters = 10; // the scroll bar's

} // namespace

FilmsPage::FilmsPage(FilmsModel& films, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      films_(films),
      pictures_(pictures),
      heading_(new desktop::ElidedLabel(this)),
      count_(new QLabel(this)),
      filters_(new FilterBar(this)),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      wallPage_(new QWidget(pages_)),
      wall_(new PosterWall(pictures, PosterWall::Flow::Down, wallPage_)),
      letters_(new LetterBar(wallPage_)),
      loading_(new SkeletonView(SkeletonView::Shape::Wall, pages_)),
      empty_(new desktop::EmptyState(pages_)) {
    setObjectName(QStringLiteral("filmsPage"));
    heading_->setObjectName(QStringLiteral("filmsHeading"));
    heading_->setProperty("role", "title");
    count_->setObjectName(QStringLiteral("filmsCount"));
    count_->setProperty("role", "muted");
    wall_->setObjectName(QStringLiteral("posterGrid"));
    wall_->setAccessibleName(tr("Films"));
    wall_->setModel(&films_.films());
    new OverlayScrollBar(*wall_);
    auto* over = new QGridLayout(wallPage_); // the letters lie in the wall's own margin
    over->setContentsMargins(0, 0, 0, 0);
    over->setSpacing(0);
    over->setColumnMinimumWidth(1, kBesideLetters);
    over->setColumnStretch(0, 1);
    over->addWidget(wall_, 0, 0, 1, 2);
    over->addWidget(letters_, 0, 0, Qt::AlignRight);
    for (auto* page : {wallPage_, loading_, static_cast<QWidget*>(empty_)})
        pages_->addWidget(page);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::kMedium);
    line->addWidget(heading_, 1);
    line->addWidget(count_, 0, Qt::AlignBottom);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Space::kPage, Space::kLarge, Space::kPage, Space::kMedium);
    head->setSpacing(Space::kMedium);
    head->addLayout(line);
    head->addWidget(filters_);
    head->addWidget(notice_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(pages_, 1);

    connect(&films_, &FilmsModel::changed, this, &FilmsPage::refresh);
    connect(wall_, &PosterWall::filmChosen, this, [this](const Film& film) { Q_EMIT filmChosen(film.title); });
    connect(filters_, &FilterBar::filterChosen, this, &FilmsPage::filterChosen);
    connect(letters_, &LetterBar::letterChosen, this, [this](QChar letter) {
        const int row = films_.rowOfLetter(letter);
        wall_->setCurrentRow(row);
        wall_->scrollTo(films_.films().index(row), QAbstractItemView::PositionAtTop);
    });
    connect(empty_, &desktop::EmptyState::actionChosen, this, &FilmsPage::act);
    connect(notice_, &desktop::NoticeBar::actionChosen, &films_.films(), &FilmListModel::retry);
    refresh();
}

void FilmsPage::begin() {
    if (wall_->isVisibleTo(this))
        wall_->setFocus();
    else
        setFocus();
}

int FilmsPage::scrolled() const {
    return wall_->verticalScrollBar()->value();
}

TitleId FilmsPage::current() const {
    const int row = wall_->currentRow();
    return row >= 0 && row < films_.films().rowCount() ? films_.films().at(row).title.id : TitleId();
}

void FilmsPage::restore(int scrolled, TitleId current) {
    wantedScroll_ = scrolled;
    wantedCurrent_ = current;
    tryRestore();
}

void FilmsPage::tryRestore() {
    if (wantedScroll_ > 0 && wall_->verticalScrollBar()->maximum() >= wantedScroll_) {
        wall_->verticalScrollBar()->setValue(wantedScroll_);
        wantedScroll_ = 0;
    }
    if (wantedCurrent_.isNull() || wall_->currentRow() > 0)
        return;
    for (int row = 0; row < films_.films().rowCount(); ++row)
        if (films_.films().at(row).title.id == wantedCurrent_) {
            const int kept = scrolled();
            wall_->setCurrentRow(row);
            wall_->verticalScrollBar()->setValue(kept);
            wantedCurrent_ = {};
            return;
        }
}

QString FilmsPage::headingText() const {
    switch (films_.collection()) {
    case Collection::Favourites:
        return tr("Favourites");
    case Collection::Unfinished:
        return tr("Continue watching");
    case Collection::Catalogue:
        break;
    }
    const auto& filter = films_.filter();
    if (!filter.text.isEmpty())
        return tr("Search: “%1”").arg(filter.text);
    return filter.genreName.isEmpty() ? tr("Films") : filter.genreName;
}

void FilmsPage::refresh() {
    auto& list = films_.films();
    heading_->setText(headingText());
    const auto known = list.isComplete() ? tr("%n film(s)", nullptr, list.rowCount())
                                         : tr("more than %n film(s)", nullptr, list.rowCount());
    count_->setText(list.rowCount() > 0 ? known : QString());
    filters_->setVisible(films_.collection() == Collection::Catalogue);
    filters_->show(films_.filter(), films_.genres());
    notice_->hide();
    const auto trouble = films_.trouble();
    if (trouble) {
        const auto text = describe(*trouble);
        remedy_ = text.remedy;
        empty_->tell(text.icon, text.heading, text.text, text.action);
        pages_->setCurrentWidget(empty_);
    } else if (list.rowCount() == 0) {
        pages_->setCurrentWidget(loading_);
    } else {
        showWall();
    }
}

void FilmsPage::showWall() {
    const bool hadFocus = window()->focusWidget() == this;
    pages_->setCurrentWidget(wallPage_);
    if (hadFocus)
        wall_->setFocus();
    auto& list = films_.films();
    if (films_.isStale())
        notice_->tell(desktop::NoticeTone::Error, staleText(), describe(Trouble::ServerAway).action);
    const bool hasLetters = films_.filter().order == Order::Name && films_.collection() == Collection::Catalogue &&
                            list.rowCount() > kFewFilms;
    letters_->setVisible(hasLetters);
    if (hasLetters && list.isComplete())
        letters_->setLetters(films_.letters());
    tryRestore();
}

void FilmsPage::act() {
    if (remedy_ == Remedy::TryAgain) {
        pictures_.forgetFailures();
        films_.reload();
    } else if (remedy_ == Remedy::ClearFilters) {
        Q_EMIT filterChosen({});
    } else {
        Q_EMIT remedyChosen(remedy_);
    }
}

// Down leads from the filters to the wall, Up from its head back to them.
void FilmsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up && wall_->hasFocus() && filters_->isVisible())
        return filters_->findChild<QWidget*>(QStringLiteral("filterGenre"))->setFocus(Qt::TabFocusReason);
    if (event->key() == Qt::Key_Down && !wall_->hasFocus() && wall_->isVisible())
        return wall_->setFocus(Qt::TabFocusReason);
    QWidget::keyPressEvent(event);
}

} // namespace vitascope::player
