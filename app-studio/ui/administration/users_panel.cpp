// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/users_panel.h"

#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/user_model.h"
#include "app-studio/models/administration/users_model.h"
#include "app-studio/ui/administration/row_delegates.h"
#include "app-studio/ui/administration/table_look.h"
#include "app-studio/ui/administration/told_once_dialog.h"
#include "app-studio/ui/administration/user_card.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/clear_button.h"
#include "shared/desktop/widgets/folding_row.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/upright_scroll.h"

#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kSearchWidth = 240;
constexpr int kLeastTable = 320;
constexpr int kTypingPause = 250; // ms

desktop::BadgeTone toneOf(const wire::User& user) {
    return user.blockedAt ? desktop::BadgeTone::Danger : desktop::BadgeTone::Success;
}

} // namespace

UsersPanel::UsersPanel(UsersModel& users, UserModel& user, Self self, QWidget* parent)
    : AdminPanel(tr("Users"), tr("Who has an account, what they may do, and where they are signed in."), parent),
      users_(users),
      user_(user),
      search_(new QLineEdit(this)),
      typing_(new QTimer(this)),
      table_(new QTableView(this)) {
    search_->setObjectName(QStringLiteral("userSearch"));
    search_->setPlaceholderText(tr("Search by login"));
    search_->setAccessibleName(tr("Search users by login"));
    search_->setFixedWidth(kSearchWidth);
    desktop::addClearButton(*search_);
    search_->setTextMargins(-8, 0, 0, 0); // the sign before it has a margin of its own
    search_->addAction(desktop::themeIcon(QStringLiteral("search"), desktop::IconTone::Muted),
                       QLineEdit::LeadingPosition);
    search_->setText(users.search());
    acts()->addWidget(search_);
    typing_->setSingleShot(true);
    typing_->setInterval(kTypingPause);
    table_->setObjectName(QStringLiteral("users"));
    table_->setModel(&users);
    dressTable(*table_, tr("Users"));
    table_->hideColumn(UsersModel::Login); // it stands below the name
    table_->setItemDelegateForColumn(
        UsersModel::Name,
        new NameDelegate([this](int row) { return QString::fromStdString(users_.userAt(row).login); }, table_));
    table_->setItemDelegateForColumn(UsersModel::State,
                                     new StateDelegate([this](int row) { return toneOf(users_.userAt(row)); }, table_));
    auto* aside = new QWidget(this);
    auto* column = new QVBoxLayout(aside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new UserCard(user, std::move(self), aside));
    column->addStretch();
    auto* content = new desktop::FoldingRow(table_, kLeastTable, new desktop::UprightScroll(aside, this), this);
    content->line().setSpacing(Space::kLarge);
    setContent(content, false);
    connect(search_, &QLineEdit::textEdited, typing_, qOverload<>(&QTimer::start));
    connect(typing_, &QTimer::timeout, this, [this] { users_.setSearch(search_->text()); });
    connect(&users, &UsersModel::stateChanged, this, &UsersPanel::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.row()); });
    connect(&user, &UserModel::saved, &users, &UsersModel::put);
    connect(&user, &UserModel::failed, this, &UsersPanel::tellFailure);
    connect(&user, &UserModel::saved, &notice(), &QWidget::hide);
    connect(&user, &UserModel::resetAllowed, this, [this](const wire::User& who, const wire::ResetToken& token) {
        auto* dialog = new ToldOnceDialog(
            tr("A new password for %1").arg(QString::fromStdString(who.login)),
            tr("Give this code to the person. It is valid until %1, once.").arg(momentText(token.expiresAt)),
            token.token, this);
        dialog->open();
    });
    refresh();
}

void UsersPanel::begin() {
    notice().hide();
    users_.reload();
}

void UsersPanel::onOffer() {
    search_->clear();
    users_.setSearch({});
    users_.reload();
}

void UsersPanel::refresh() {
    if (users_.state() == LoadState::Ready && users_.rowCount() == 0)
        return showEmpty(QStringLiteral("search"), tr("Nobody found"),
                         tr("No login has “%1” in it.").arg(users_.search()), tr("Show all"));
    showState(users_.state(), users_.error());
    if (users_.state() != LoadState::Ready)
        return;
    // The one that was chosen stays so, else the first.
    const int kept = user_.user() ? users_.rowOf(user_.user()->id) : -1;
    if (const int row = kept < 0 ? 0 : kept; row != table_->currentIndex().row())
        table_->selectRow(row);
    chooseRow(table_->currentIndex().row());
}

void UsersPanel::chooseRow(int row) {
    if (row >= 0 && row < users_.rowCount())
        user_.choose(users_.userAt(row));
}

} // namespace vitascope::studio
