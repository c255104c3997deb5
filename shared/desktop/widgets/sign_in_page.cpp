// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/sign_in_page.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/brand.h"
#include "shared/desktop/widgets/certificate_text.h"
#include "shared/desktop/widgets/diagnostics_dialog.h"
#include "shared/desktop/widgets/known_server_list.h"
#include "shared/desktop/widgets/whole_texts.h"
#include "ui_sign_in_page.h"

#include <QAction>

namespace vitascope::desktop {
namespace {

constexpr int kTypingPause = 500; // milliseconds
constexpr int kBrandHeight = 30;
constexpr int kStateIcon = 16;
constexpr int kCardWidth = 420; // at the usual text size

} // namespace

SignInPage::SignInPage(SignInModel& model, const Surroundings& surroundings, const QString& suffix, QWidget* parent)
    : QWidget(parent), model_(model), surroundings_(surroundings), ui_(std::make_unique<Ui::SignInPage>()) {
    ui_->setupUi(this);
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    ui_->page->insertWidget(1, new Brand(suffix, kBrandHeight, this), 0, Qt::AlignHCenter);
    ui_->page->insertSpacing(2, Space::kLarge);
    ui_->page->insertSpacing(ui_->page->indexOf(ui_->diagnostics), Space::kSmall);
    setStyleProperty(*ui_->diagnostics, "variant", QStringLiteral("quietLink"));
    typed_.setSingleShot(true);
    typed_.setInterval(kTypingPause);
    auto* known = new KnownServerList(surroundings_.servers, this);
    ui_->knownPlace->addWidget(known);
    connect(known, &KnownServerList::chosen, this, &SignInPage::choose);
    setBackVisible(false);
    ui_->card->setFixedWidth(Theme::textPixels(kCardWidth));
    WholeTexts::keepIn(*ui_->card);
    addPasswordEye();
    connectFields();
    refresh();
}

SignInPage::~SignInPage() = default;

void SignInPage::connectFields() {
    connect(&model_, &SignInModel::changed, this, &SignInPage::refresh);
    connect(ui_->server, &QLineEdit::textChanged, this, [this](const QString& address) {
        model_.setServer(address);
        typed_.start();
    });
    connect(ui_->server, &QLineEdit::editingFinished, this, [this] {
        if (model_.presence() == ServerPresence::Unknown)
            model_.askServer();
    });
    connect(&typed_, &QTimer::timeout, this, [this] {
        if (model_.presence() == ServerPresence::Unknown)
            model_.askServer();
    });
    connect(ui_->submit, &QPushButton::clicked, this, &SignInPage::submit);
    for (auto* field : {ui_->server, ui_->token, ui_->displayName, ui_->login, ui_->password})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
    for (auto* field : {ui_->token, ui_->displayName, ui_->login, ui_->password})
        connect(field, &QLineEdit::textChanged, &model_, &SignInModel::withdraw);
    connect(ui_->back, &QPushButton::clicked, this, &SignInPage::backChosen);
    connect(ui_->diagnostics, &QPushButton::clicked, this,
            [this] { (new DiagnosticsDialog(surroundings_.diagnostics, window()))->open(); });
    connect(ui_->other, &QPushButton::clicked, this, [this] {
        model_.setMode(model_.mode() == SignInMode::SignIn ? SignInMode::Register : SignInMode::SignIn);
    });
}

// What is kept for it is tried first; who is not known there any more signs in as usual.
void SignInPage::choose(const QUrl& server, const QString& login) {
    ui_->login->setText(login);
    setServer(server.toDisplayString());
    reset();
    surroundings_.servers.switchTo(server);
}

void SignInPage::setBackVisible(bool isVisible) {
    ui_->back->setVisible(isVisible);
}

void SignInPage::addPasswordEye() {
    auto* eye =
        ui_->password->addAction(themeIcon(QStringLiteral("eye"), IconTone::Muted), QLineEdit::TrailingPosition);
    eye->setToolTip(tr("Show the password"));
    connect(eye, &QAction::triggered, this, [this, eye] {
        const bool hidden = ui_->password->echoMode() == QLineEdit::Password;
        ui_->password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(themeIcon(hidden ? QStringLiteral("eye-off") : QStringLiteral("eye"), IconTone::Muted));
        eye->setToolTip(hidden ? tr("Hide the password") : tr("Show the password"));
    });
}

void SignInPage::setServer(const QString& address) {
    ui_->server->setText(address);
    model_.setServer(address);
    model_.askServer();
}

void SignInPage::reset() {
    ui_->password->clear();
    auto* first = ui_->server->text().isEmpty()  ? ui_->server
                  : ui_->login->text().isEmpty() ? ui_->login
                                                 : ui_->password;
    first->setFocus();
}

void SignInPage::submit() {
    model_.submit({ui_->login->text(), ui_->password->text(), ui_->displayName->text(), ui_->token->text(),
                   ui_->keep->isChecked()});
}

void SignInPage::refresh() {
    showServerState();
    showKeeping();
    showMode();
    // To a server that is away it may be tried again; nothing is sent to one that is not what it says.
    const bool isRefused =
        model_.presence() == ServerPresence::Distrusted || model_.presence() == ServerPresence::Foreign;
    ui_->submit->setEnabled(!model_.isBusy() && !isRefused);
    if (model_.errorText().isEmpty())
        ui_->failure->hide();
    else
        ui_->failure->tell(NoticeTone::Error, model_.errorText());
}

void SignInPage::tellState(const char* role, const QString& words, const char* icon) {
    setStyleProperty(*ui_->serverState, "role", QString::fromLatin1(role));
    ui_->serverState->setText(words);
    ui_->serverState->setVisible(!words.isEmpty());
    ui_->stateIcon->setVisible(icon != nullptr);
    const QLatin1String meaning(role);
    const auto tone = meaning == QLatin1String("error")     ? IconTone::Danger
                      : meaning == QLatin1String("warning") ? IconTone::Accent
                                                            : IconTone::Muted;
    if (icon != nullptr)
        ui_->stateIcon->setIcon(QString::fromLatin1(icon), tone, kStateIcon);
}

void SignInPage::showServerState() {
    const auto host = model_.server().authority();
    ui_->certificate->setVisible(model_.presence() == ServerPresence::Distrusted);
    switch (model_.presence()) {
    case ServerPresence::Unknown:
        return tellState("caption", {});
    case ServerPresence::Asking:
        return tellState("caption", tr("Looking for the server…"));
    case ServerPresence::Present: {
        const auto name = tr("%1, version %2").arg(fromUtf8(model_.info().name), fromUtf8(model_.info().version));
        if (model_.isEncrypted())
            return tellState("caption", tr("%1. The connection is encrypted.").arg(name), "lock-closed");
        if (isThisMachine(model_.server()))
            return tellState("caption", tr("%1. The connection stays on this computer.").arg(name));
        return tellState(
            "warning",
            tr("%1. The connection is not encrypted: others on the network can read your password.").arg(name),
            "lock-open");
    }
    case ServerPresence::Away:
        return tellState("error", tr("No server answers at this address. Check the address and your connection."),
                         "alert");
    case ServerPresence::Foreign:
        return tellState("error", tr("Something answers at this address, but it is no Vitascope server."), "alert");
    case ServerPresence::Distrusted:
        ui_->certificate->setText(certificateDetails(model_.certificate()));
        return tellState("error", certificateSentence(model_.certificate(), host), "alert");
    }
}

void SignInPage::showKeeping() {
    switch (model_.credentialPlace()) {
    case CredentialPlace::Keychain:
        return ui_->keepNote->setText(tr("The sign-in is kept in this system's keychain."));
    case CredentialPlace::File:
        return ui_->keepNote->setText(
            tr("This system offers no keychain: kept in a file of your account that only you can read."));
    case CredentialPlace::Unknown:
        return ui_->keepNote->setText(tr("Kept for you alone."));
    }
}

void SignInPage::showMode() {
    const auto mode = model_.mode();
    const bool isInvited = mode == SignInMode::Register && model_.needsInvitation();
    for (auto* part : std::initializer_list<QWidget*>{ui_->tokenGap, ui_->tokenLabel, ui_->token})
        part->setVisible(mode == SignInMode::Claim || isInvited);
    ui_->tokenLabel->setText(isInvited ? tr("Invitation") : tr("One-time token"));
    for (auto* part : std::initializer_list<QWidget*>{ui_->nameGap, ui_->nameLabel, ui_->displayName})
        part->setVisible(mode != SignInMode::SignIn);
    ui_->introduction->setVisible(mode != SignInMode::SignIn);
    ui_->serverLabel->setText(surroundings_.servers.list().isEmpty() ? tr("Server") : tr("Another server"));
    ui_->other->setVisible(mode == SignInMode::Register || (mode == SignInMode::SignIn && model_.canRegister()));
    switch (mode) {
    case SignInMode::SignIn:
        ui_->heading->setText(tr("Sign in", "heading"));
        ui_->submit->setText(model_.isBusy() ? tr("Signing in…") : tr("Sign in"));
        ui_->other->setText(model_.needsInvitation() ? tr("I have an invitation: create an account")
                                                     : tr("New here? Create an account"));
        break;
    case SignInMode::Register:
        ui_->heading->setText(tr("Create an account"));
        ui_->introduction->setText(isInvited ? tr("With an invitation from an administrator of the server.")
                                             : tr("You can start watching right away."));
        ui_->submit->setText(model_.isBusy() ? tr("Creating the account…") : tr("Create the account"));
        ui_->other->setText(tr("I have an account: sign in"));
        break;
    case SignInMode::Claim:
        ui_->heading->setText(tr("Claim this server"));
        ui_->introduction->setText(
            tr("It is new and belongs to nobody yet. Enter the one-time token from its log to become its "
               "administrator."));
        ui_->submit->setText(model_.isBusy() ? tr("Claiming…") : tr("Claim the server"));
        break;
    }
}

} // namespace vitascope::desktop
