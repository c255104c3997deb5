// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/own_account_model.h"

#include "tests/support/desktop/fake_own_account.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::desktop {

using State = OwnAccountModel::State;

class OwnAccountModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thisDeviceComesFirst() {
        FakeOwnAccount account;
        OwnAccountModel model(account);
        model.load();
        QCOMPARE(model.state(), State::Loading);
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(model.devices().size(), std::size_t(3));
        QVERIFY(model.devices()[0].current);
        QCOMPARE(model.devices()[1].device, std::string("Laptop"));
    }

    void aDeviceIsSignedOut() {
        FakeOwnAccount account;
        OwnAccountModel model(account);
        model.load();
        QTRY_COMPARE(model.state(), State::Ready);
        model.end(model.devices()[1].id);
        QTRY_COMPARE(model.devices().size(), std::size_t(2));
        QVERIFY(model.hasOthers());
        model.endOthers();
        QTRY_VERIFY(!model.hasOthers());
    }

    void mistakesAreSaidBeforeAnythingIsSent_data() {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << ""
                                 << "battery staple"
                                 << "battery staple"
                                 << "have now";
        QTest::newRow("short") << "correct horse"
                               << "short"
                               << "short"
                               << "8";
        QTest::newRow("the same") << "correct horse"
                                  << "correct horse"
                                  << "correct horse"
                                  << "another";
        QTest::newRow("a slip") << "correct horse"
                                << "battery staple"
                                << "battery stable"
                                << "differ";
    }
    void mistakesAreSaidBeforeAnythingIsSent() {
        QFETCH(QString, current);
        QFETCH(QString, wanted);
        QFETCH(QString, again);
        QFETCH(QString, words);
        FakeOwnAccount account;
        OwnAccountModel model(account);
        model.changePassword({current, wanted, again});
        QVERIFY(!model.isBusy());
        QVERIFY2(model.errorText().contains(words), qPrintable(model.errorText()));
        QCOMPARE(account.devices.size(), std::size_t(3));
    }

    void aNewPasswordSignsTheOthersOut() {
        FakeOwnAccount account;
        OwnAccountModel model(account);
        QSignalSpy changed(&model, &OwnAccountModel::passwordChanged);
        model.changePassword({"correct horse", "battery staple", "battery staple"});
        QVERIFY(model.isBusy());
        QTRY_COMPARE(changed.size(), 1);
        QTRY_COMPARE(model.devices().size(), std::size_t(1));
        QVERIFY(model.errorText().isEmpty());
    }

    void aWrongPasswordIsASentence() {
        FakeOwnAccount account;
        OwnAccountModel model(account);
        model.changePassword({"wrong horse", "battery staple", "battery staple"});
        QTRY_VERIFY(!model.isBusy());
        QVERIFY2(model.errorText().contains("another"), qPrintable(model.errorText()));
    }

    void aServerThatIsAwayIsASentence() {
        FakeOwnAccount account;
        account.failure = Error{ErrorCode::Unavailable, "GET /me/sessions"};
        OwnAccountModel model(account);
        model.load();
        QTRY_COMPARE(model.state(), State::Failed);
        QVERIFY(model.errorText().contains("cannot be reached"));
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::OwnAccountModelTest)
#include "own_account_model_test.moc"
