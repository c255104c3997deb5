// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/stores_card.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::bytesText;
using desktop::Space;

namespace {

constexpr int kBarWidth = 300;
constexpr int kSteps = 1000;
constexpr double kNearlyFull = 0.9;

QString storeName(const std::string& name) {
    if (name == "database")
        return StoresCard::tr("Database");
    if (name == "films")
        return StoresCard::tr("Films");
    if (name == "uploads")
        return StoresCard::tr("Uploads", "the folder");
    if (name == "pictures")
        return StoresCard::tr("Pictures");
    if (name == "backups")
        return StoresCard::tr("Backups");
    return QString::fromStdString(name);
}

} // namespace

StoresCard::StoresCard(QWidget* parent) : QFrame(parent), list_(new QVBoxLayout(this)) {
    setProperty("panel", "card");
    list_->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    list_->setSpacing(Space::kSmall);
    auto* heading = new QLabel(tr("Storage"), this);
    heading->setProperty("role", "subheading");
    list_->addWidget(heading);
}

void StoresCard::setStores(const std::vector<wire::StoreStatus>& stores) {
    if (stores == shown_)
        return;
    shown_ = stores;
    delete rows_;
    rows_ = new QWidget(this);
    auto* layout = new QVBoxLayout(rows_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    for (const auto& store : stores)
        layout->addWidget(makeRow(store));
    list_->addWidget(rows_);
}

QWidget* StoresCard::makeRow(const wire::StoreStatus& store) {
    auto* row = new QWidget(rows_);
    auto* name = new QLabel(storeName(store.name), row);
    const bool isAway = store.state == wire::StoreState::Away;
    auto* state = new desktop::Badge(isAway ? tr("Away") : tr("Available", "a disk"),
                                     isAway ? desktop::BadgeTone::Danger : desktop::BadgeTone::Success, row);
    auto* path = new desktop::ElidedLabel(row);
    path->setProperty("role", "caption");
    path->setText(QString::fromStdString(store.path));
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::kSmall);
    head->addWidget(name);
    head->addWidget(state);
    head->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::kTiny / 2);
    words->addLayout(head);
    words->addWidget(path);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kHuge);
    layout->addLayout(words, 1);
    auto* room = new QWidget(row);
    room->setFixedWidth(kBarWidth);
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTiny);
    auto* text = new QLabel(room);
    text->setWordWrap(true);
    text->setProperty("role", "caption");
    text->setText(store.usedBytes ? tr("%1 in it").arg(bytesText(static_cast<double>(*store.usedBytes))) : QString());
    if (store.freeBytes && store.totalBytes && *store.totalBytes > 0) {
        const auto used = 1 - static_cast<double>(*store.freeBytes) / static_cast<double>(*store.totalBytes);
        const auto free = tr("%1 of %2 free")
                              .arg(bytesText(static_cast<double>(*store.freeBytes)),
                                   bytesText(static_cast<double>(*store.totalBytes)));
        text->setText(text->text().isEmpty() ? free : tr("%1; %2").arg(text->text(), free));
        auto* bar = new QProgressBar(room);
        bar->setRange(0, kSteps);
        bar->setValue(static_cast<int>(used * kSteps));
        bar->setTextVisible(false);
        bar->setAccessibleName(tr("%1: %2").arg(storeName(store.name), free));
        bar->setProperty("failed", used > kNearlyFull);
        column->addWidget(bar);
    }
    column->addWidget(text);
    column->addStretch();
    layout->addWidget(room);
    return row;
}

} // namespace vitascope::studio
