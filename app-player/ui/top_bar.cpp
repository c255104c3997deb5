// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/top_bar.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/brand.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace vitascope::player {

using desktop::Space;

TopBar::TopBar(Start start, desktop::AccountMenu* account, QWidget* parent) : QFrame(parent) {
    constexpr int kHeight = 72;
    constexpr int kBrandHeight = 24;
    setFixedHeight(kHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kPage, 0, Space::kPage, 0);
    if (start == Start::Brand) {
        layout->addWidget(new desktop::Brand({}, kBrandHeight, this));
    } else {
        auto* back = new QPushButton(tr("All films"), this);
        back->setObjectName(QStringLiteral("back"));
        back->setProperty("variant", "quiet");
        desktop::setButtonIcon(*back, desktop::themeIcon(QStringLiteral("arrow-left")), 20);
        back->setFocusPolicy(Qt::TabFocus);
        back->setShortcut(QKeySequence(Qt::Key_Escape));
        connect(back, &QPushButton::clicked, this, &TopBar::backChosen);
        layout->addSpacing(-Space::kMedium);
        layout->addWidget(back);
    }
    layout->addStretch();
    layout->addWidget(account);
}

} // namespace vitascope::player
