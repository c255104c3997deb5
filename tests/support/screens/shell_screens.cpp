// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screens/shell_screens.h"

#include "shared/base/log.h"
#include "shared/desktop/widgets/crash_dialog.h"
#include "shared/desktop/widgets/diagnostics_dialog.h"
#include "shared/desktop/widgets/own_account_dialog.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/plain_surroundings.h"

#include <QDir>
#include <QFile>

namespace vitascope::desktop {
namespace {

struct Ground {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    FakeSession session;
    PlainSurroundings surroundings{session, settings};
};

class SignInStage final : public Stage {
public:
    using Prepare = std::function<void(FakeSession&, Settings&)>;
    SignInStage(SignInModel::For whom, const QString& suffix, const QString& address, SignInMode mode,
                const Prepare& prepare)
        : mode_(mode) {
        if (prepare)
            prepare(ground_.session, ground_.settings);
        model_ = std::make_unique<SignInModel>(ground_.session, whom);
        page_ = std::make_unique<SignInPage>(*model_, ground_.surroundings.all(), suffix);
        page_->setServer(address);
    }

    QWidget& widget() override { return *page_; }
    bool isReady() override {
        const auto presence = model_->presence();
        if (presence == ServerPresence::Asking || presence == ServerPresence::Unknown)
            return false;
        if (mode_ == SignInMode::Register && model_->mode() != mode_)
            model_->setMode(mode_);
        return true;
    }

private:
    Ground ground_;
    const SignInMode mode_;
    std::unique_ptr<SignInModel> model_;
    std::unique_ptr<SignInPage> page_;
};

class DialogStage final : public Stage {
public:
    explicit DialogStage(const std::function<std::unique_ptr<QDialog>(Ground&)>& make) : dialog_(make(ground_)) {
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
    }
    QWidget& widget() override { return *dialog_; }

private:
    Ground ground_;
    std::unique_ptr<QDialog> dialog_;
};

std::unique_ptr<QDialog> makeDiagnostics(Ground& ground) {
    log::warning("sign-in failed", {{"server", "films.example"}, {"why", "POST /api/v1/auth/sign-in: no connection"}});
    return std::make_unique<DiagnosticsDialog>(ground.surroundings.diagnostics);
}

std::unique_ptr<QDialog> makeCrash(Ground& ground) {
    const auto folder = ground.surroundings.folder.filePath(QStringLiteral("crashes"));
    QDir().mkpath(folder);
    QFile file(CrashReports::pathOf(folder, QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC), 7));
    if (file.open(QIODevice::WriteOnly))
        file.write("vitascope-player 0.1.0\nbuild 4f2a9c0d1e8b7a6f\nQt 6.4.2\nDebian GNU/Linux 12, x86_64\n"
                   "signal 11 at 0x10\n\nvitascope-player(+0x1f3a0)[0x55d4c2a1f3a0]\n");
    file.close();
    ground.surroundings.diagnostics.load();
    return std::make_unique<CrashDialog>(ground.surroundings.diagnostics);
}

void atHouse(FakeSession&, Settings& settings) {
    settings.setServers({{QUrl("https://films.example.org"), "Cinema Club", "anna"},
                         {QUrl("http://192.168.1.5:8080"), "Living room", "anna"}});
}

void withoutTrust(FakeSession& session, Settings&) {
    const auto from = QDateTime(QDate(2025, 5, 1), QTime(12, 0), Qt::UTC);
    session.certificate = CertificateProblem{CertificateProblem::Reason::Expired,
                                             "films.example.org",
                                             "Example Authority",
                                             from,
                                             from.addDays(90),
                                             QByteArray(32, '\x5a'),
                                             {}};
    session.atUrl = [](const QUrl&) -> Result<wire::ServerInfo> { return fail(ErrorCode::Corrupt, "not trusted"); };
}

void away(FakeSession& session, Settings&) {
    session.place = CredentialPlace::File;
    session.failure = Error{ErrorCode::Unavailable, "connect"};
}

} // namespace

Screens shellScreens(const QString& program, SignInModel::For whom, const QString& suffix) {
    const auto signIn = [=](const char* name, const char* what, const QString& address, SignInMode mode,
                            SignInStage::Prepare prepare) {
        return Screen{program + QLatin1Char('-') + QLatin1String(name), QString::fromLatin1(what),
                      [=](const Look&) { return std::make_unique<SignInStage>(whom, suffix, address, mode, prepare); }};
    };
    const auto dialog = [=](const char* name, const char* what, auto make, QSize size) {
        return Screen{program + QLatin1Char('-') + QLatin1String(name), QString::fromLatin1(what),
                      [=](const Look&) { return std::make_unique<DialogStage>(make); }, size};
    };
    const auto claimed = [](bool isClaimed) {
        return [isClaimed](FakeSession& session, Settings&) { session.info.claimed = isClaimed; };
    };
    const auto host = QStringLiteral("films.example.org");
    return {
        signIn("sign-in", "Sign-in to a server that is known", host, SignInMode::SignIn, claimed(true)),
        signIn("servers", "Several servers are remembered", QStringLiteral("http://192.168.1.5:8080"),
               SignInMode::SignIn, atHouse),
        signIn("claim", "A fresh server asks for its one-time token", host, SignInMode::Claim, claimed(false)),
        signIn("register", "An account is made, by invitation in the studio", host, SignInMode::Register,
               claimed(true)),
        signIn("certificate", "A certificate that cannot be trusted is explained", host, SignInMode::SignIn,
               withoutTrust),
        signIn("sign-in-away", "No server answers; the system has no keychain", host, SignInMode::SignIn, away),
        dialog(
            "account", "The own account: password and devices",
            [](Ground& ground) { return std::make_unique<OwnAccountDialog>(ground.surroundings.account); },
            QSize(520, 680)),
        dialog("diagnostics", "Versions, surroundings and the log", makeDiagnostics, QSize(760, 640)),
        dialog("crash", "What an earlier run left when it crashed", makeCrash, QSize(640, 480)),
    };
}

} // namespace vitascope::desktop
