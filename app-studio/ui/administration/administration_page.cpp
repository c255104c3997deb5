// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/administration_page.h"

#include "app-studio/models/administration/administration_models.h"
#include "app-studio/ui/administration/admin_panel.h"
#include "app-studio/ui/administration/audit_panel.h"
#include "app-studio/ui/administration/backups_panel.h"
#include "app-studio/ui/administration/invitations_panel.h"
#include "app-studio/ui/administration/jobs_panel.h"
#include "app-studio/ui/administration/keys_panel.h"
#include "app-studio/ui/administration/live_stores.h"
#include "app-studio/ui/administration/live_workers.h"
#include "app-studio/ui/administration/overview_panel.h"
#include "app-studio/ui/administration/settings_panel.h"
#include "app-studio/ui/administration/table_columns.h"
#include "app-studio/ui/administration/users_panel.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/settings.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kNavigationWidth = 216;
const QString kPanel = QStringLiteral("administration/panel");

} // namespace

AdministrationPage::AdministrationPage(AdministrationModels& models, desktop::Settings& settings, QWidget* parent)
    : QWidget(parent),
      models_(models),
      settings_(settings),
      navigation_(new QVBoxLayout),
      stack_(new QStackedWidget(this)) {
    auto* side = new QWidget(this);
    side->setMinimumWidth(kNavigationWidth);
    side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // longer words, or larger ones, widen it
    side->setLayout(navigation_);
    navigation_->setContentsMargins(Space::kMedium, Space::kHuge, 0, Space::kLarge);
    navigation_->setSpacing(Space::kTiny);
    addPanel(QStringLiteral("overview"), QStringLiteral("statistics"), tr("Overview"),
             [&models] { return new OverviewPanel(models.status); });
    addPanel(QStringLiteral("users"), QStringLiteral("user"), tr("Users"),
             [&models] { return new UsersPanel(models.users, models.user, [&models] { return models.self(); }); });
    addPanel(QStringLiteral("invitations"), QStringLiteral("mail"), tr("Invitations"),
             [&models] { return new InvitationsPanel(models.invitations); });
    addPanel(QStringLiteral("settings"), QStringLiteral("sliders"), tr("Registration and limits"), [&models] {
        return new SettingsPanel(models.settings, SettingSection::General, tr("Registration and limits"),
                                 tr("Who may come in, and how much the server takes on."));
    });
    addPanel(QStringLiteral("storage"), QStringLiteral("server"), tr("Storage and quotas"), [&models] {
        return new SettingsPanel(models.settings, SettingSection::Storage, tr("Storage and quotas"),
                                 tr("Where everything is kept, and how much of it people may bring."),
                                 new LiveStores(models.status));
    });
    addPanel(QStringLiteral("jobs"), QStringLiteral("queue"), tr("Jobs"),
             [&models] { return new JobsPanel(models.jobs); });
    addPanel(QStringLiteral("workers"), QStringLiteral("gauge"), tr("Workers"), [&models] {
        return new SettingsPanel(models.settings, SettingSection::Work, tr("Workers"),
                                 tr("What the server does in the background."), new LiveWorkers(models.status));
    });
    addPanel(QStringLiteral("keys"), QStringLiteral("key"), tr("Signing keys"),
             [&models] { return new KeysPanel(models.keys); });
    addPanel(QStringLiteral("backups"), QStringLiteral("archive"), tr("Backups"),
             [&models] { return new BackupsPanel(models.backups); });
    addPanel(QStringLiteral("audit"), QStringLiteral("list"), tr("Audit log"),
             [&models] { return new AuditPanel(models.audit, models.users); });
    navigation_->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(stack_, 1);
    entries_.front().button->setChecked(true);
    showPanel(models.panel.isEmpty() ? settings.choice(kPanel, QString()).toString() : models.panel);
}

void AdministrationPage::addPanel(const QString& name, const QString& icon, const QString& text, MakePanel make) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("admin:") + name);
    button->setProperty("variant", "nav");
    button->setCheckable(true);
    desktop::setButtonIcon(*button, desktop::themeIcon(icon, desktop::IconTone::Choice), desktop::Control::kIcon);
    // Not a group of buttons: those are reached by Tab as one, and which of them is on would be all one hears.
    connect(button, &QPushButton::clicked, this,
            [this, index = static_cast<int>(entries_.size())] { showEntry(index); });
    navigation_->addWidget(button);
    entries_.push_back({name, std::move(make), button});
}

void AdministrationPage::showPanel(const QString& name) {
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (entries_[i].name == name) {
            showEntry(static_cast<int>(i));
            entries_[i].button->setFocus(); // the keys go on from there
        }
}

QString AdministrationPage::panel() const {
    return entries_[static_cast<std::size_t>(current_)].name;
}

void AdministrationPage::showEntry(int index) {
    if (auto* before = entries_[static_cast<std::size_t>(current_)].panel; before != nullptr && index != current_)
        before->end();
    current_ = index;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        entries_[i].button->setChecked(static_cast<int>(i) == index);
    auto& entry = entries_[static_cast<std::size_t>(index)];
    if (entry.panel == nullptr) {
        entry.panel = entry.make();
        for (auto* table : entry.panel->findChildren<QTableView*>())
            new TableColumns(*table, settings_);
        stack_->addWidget(entry.panel);
    }
    stack_->setCurrentWidget(entry.panel);
    models_.panel = entry.name;
    if (!isVisible())
        return;
    settings_.setChoice(kPanel, entry.name);
    entry.panel->begin();
}

void AdministrationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showEntry(current_);
    if (!stack_->isAncestorOf(focusWidget()))
        entries_[static_cast<std::size_t>(current_)].button->setFocus();
}

void AdministrationPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (auto* panel = entries_[static_cast<std::size_t>(current_)].panel)
        panel->end();
}

} // namespace vitascope::studio
