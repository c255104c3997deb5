// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/home_page.h"

#include "app-player/ui/film_row.h"
#include "app-player/ui/hero_panel.h"
#include "app-player/ui/overlay_scroll_bar.h"
#include "app-player/ui/poster_wall.h"
#include "app-player/ui/skeleton_view.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::player {

using desktop::Space;

HomePage::HomePage(HomeModel& home, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      home_(home),
      pictures_(pictures),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      scroll_(new QScrollArea(pages_)),
      hero_(new HeroPanel(pictures)),
      list_(new QVBoxLayout),
      loading_(new SkeletonView(SkeletonView::Shape::Rows, pages_)),
      empty_(new desktop::EmptyState(pages_)) {
    setObjectName(QStringLiteral("homePage"));
    auto* body = new QWidget(scroll_);
    body->setProperty("page", true);
    body->setAttribute(Qt::WA_StyledBackground);
    auto* content = new QVBoxLayout(body);
    content->setContentsMargins(0, 0, 0, Space::kPage);
    content->setSpacing(Space::kHuge);
    content->addWidget(hero_);
    list_->setSpacing(Space::kHuge);
    content->addLayout(list_);
    content->addStretch();
    scroll_->setWidget(body);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->installEventFilter(this);
    scroll_->verticalScrollBar()->setSingleStep(Space::kPage);
    new OverlayScrollBar(*scroll_);
    for (auto* button : hero_->findChildren<QPushButton*>())
        button->installEventFilter(this);
    for (auto* page : std::initializer_list<QWidget*>{scroll_, loading_, empty_})
        pages_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* notice = new QHBoxLayout;
    notice->setContentsMargins(Space::kPage, 0, Space::kPage, Space::kMedium);
    notice->addWidget(notice_);
    layout->addLayout(notice);
    layout->addWidget(pages_, 1);

    connect(&home_, &HomeModel::stateChanged, this, &HomePage::showState);
    connect(&home_, &HomeModel::rowsChanged, this, &HomePage::makeRows);
    connect(&home_, &HomeModel::heroChanged, this, &HomePage::showHero);
    connect(hero_, &HeroPanel::filmChosen, this, &HomePage::filmChosen);
    connect(hero_, &HeroPanel::playChosen, this, &HomePage::playChosen);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &HomePage::act);
    connect(notice_, &desktop::NoticeBar::actionChosen, &home_, &HomeModel::reload);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    makeRows();
    showHero();
    showState();
}

void HomePage::begin() {
    if (pages_->currentWidget() == scroll_ && !rows_.empty()) {
        for (auto* row : rows_)
            if (!row->isHidden() && row->wall().currentRow() >= 0)
                return row->wall().setFocus();
        if (auto* play = heroPlay(); play->isEnabled())
            return play->setFocus();
        for (auto* row : rows_)
            if (!row->isHidden())
                return row->wall().setFocus();
    }
    setFocus();
}

QWidget* HomePage::heroPlay() const {
    return hero_->findChild<QWidget*>(QStringLiteral("heroPlay"));
}

// The page had the focus while it had nothing else.
void HomePage::takeFocus() {
    if (window()->focusWidget() == this)
        begin();
}

int HomePage::scrolled() const {
    return scroll_->verticalScrollBar()->value();
}

void HomePage::setScrolled(int pixels) {
    scroll_->verticalScrollBar()->setValue(pixels);
}

// The rows of genres come and go; the others stay, and with them the focus.
void HomePage::makeRows() {
    const auto& rows = home_.rows();
    const auto isGenre = [](const HomeRow& row) { return row.kind == RowKind::Genre; };
    const auto fixed = static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), isGenre) - rows.begin());
    for (auto at = fixed; at < rows_.size(); ++at)
        delete rows_[at];
    rows_.resize(std::min(fixed, rows_.size()));
    for (auto at = rows_.size(); at < rows.size(); ++at) {
        rows_.push_back(makeRow(rows[at]));
        list_->addWidget(rows_.back());
    }
}

