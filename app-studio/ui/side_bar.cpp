// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/side_bar.h"

#include "app-studio/models/queue_model.h"
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

SideBar::SideBar(desktop::Session& session, QueueModel& queue, desktop::AccountMenu* account, QWidget* parent)
    : QFrame(parent),
      session_(session),
      queue_(queue),
      titles_(makeEntry(QStringLiteral("film"), tr("Films"), Page::Titles)),
      queueEntry_(makeEntry(QStringLiteral("queue"), tr("Queue"), Page::Queue)),
      person_(new desktop::ElidedLabel(this)),
      server_(new desktop::ElidedLabel(this)) {
    setProperty("panel", "side");
    setFixedWidth(kWidth);
    titles_->setObjectName(QStringLiteral("navTitles"));
    queueEntry_->setObjectName(QStringLiteral("navQueue"));
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
    layout->addWidget(titles_);
    layout->addWidget(queueEntry_);
    layout->addStretch();
    layout->addLayout(foot);
    connect(&session_, &desktop::Session::signedIn, this, &SideBar::refreshPerson);
    connect(&queue_, &QueueModel::listChanged, this, &SideBar::refreshQueue);
    connect(&queue_, &QueueModel::changed, this, &SideBar::refreshQueue);
    setPage(Page::Titles);
    refreshPerson();
    refreshQueue();
}

QPushButton* SideBar::makeEntry(const QString& icon, const QString& name, Page page) {
    auto* entry = new QPushButton(name, this);
    entry->setProperty("variant", "nav");
    entry->setCheckable(true);
    entry->setAutoExclusive(true);
    desktop::setButtonIcon(*entry, desktop::themeIcon(icon, desktop::IconTone::Muted), 20);
    entry->setFocusPolicy(Qt::TabFocus);
    connect(entry, &QPushButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    return entry;
}

void SideBar::setPage(Page page) {
    (page == Page::Titles ? titles_ : queueEntry_)->setChecked(true);
}

void SideBar::refreshQueue() {
    const auto count = queue_.countUnderWay();
    queueEntry_->setText(count > 0 ? tr("Queue (%1)").arg(count) : tr("Queue"));
}

void SideBar::refreshPerson() {
    if (const auto user = session_.user())
        person_->setText(desktop::fromUtf8(user->displayName));
    server_->setText(session_.server().authority());
}

} // namespace vitascope::studio
