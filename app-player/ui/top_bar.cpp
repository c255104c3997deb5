// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/top_bar.h"

#include "app-player/ui/icon_size.h"
#include "app-player/ui/search_field.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/brand.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace vitascope::player {

using desktop::Space;

TopBar::TopBar(SearchModel& search, desktop::AccountMenu* account, QWidget* parent)
    : QFrame(parent),
      back_(new QToolButton(this)),
      home_(makeEntry(Entry::Home, "goHome", tr("Home"))),
      films_(makeEntry(Entry::Films, "goFilms", tr("Films"))),
      favourites_(makeEntry(Entry::Favourites, "goFavourites", tr("Favourites"))),
      search_(new SearchField(search, this)) {
    constexpr int kHeight = 64;
    constexpr int kBrandHeight = 22;
    constexpr int kBack = 40;
    setObjectName(QStringLiteral("topBar"));
    setProperty("panel", "top");
    setMinimumHeight(kHeight);
    back_->setObjectName(QStringLiteral("back"));
    back_->setIcon(desktop::themeIcon(QStringLiteral("arrow-left")));
    back_->setIconSize(iconSize(20));
    back_->setFixedSize(kBack, kBack);
    auto place = back_->sizePolicy();
    place.setRetainSizeWhenHidden(true); // so that nothing moves when it comes
    back_->setSizePolicy(place);
    back_->setToolTip(tr("Back (Esc)"));
    back_->setAccessibleName(tr("Back"));
    auto* brand = new desktop::Brand({}, kBrandHeight, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kPage - kBack - Space::kTiny, 0, Space::kPage, 0);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(back_);
    layout->addWidget(brand);
    layout->addSpacing(Space::kHuge);
    for (auto* entry : {home_, films_, favourites_})
        layout->addWidget(entry);
    layout->addStretch(1);
    layout->addWidget(search_, 2);
    layout->addSpacing(Space::kLarge);
    layout->addWidget(account);
    connect(back_, &QToolButton::clicked, this, &TopBar::backChosen);
    setCanGoBack(false);
}

QPushButton* TopBar::makeEntry(Entry entry, const char* name, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("variant", "tab");
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [this, entry] { Q_EMIT entryChosen(entry); });
    return button;
}

void TopBar::setCanGoBack(bool canGoBack) {
    back_->setVisible(canGoBack);
}

void TopBar::setEntry(Entry entry) {
    home_->setChecked(entry == Entry::Home);
    films_->setChecked(entry == Entry::Films);
    favourites_->setChecked(entry == Entry::Favourites);
}

} // namespace vitascope::player
