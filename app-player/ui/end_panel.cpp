// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/end_panel.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

EndPanel::EndPanel(QWidget* parent)
    : QFrame(parent), heading_(new QLabel(tr("The end"), this)), film_(new QLabel(this)) {
    setObjectName(QStringLiteral("endPanel"));
    setProperty("panel", "cinema");
    heading_->setObjectName(QStringLiteral("messageHeading"));
    heading_->setProperty("role", "cinemaTitle");
    heading_->setAlignment(Qt::AlignCenter);
    film_->setProperty("role", "cinemaText");
    film_->setAlignment(Qt::AlignCenter);
    film_->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kSmall);
    const auto add = [&](const QString& text, const QString& icon, const char* variant, const QString& name) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setProperty("variant", variant);
        desktop::setButtonIcon(*button,
                               desktop::themeIcon(icon, qstrcmp(variant, "primary") == 0 ? desktop::IconTone::OnAccent
                                                                                         : desktop::IconTone::Cinema),
                               18);
        buttons->addWidget(button);
        return button;
    };
    connect(add(tr("Film page"), QStringLiteral("arrow-left"), "cinema", QStringLiteral("messageBack")),
            &QPushButton::clicked, this, &EndPanel::backChosen);
    connect(add(tr("More films"), QStringLiteral("grid"), "cinema", QStringLiteral("moreFilms")), &QPushButton::clicked,
            this, &EndPanel::moreChosen);
    again_ = add(tr("Watch again"), QStringLiteral("replay"), "primary", QStringLiteral("messageAction"));
    connect(again_, &QPushButton::clicked, this, &EndPanel::againChosen);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kSection, Space::kSection, Space::kSection);
    layout->setSpacing(Space::kSmall);
    layout->setSizeConstraint(QLayout::SetFixedSize); // what comes next may come later
    layout->addWidget(heading_);
    layout->addWidget(film_);
    layout->addSpacing(Space::kLarge);
    layout->addLayout(buttons);
    hide();
}

void EndPanel::setNext(QWidget* next) {
    constexpr int kBelowTheName = 2;
    static_cast<QVBoxLayout*>(layout())->insertWidget(kBelowTheName, next);
}

void EndPanel::tell(const QString& film) {
    film_->setText(film);
    show();
    adjustSize();
    raise();
    again_->setFocus(Qt::OtherFocusReason);
}

} // namespace vitascope::player
