// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/side_bar.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/brand.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 232;
constexpr int kBrandHeight = 18;

} // namespace

SideBar::SideBar(desktop::Session& session, desktop::AccountMenu* account, QWidget* parent)
    : QFrame(parent),
      session_(session),
      pages_(new QVBoxLayout),
      person_(new desktop::ElidedLabel(this)),
      server_(new desktop::ElidedLabel(this)) {
    setProperty("panel", "side");
    setFixedWidth(kWidth);
    pages_->setSpacing(Space::kTiny);
    person_->setProperty("role", "name");
    server_->setProperty("role", "caption");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(person_);
    words->addWidget(server_);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::kSmall);
    foot->addWidget(account);
    foot->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kMedium, Space::kHuge, Space::kMedium, Space::kLarge);
    layout->setSpacing(Space::kTiny);
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(Space::kMedium, 0, 0, Space::kHuge);
    brand->addWidget(new desktop::Brand(tr("Studio"), kBrandHeight, this));
    brand->addStretch();
    layout->addLayout(brand);
    layout->addLayout(pages_);
    layout->addStretch();
    layout->addLayout(foot);
    connect(&session_, &desktop::Session::signedIn, this, &SideBar::refreshPerson);
    refreshPerson();
}

void SideBar::addPage(const QString& icon, const QString& name, QWidget* page) {
    auto* entry = new QPushButton(name, this);
    entry->setObjectName(QStringLiteral("nav") + page->objectName());
    entry->setProperty("variant", "nav");
    entry->setCheckable(true);
    entry->setAutoExclusive(true);
    desktop::setButtonIcon(*entry, desktop::themeIcon(icon, desktop::IconTone::Muted), 20);
    entry->setFocusPolicy(Qt::TabFocus);
    connect(entry, &QPushButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    pages_->addWidget(entry);
    entries_.insert(page, {name, entry});
}

void SideBar::setPage(QWidget* page) {
    entries_.value(page).button->setChecked(true);
}

void SideBar::setPageVisible(QWidget* page, bool isVisible) {
    entries_.value(page).button->setVisible(isVisible);
}

void SideBar::setBadge(QWidget* page, int count) {
    const auto entry = entries_.value(page);
    entry.button->setText(count > 0 ? tr("%1 (%2)").arg(entry.name).arg(count) : entry.name);
}

void SideBar::refreshPerson() {
    if (const auto user = session_.user())
        person_->setText(desktop::fromUtf8(user->displayName));
    server_->setText(session_.server().authority());
}

} // namespace vitascope::studio
