// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/home_page.h"

#include "app-player/ui/poster_grid.h"
#include "app-player/ui/top_bar.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/title_list_model.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/spinner.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;
using ListState = desktop::TitleListModel::State;

HomePage::HomePage(desktop::TitleListModel& titles, desktop::PictureStore& pictures, desktop::AccountMenu* account,
                   QWidget* parent)
    : QWidget(parent),
      titles_(titles),
      pictures_(pictures),
      heading_(new QLabel(tr("Films"), this)),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      grid_(new PosterGrid(pictures, this)),
      loading_(new QWidget(this)),
      empty_(new desktop::EmptyState(this)) {
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    heading_->setProperty("role", "title");
    grid_->setModel(&titles_);
    auto* waiting = new QVBoxLayout(loading_);
    waiting->addWidget(new desktop::Spinner(48, loading_), 0, Qt::AlignCenter);
    for (auto* page : std::initializer_list<QWidget*>{grid_, loading_, empty_})
        pages_->addWidget(page);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TopBar(TopBar::Start::Brand, account, this));
    auto* body = new QVBoxLayout;
    body->setContentsMargins(Space::kPage, Space::kSmall, Space::kPage, 0);
    body->addWidget(heading_);
    body->addWidget(notice_);
    layout->addLayout(body);
    layout->addSpacing(Space::kSmall);
    auto* wall = new QVBoxLayout;
    wall->setContentsMargins(Space::kPage - Space::kMedium, 0, Space::kHuge, 0);
    wall->addWidget(pages_);
    setFocusPolicy(Qt::ClickFocus);
    layout->addLayout(wall, 1);

    connect(&titles_, &desktop::TitleListModel::stateChanged, this, &HomePage::refresh);
    connect(grid_, &PosterGrid::titleChosen, this, &HomePage::titleChosen);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &HomePage::retry);
    connect(notice_, &desktop::NoticeBar::actionChosen, this, &HomePage::retry);
    refresh();
}

void HomePage::begin() {
    if (grid_->isVisible())
        grid_->setFocus();
    else
        setFocus();
}

void HomePage::retry() {
    pictures_.forgetFailures();
    titles_.reload();
}

void HomePage::refresh() {
    const bool hasTitles = titles_.rowCount() > 0;
    const bool hasFailed = titles_.state() == ListState::Failed;
    heading_->setVisible(hasTitles);
    notice_->setVisible(false);
    if (hasTitles) {
        pages_->setCurrentWidget(grid_);
        if (hasFocus())
            grid_->setFocus();
        if (hasFailed)
            notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(titles_.error()), tr("Try again"));
    } else if (hasFailed) {
        empty_->tell(QStringLiteral("cloud-off"), tr("The films are out of reach"),
                     desktop::errorSentence(titles_.error()), tr("Try again"));
        pages_->setCurrentWidget(empty_);
    } else if (titles_.state() == ListState::Ready) {
        empty_->tell(QStringLiteral("film"), tr("No films yet"),
                     tr("As soon as an editor of this server publishes a film, it is here."), tr("Look again"));
        pages_->setCurrentWidget(empty_);
    } else {
        pages_->setCurrentWidget(loading_);
    }
}

} // namespace vitascope::player
