// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/invitations_panel.h"

#include "app-studio/models/administration/invitations_model.h"
#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/users_model.h"
#include "app-studio/ui/administration/row_delegates.h"
#include "app-studio/ui/administration/table_look.h"
#include "app-studio/ui/administration/told_once_dialog.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/confirmation.h"
#include "shared/desktop/widgets/flow_layout.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kLongestNote = 200;
constexpr int kDay = 24;

desktop::BadgeTone toneOf(InvitationsModel::Standing standing) {
    switch (standing) {
    case InvitationsModel::Standing::Open:
        return desktop::BadgeTone::Success;
    case InvitationsModel::Standing::Revoked:
        return desktop::BadgeTone::Danger;
    default:
        return desktop::BadgeTone::Neutral;
    }
}

QWidget* labelled(const QString& text, QWidget* field, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* label = new QLabel(text, box);
    label->setProperty("role", "field");
    label->setBuddy(field);
    field->setAccessibleName(text);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTiny);
    column->addWidget(label);
    column->addWidget(field);
    return box;
}

} // namespace

InvitationsPanel::InvitationsPanel(InvitationsModel& model, QWidget* parent)
    : AdminPanel(tr("Invitations"), tr("Anyone with the code can create an account with this role."), parent),
      model_(model),
      note_(new QLineEdit(this)),
      role_(new QComboBox(this)),
      hours_(new QComboBox(this)),
      uses_(new QComboBox(this)),
      invite_(new QPushButton(tr("Invite"), this)),
      revoke_(new QPushButton(tr("Revoke…"), this)),
      table_(new QTableView(this)) {
    revoke_->setObjectName(QStringLiteral("revokeInvitation"));
    revoke_->setProperty("variant", "danger");
    table_->setObjectName(QStringLiteral("invitations"));
    table_->setModel(&model);
    dressTable(*table_, tr("Invitations"));
    table_->setItemDelegateForColumn(
        InvitationsModel::State, new StateDelegate([this](int row) { return toneOf(model_.standing(row)); }, table_));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeForm());
    layout->addWidget(table_, 1);
    layout->addWidget(revoke_, 0, Qt::AlignRight);
    setContent(content, false);
    connect(invite_, &QPushButton::clicked, this, &InvitationsPanel::invite);
    connect(note_, &QLineEdit::returnPressed, this, &InvitationsPanel::invite);
    connect(revoke_, &QPushButton::clicked, this, &InvitationsPanel::revoke);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InvitationsPanel::refresh);
    connect(&model, &InvitationsModel::stateChanged, this, &InvitationsPanel::refresh);
    connect(&model, &InvitationsModel::failed, this, &InvitationsPanel::tellFailure);
    connect(&model, &InvitationsModel::made, this, &InvitationsPanel::showMade);
    refresh();
}

QWidget* InvitationsPanel::makeForm() {
    auto* card = new QFrame(this);
    card->setProperty("panel", "card");
    note_->setObjectName(QStringLiteral("invitationNote"));
    note_->setMaxLength(kLongestNote);
    note_->setPlaceholderText(tr("Ben, from the film club"));
    role_->setObjectName(QStringLiteral("invitationRole"));
    for (const auto role : {wire::Role::Viewer, wire::Role::Editor, wire::Role::Administrator})
        role_->addItem(roleName(role), static_cast<int>(role));
    hours_->setObjectName(QStringLiteral("invitationHours"));
    hours_->addItem(tr("1 day"), kDay);
    hours_->addItem(tr("1 week"), 7 * kDay);
    hours_->addItem(tr("30 days"), 30 * kDay);
    hours_->addItem(tr("90 days"), 90 * kDay);
    hours_->setCurrentIndex(1);
    uses_->setObjectName(QStringLiteral("invitationUses"));
    for (const int uses : {1, 5, 20, 100})
        uses_->addItem(tr("%n account(s)", nullptr, uses), uses);
    invite_->setObjectName(QStringLiteral("invite"));
    invite_->setProperty("variant", "primary");
    auto* choices = new QWidget(card); // they wrap where there is little room
    auto* flow = new desktop::FlowLayout(Space::kMedium, choices);
    flow->addWidget(labelled(tr("Role"), role_, choices));
    flow->addWidget(labelled(tr("Valid for"), hours_, choices));
    flow->addWidget(labelled(tr("Accounts", "of an invitation"), uses_, choices));
    auto* below = new QHBoxLayout;
    below->setSpacing(Space::kMedium);
    below->addWidget(choices, 1);
    below->addWidget(invite_, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kLarge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(labelled(tr("For whom"), note_, card));
    layout->addLayout(below);
    return card;
}

void InvitationsPanel::begin() {
    notice().hide();
    model_.reload();
}

void InvitationsPanel::refresh() {
    showState(model_.state(), model_.error());
    invite_->setEnabled(!model_.isBusy());
    const int row = table_->currentIndex().row();
    revoke_->setEnabled(!model_.isBusy() && row >= 0 && row < model_.rowCount() &&
                        model_.standing(row) == InvitationsModel::Standing::Open);
}

void InvitationsPanel::invite() {
    notice().hide();
    wire::InvitationInput input;
    input.role = static_cast<wire::Role>(role_->currentData().toInt());
    if (const auto note = note_->text().trimmed(); !note.isEmpty())
        input.note = note.toStdString();
    input.hours = hours_->currentData().toInt();
    input.uses = uses_->currentData().toInt();
    const auto act = [this, input] { model_.invite(input); };
    if (input.role != wire::Role::Administrator)
        return act();
    desktop::Confirmation::ask(this,
                               {tr("Invite an administrator?"),
                                tr("Whoever has the code gets all rights on this server, your own among them."),
                                tr("Invite an administrator")},
                               act);
}

void InvitationsPanel::revoke() {
    const int row = table_->currentIndex().row();
    if (row < 0)
        return;
    desktop::Confirmation::ask(this,
                               {tr("Revoke this invitation?"),
                                tr("Its code is no longer valid. Accounts that were made with it stay."), tr("Revoke")},
                               [this, id = model_.at(row).id] { model_.revoke(id); });
}

void InvitationsPanel::showMade(const wire::MadeInvitation& made) {
    note_->clear();
    auto* dialog = new ToldOnceDialog(
        tr("Your invitation"),
        tr("Give this code to whom you invite: it is asked for where an account is made. It is valid "
           "until %1.")
            .arg(momentText(made.invitation.expiresAt)),
        made.token, this);
    dialog->open();
}

} // namespace vitascope::studio
