// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/known_server_list.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace vitascope::desktop {
namespace {

constexpr qsizetype kMostShown = 4;

// A sign, and the name over where it is.
void fill(QPushButton& button, const QString& name, const QString& place) {
    auto* sign = new IconLabel(QStringLiteral("server"), IconTone::Muted, Control::kIcon, &button);
    auto* first = new ElidedLabel(&button);
    first->setText(name);
    auto* second = new ElidedLabel(&button);
    second->setProperty("role", "caption");
    second->setText(place);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(first);
    words->addWidget(second);
    words->addStretch();
    auto* layout = new QHBoxLayout(&button);
    layout->setContentsMargins(Space::kMedium, 0, Space::kMedium, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(sign);
    layout->addLayout(words, 1);
    for (auto* part : std::initializer_list<QWidget*>{sign, first, second})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

} // namespace

KnownServerList::KnownServerList(KnownServers& servers, QWidget* parent)
    : QWidget(parent), servers_(servers), rows_(new QVBoxLayout(this)) {
    rows_->setContentsMargins(0, 0, 0, Space::kLarge);
    rows_->setSpacing(Space::kSmall);
    connect(&servers_, &KnownServers::changed, this, &KnownServerList::refresh);
    refresh();
}

void KnownServerList::refresh() {
    while (auto* item = rows_->takeAt(0)) {
        item->widget()->deleteLater(); // the signal may come from it
        item->widget()->hide();
        delete item;
    }
    const auto list = servers_.list().mid(0, kMostShown);
    setVisible(!list.isEmpty());
    if (list.isEmpty())
        return;
    auto* label = new QLabel(tr("Your servers"), this);
    label->setProperty("role", "field");
    rows_->addWidget(label);
    for (const auto& server : list)
        addRow(server);
}

void KnownServerList::addRow(const KnownServer& server) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    const auto host = server.url.authority();
    const auto name = server.name.isEmpty() ? host : server.name;
    auto* choose = new QPushButton(row);
    choose->setObjectName(QStringLiteral("knownServer"));
    choose->setProperty("variant", "row");
    fill(*choose, name, tr("%1 on %2", "login on host").arg(server.login, host));
    choose->setAccessibleName(tr("%1, as %2").arg(name, server.login));
    connect(choose, &QPushButton::clicked, this, [this, server] { Q_EMIT chosen(server.url, server.login); });
    auto* forget = new QToolButton(row);
    forget->setObjectName(QStringLiteral("forgetServer"));
    forget->setIcon(themeIcon(QStringLiteral("close"), IconTone::Muted));
    forget->setToolTip(tr("Forget %1").arg(name));
    forget->setAccessibleName(forget->toolTip());
    connect(forget, &QToolButton::clicked, this, [this, server] { servers_.forget(server.url); });
    layout->addWidget(choose, 1);
    layout->addWidget(forget);
    rows_->addWidget(row);
}

} // namespace vitascope::desktop