FilmRow* HomePage::makeRow(const HomeRow& row) {
    const auto name = [&] {
        switch (row.kind) {
        case RowKind::Continue:
            return tr("Continue watching");
        case RowKind::New:
            return tr("New");
        case RowKind::Favourites:
            return tr("Favourites");
        case RowKind::Genre:
            break;
        }
        return desktop::fromUtf8(row.genre.name);
    }();
    auto* made = new FilmRow(name, *row.films, pictures_, this);
    made->offerAll();
    connect(made, &FilmRow::filmChosen, this, [this](const Film& film) { Q_EMIT filmChosen(film.title); });
    connect(made, &FilmRow::allChosen, this, [this, kind = row.kind, genre = row.genre] {
        switch (kind) {
        case RowKind::Continue:
            return Q_EMIT unfinishedChosen();
        case RowKind::New:
            return Q_EMIT newFilmsChosen();
        case RowKind::Favourites:
            return Q_EMIT favouritesChosen();
        case RowKind::Genre:
            return Q_EMIT genreChosen(genre);
        }
    });
    if (row.kind == RowKind::Continue) {
        made->setRemovable();
        connect(made, &FilmRow::removeChosen, &home_, [this](const Film& film) { home_.forget(film.title.id); });
    }
    return made;
}

void HomePage::showState() {
    notice_->hide();
    if (const auto trouble = home_.trouble()) {
        const auto text = describe(*trouble);
        remedy_ = text.remedy;
        empty_->tell(text.icon, text.heading, text.text, text.action);
        pages_->setCurrentWidget(empty_);
    } else if (!home_.hero()) {
        pages_->setCurrentWidget(loading_);
    } else {
        const bool wasAway = pages_->currentWidget() != scroll_;
        pages_->setCurrentWidget(scroll_);
        if (home_.isStale())
            notice_->tell(desktop::NoticeTone::Error, staleText(), describe(Trouble::ServerAway).action);
        if (wasAway) // when the rows have followed too
            QMetaObject::invokeMethod(this, &HomePage::takeFocus, Qt::QueuedConnection);
    }
}

void HomePage::showHero() {
    if (const auto* film = home_.hero())
        hero_->show(*film);
}

void HomePage::act() {
    if (remedy_ == Remedy::TryAgain) {
        pictures_.forgetFailures();
        home_.reload();
    } else {
        Q_EMIT remedyChosen(remedy_);
    }
}

// What gets the focus comes into sight, with the name of its row. Not for the mouse: what is being clicked must not
// move away.
void HomePage::followFocus(QWidget* now) {
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    if (!now || !isAncestorOf(now) || !scroll_->widget()->isAncestorOf(now))
        return;
    auto* shown = now;
    for (auto* row : rows_)
        if (row->isAncestorOf(now))
            shown = row;
    if (hero_->isAncestorOf(now))
        shown = hero_;
    const auto top = shown->mapTo(scroll_->widget(), QPoint()).y();
    auto* bar = scroll_->verticalScrollBar();
    if (top < bar->value() || shown->height() > scroll_->viewport()->height())
        bar->setValue(top - Space::kSmall);
    else if (top + shown->height() > bar->value() + scroll_->viewport()->height())
        bar->setValue(top + shown->height() + Space::kHuge - scroll_->viewport()->height());
}

bool HomePage::moveRow(int direction) {
    std::vector<FilmRow*> there;
    for (auto* row : rows_)
        if (!row->isHidden())
            there.push_back(row);
    int at = -1; // the hero
    for (std::size_t i = 0; i < there.size(); ++i)
        if (there[i]->isAncestorOf(focusWidget()))
            at = static_cast<int>(i);
    const int next = at + direction;
    if (next >= static_cast<int>(there.size()))
        return false;
    if (next >= 0) {
        there[static_cast<std::size_t>(next)]->wall().setFocus(Qt::TabFocusReason);
        return true;
    }
    auto* play = heroPlay();
    if (!play->isEnabled() || at < 0)
        return false;
    play->setFocus(Qt::TabFocusReason);
    return true;
}

// The scroll area would take the arrows to itself, and a button give the focus to its neighbour.
bool HomePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && moveRow(key == Qt::Key_Down ? 1 : -1))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vitascope::player
