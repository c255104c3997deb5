// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/account_menu.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/text/languages.h"
#include "shared/desktop/widgets/diagnostics_dialog.h"
#include "shared/desktop/widgets/own_account_dialog.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace vitascope::desktop {

namespace {

constexpr int kDisc = Control::kHeight;

} // namespace

AccountMenu::AccountMenu(Session& session, Theme& theme, Languages& languages, Settings& settings,
                         const Surroundings& surroundings, QWidget* parent)
    : QToolButton(parent),
      session_(session),
      theme_(theme),
      languages_(languages),
      settings_(settings),
      surroundings_(surroundings) {
    setObjectName(QStringLiteral("accountMenu"));
    setFixedSize(kDisc, kDisc);
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Account"));
    setToolTip(tr("Account"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &AccountMenu::build);
    connect(&session_, &Session::signedIn, this, qOverload<>(&QWidget::update));
}

void AccountMenu::build() {
    menu()->clear();
    if (const auto user = session_.user()) {
        menu()->addAction(fromUtf8(user->displayName))->setEnabled(false);
        menu()
            ->addAction(themeIcon(QStringLiteral("server"), IconTone::Muted), session_.server().authority())
            ->setEnabled(false);
        menu()->addSeparator();
    }
    addServers(*menu());
    addThemes(*menu());
    addTextSizes(*menu());
    addLanguages(*menu());
    menu()->addSeparator();
    addDialogs(*menu());
    auto* out = menu()->addAction(themeIcon(QStringLiteral("sign-out"), IconTone::Muted), tr("Sign out"));
    out->setObjectName(QStringLiteral("signOut"));
    connect(out, &QAction::triggered, this, [this] { session_.signOut(); });
}

void AccountMenu::addDialogs(QMenu& menu) {
    auto* account = menu.addAction(themeIcon(QStringLiteral("user"), IconTone::Muted), tr("Your account…"));
    account->setObjectName(QStringLiteral("ownAccount"));
    connect(account, &QAction::triggered, this,
            [this] { (new OwnAccountDialog(surroundings_.account, window()))->open(); });
    auto* diagnostics = menu.addAction(themeIcon(QStringLiteral("diagnostics"), IconTone::Muted), tr("Diagnostics…"));
    diagnostics->setObjectName(QStringLiteral("diagnostics"));
    connect(diagnostics, &QAction::triggered, this,
            [this] { (new DiagnosticsDialog(surroundings_.diagnostics, window()))->open(); });
}

void AccountMenu::addServers(QMenu& menu) {
    auto* servers = menu.addMenu(themeIcon(QStringLiteral("server"), IconTone::Muted), tr("Servers"));
    for (const auto& known : surroundings_.servers.list()) {
        const auto name = known.name.isEmpty() ? known.url.authority() : known.name;
        auto* action = servers->addAction(name);
        const bool isHere = session_.user() && session_.server() == known.url;
        action->setCheckable(true);
        action->setChecked(isHere);
        action->setToolTip(known.url.authority());
        connect(action, &QAction::triggered, this, [this, url = known.url, isHere] {
            if (!isHere)
                surroundings_.servers.switchTo(url);
        });
    }
    servers->addSeparator();
    auto* another = servers->addAction(themeIcon(QStringLiteral("plus"), IconTone::Muted), tr("Another server…"));
    another->setObjectName(QStringLiteral("anotherServer"));
    connect(another, &QAction::triggered, this, [this] { Q_EMIT surroundings_.servers.signInNeeded(QUrl()); });
}

void AccountMenu::addThemes(QMenu& menu) {
    auto* themes = menu.addMenu(themeIcon(QStringLiteral("contrast"), IconTone::Muted), tr("Appearance"));
    auto* group = new QActionGroup(themes);
    const std::pair<ThemeChoice, QString> kChoices[] = {
        {ThemeChoice::System, tr("As the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, name] : kChoices) {
        auto* action = themes->addAction(name);
        action->setCheckable(true);
        action->setChecked(theme_.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            settings_.setTheme(choice);
            theme_.choose(choice);
        });
    }
}

void AccountMenu::addTextSizes(QMenu& menu) {
    auto* sizes = menu.addMenu(themeIcon(QStringLiteral("text-size"), IconTone::Muted), tr("Text size"));
    auto* group = new QActionGroup(sizes);
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        auto* action = sizes->addAction(tr("%1%", "a size of text").arg(qRound(scale * 100)));
        action->setCheckable(true);
        action->setChecked(qFuzzyCompare(theme_.textScale(), scale));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scale] {
            settings_.setTextScale(scale);
            theme_.setTextScale(scale);
        });
    }
}

void AccountMenu::addLanguages(QMenu& menu) {
    auto* submenu = menu.addMenu(themeIcon(QStringLiteral("globe"), IconTone::Muted), tr("Language"));
    auto* group = new QActionGroup(submenu);
    const auto add = [&](const QString& tag, const QString& name) {
        auto* action = submenu->addAction(name);
        action->setCheckable(true);
        action->setChecked(languages_.choice() == tag);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, tag] {
            settings_.setLanguage(tag);
            languages_.choose(tag);
        });
    };
    add({}, tr("As the system"));
    for (const auto& tag : Languages::available())
        add(tag, languageName(tag));
}

QString AccountMenu::initials() const {
    const auto user = session_.user();
    if (!user)
        return {};
    QString letters;
    for (const auto& word : fromUtf8(user->displayName).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (letters.size() < 2)
            letters += word.front().toUpper();
    return letters;
}

void AccountMenu::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto disc = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(tokens.focus, 2) : QPen(tokens.strongBorder, 1));
    painter.setBrush(underMouse() || isDown() ? tokens.pressed : tokens.accentGround);
    painter.drawEllipse(disc);
    if (initials().isEmpty()) {
        const int inset = (width() - Control::kIcon) / 2;
        painter.drawPixmap(inset, inset,
                           iconPixmap(QStringLiteral("user"), Control::kIcon, tokens.mutedText, devicePixelRatioF()));
        return;
    }
    auto font = this->font();
    font.setPixelSize(std::min(Theme::textPixels(Type::kBody - 1), kDisc / 2));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(underMouse() || isDown() ? tokens.text : tokens.accentText);
    painter.drawText(disc, Qt::AlignCenter, initials());
}

} // namespace vitascope::desktop
