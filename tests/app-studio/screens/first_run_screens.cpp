// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/first_run_model.h"
#include "app-studio/models/sample_film.h"
#include "app-studio/ui/first_run_page.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/languages.h"
#include "tests/app-studio/screens/screens.h"

#include <QTemporaryDir>

namespace vitascope::studio {
namespace {

class FirstRunStage final : public desktop::Stage {
public:
    FirstRunStage(const desktop::Look& look, bool isSample) {
        model_.begin();
        model_.enter();
        if (isSample)
            model_.next();
        page_ = std::make_unique<FirstRunPage>(
            FirstRunPage::Parts{model_, sample_, look.theme, look.languages, settings_});
    }
    QWidget& widget() override { return *page_; }

private:
    QTemporaryDir folder_;
    desktop::Settings settings_{folder_.filePath(QStringLiteral("settings.ini"))};
    FirstRunModel model_;
    SampleFilm sample_{QString(), folder_.path()};
    std::unique_ptr<FirstRunPage> page_;
};

} // namespace

desktop::Screens firstRunScreens() {
    return {{"studio-first-run-settings", "The first run: language and appearance",
             [](const auto& look) { return std::make_unique<FirstRunStage>(look, false); }},
            {"studio-first-run-sample", "The first run: a sample film on request",
             [](const auto& look) { return std::make_unique<FirstRunStage>(look, true); }}};
}

} // namespace vitascope::studio
