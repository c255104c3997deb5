// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program without a server: its window is made anew in another language, whatever is open above it.
#include "app-studio/app/studio_app.h"

#include "shared/desktop/widgets/sign_in_page.h"
#include "tests/support/desktop/language_change.h"

#include <QAbstractButton>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

class StudioAppTest : public QObject {
    Q_OBJECT

    struct Program {
        QTemporaryDir folder;
        desktop::Settings settings{folder.filePath("settings.ini")};
        desktop::Languages languages{"en"};
        std::unique_ptr<StudioApp> app;

        Program() {
            if (auto opened = StudioApp::open(settings, languages, {}))
                app = std::move(*opened);
        }
        QString signInText() { return app->window().signInPage().findChild<QAbstractButton*>("submit")->text(); }
    };

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }

    void aDialogThatIsOpenEndsBeforeItsWindow() {
        Program program;
        QVERIFY(program.app);
        program.app->start();
        const auto before = program.signInText();
        const auto change = desktop::changeLanguageInADialog(*program.app, program.languages, "ru");
        QVERIFY(change.isDialogRejected);
        QVERIFY(change.wasWindowThere);
        QVERIFY(change.isWindowAnew);
        QVERIFY(program.signInText() != before);
    }

    void aMenuThatIsOpenIsClosed() {
        Program program;
        QVERIFY(program.app);
        program.app->start();
        auto* menu = new QMenu(&program.app->window());
        menu->addAction("One");
        menu->popup({});
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        const QPointer<QWidget> before(&program.app->window());
        const QPointer<QMenu> open(menu);
        program.languages.choose("pt_BR");
        QTRY_VERIFY(before.isNull());
        QVERIFY(open.isNull());
        QVERIFY(program.app->window().isVisible());
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::StudioAppTest)
#include "studio_app_test.moc"
