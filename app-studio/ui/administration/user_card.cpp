// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/user_card.h"

#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/users_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 320;
constexpr std::array kRoles{wire::Role::Viewer, wire::Role::Editor, wire::Role::Administrator};

QString nameOf(const wire::User& user) {
    return QString::fromStdString(user.displayName.empty() ? user.login : user.displayName);
}

} // namespace

UserCard::UserCard(UserModel& model, Self self, QWidget* parent)
    : QFrame(parent),
      model_(model),
      self_(std::move(self)),
      name_(new desktop::ElidedLabel(this)),
      login_(new desktop::ElidedLabel(this)),
      state_(new desktop::Badge({}, desktop::BadgeTone::Danger, this)),
      role_(new QComboBox(this)),
      block_(new QPushButton(this)),
      reset_(new QPushButton(tr("Reset password…"), this)),
      sessionsHeading_(new QLabel(this)),
      endAll_(new QPushButton(tr("Sign all out"), this)),
      sessions_(new QWidget(this)),
      sessionList_(new QVBoxLayout(sessions_)) {
    setProperty("panel", "card");
    setMinimumWidth(kWidth);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setObjectName(QStringLiteral("userCard"));
    name_->setProperty("role", "subheading");
    name_->setObjectName(QStringLiteral("userName"));
    login_->setProperty("role", "caption");
    auto* roleLabel = new QLabel(tr("Role"), this);
    roleLabel->setProperty("role", "field");
    roleLabel->setBuddy(role_);
    role_->setObjectName(QStringLiteral("userRole"));
    role_->setAccessibleName(tr("Role"));
    for (const auto role : kRoles)
        role_->addItem(roleName(role), static_cast<int>(role));
    block_->setObjectName(QStringLiteral("blockUser"));
    reset_->setObjectName(QStringLiteral("resetPassword"));
    sessionsHeading_->setWordWrap(true);
    sessionsHeading_->setProperty("role", "field");
    endAll_->setProperty("variant", "link");
    endAll_->setObjectName(QStringLiteral("endAllSessions"));
    endAll_->setAccessibleName(tr("End all sessions of this user"));
    sessionList_->setContentsMargins(0, 0, 0, 0);
    sessionList_->setSpacing(Space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(name_, 1);
    head->addWidget(state_, 0, Qt::AlignTop);
    auto* sessionsHead = new QHBoxLayout;
    sessionsHead->addWidget(sessionsHeading_, 1);
    sessionsHead->addWidget(endAll_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
    layout->setSpacing(Space::kSmall);
    layout->addLayout(head);
    layout->addWidget(login_);
    layout->addSpacing(Space::kSmall);
    layout->addWidget(roleLabel);
    layout->addWidget(role_);
    layout->addSpacing(Space::kSmall);
    layout->addWidget(reset_);
    layout->addWidget(block_);
    layout->addSpacing(Space::kMedium);
    layout->addLayout(sessionsHead);
    layout->addWidget(sessions_);
    layout->addStretch();
    connect(role_, &QComboBox::activated, this,
            [this](int index) { changeRole(static_cast<wire::Role>(role_->itemData(index).toInt())); });
    connect(block_, &QPushButton::clicked, this, &UserCard::changeBlocked);
    connect(reset_, &QPushButton::clicked, this, &UserCard::askReset);
    connect(endAll_, &QPushButton::clicked, this, [this] {
        if (model_.user())
            ask({tr("Sign %1 out everywhere?").arg(nameOf(*model_.user())),
                 tr("They are signed out everywhere at once, and what they watch stops."), tr("Sign out everywhere")},
                [this] { model_.endSessions(); });
    });
    connect(&model_, &UserModel::changed, this, &UserCard::refresh);
    refresh();
}

bool UserCard::isSelf() const {
    return model_.user() && self_() == model_.user()->id;
}

void UserCard::refresh() {
    setVisible(model_.user().has_value());
    if (!model_.user())
        return;
    const auto& user = *model_.user();
    name_->setText(isSelf() ? tr("%1 (you)").arg(nameOf(user)) : nameOf(user));
    login_->setText(QString::fromStdString(user.login));
    state_->setText(tr("Blocked"));
    state_->setVisible(user.blockedAt.has_value());
    role_->setCurrentIndex(role_->findData(static_cast<int>(user.role)));
    role_->setEnabled(!model_.isBusy());
    block_->setText(user.blockedAt ? tr("Unblock") : tr("Block…"));
    desktop::setStyleProperty(*block_, "variant", user.blockedAt ? QVariant() : QVariant(QStringLiteral("danger")));
    block_->setEnabled(!model_.isBusy() && !isSelf());
    block_->setToolTip(isSelf() ? tr("You cannot block yourself.") : QString());
    reset_->setEnabled(!model_.isBusy());
    refreshSessions();
}

void UserCard::refreshSessions() {
    while (auto* item = sessionList_->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto& all = model_.sessions();
    endAll_->setVisible(!all.empty());
    endAll_->setEnabled(!model_.isBusy());
    switch (model_.sessionsState()) {
    case LoadState::Ready:
        sessionsHeading_->setText(all.empty() ? tr("Signed in nowhere")
                                              : tr("Signed in on %n device(s)", nullptr, static_cast<int>(all.size())));
        break;
    case LoadState::Failed:
        sessionsHeading_->setText(tr("The sessions could not be loaded"));
        break;
    default:
        sessionsHeading_->setText(tr("Sessions…"));
        break;
    }
    for (const auto& session : all)
        sessionList_->addWidget(makeSession(session));
}

QWidget* UserCard::makeSession(const wire::Session& session) {
    auto* row = new QFrame(sessions_);
    row->setProperty("panel", "inset");
    const auto device = QString::fromStdString(session.device);
    auto* name = new desktop::ElidedLabel(row);
    name->setText(session.current ? tr("%1 (this device)").arg(device) : device);
    auto* when = new desktop::ElidedLabel(row);
    when->setProperty("role", "caption");
    when->setText(tr("%1, %2").arg(QString::fromStdString(session.address), momentText(session.usedAt)));
    auto* end = new QPushButton(tr("Sign out", "another device"), row);
    end->setProperty("variant", "quiet");
    end->setObjectName(QStringLiteral("endSession"));
    end->setAccessibleName(tr("Sign %1 out").arg(device));
    end->setEnabled(!model_.isBusy());
    connect(end, &QPushButton::clicked, this, [this, id = session.id] { model_.endSession(id); });
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(when);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Space::kMedium, Space::kSmall, Space::kTiny, Space::kSmall);
    layout->addLayout(words, 1);
    layout->addWidget(end);
    return row;
}

// The act counts for the person it was asked about, not for one who is shown by then.
void UserCard::ask(const desktop::Confirmation::Question& question, std::function<void()> act) {
    desktop::Confirmation::ask(this, question, [this, id = model_.user()->id, act = std::move(act)] {
        if (model_.user() && model_.user()->id == id)
            act();
    });
}

// Fewer rights end the person's sessions, so that is asked about.
void UserCard::changeRole(wire::Role role) {
    const auto& user = *model_.user();
    if (role >= user.role)
        return model_.setRole(role);
    const auto before = user.role;
    ask({tr("Make %1 a %2?").arg(nameOf(user), roleName(role)),
         isSelf() ? tr("You lose the rights of your present role and are signed out at once.")
                  : tr("They lose the rights of the present role and are signed out at once."),
         tr("Change the role")},
        [this, role] { model_.setRole(role); });
    role_->setCurrentIndex(role_->findData(static_cast<int>(before)));
}

void UserCard::changeBlocked() {
    const auto& user = *model_.user();
    if (user.blockedAt)
        return model_.setBlocked(false);
    ask({tr("Block %1?").arg(nameOf(user)),
         tr("They are signed out everywhere at once and cannot sign in again until you unblock them. "
            "Nothing of theirs is deleted."),
         tr("Block")},
        [this] { model_.setBlocked(true); });
}

void UserCard::askReset() {
    ask({tr("Reset the password of %1?").arg(nameOf(*model_.user())),
         tr("You get a code that is valid for 24 hours. Whoever has it sets the password and ends all "
            "sessions, so give it to this person alone."),
         tr("Make a code")},
        [this] { model_.allowPasswordReset(); });
}

} // namespace vitascope::studio
