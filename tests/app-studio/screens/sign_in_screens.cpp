// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/support/desktop/fake_session.h"

namespace vitascope::studio {
namespace {

class SignInStage final : public desktop::Stage {
public:
    explicit SignInStage(bool isClaimed) {
        session_.info.claimed = isClaimed;
        page_.setServer(QStringLiteral("films.example"));
    }

    QWidget& widget() override { return page_; }
    bool isReady() override { return session_.info.claimed || model_.mode() == desktop::SignInMode::Claim; }

private:
    desktop::FakeSession session_;
    desktop::SignInModel model_{session_, desktop::SignInModel::Offer::SignInOnly};
    desktop::SignInPage page_{model_, QStringLiteral("Studio")};
};

} // namespace

desktop::Screens signInScreens() {
    return {{"studio-sign-in", "Sign-in to a server that is known",
             [](const auto&) { return std::make_unique<SignInStage>(true); }},
            {"studio-claim", "A fresh server asks for its one-time token",
             [](const auto&) { return std::make_unique<SignInStage>(false); }}};
}

} // namespace vitascope::studio
