// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/settings_model.h"

#include "tests/support/desktop/fake_server_settings.h"

#include <QSignalSpy>
#include <QTest>

namespace vitascope::studio {

class SettingsModelTest : public QObject {
    Q_OBJECT

    static wire::SettingValue text(const char* value) { return std::string(value); }

private Q_SLOTS:
    void valuesAreHeldAgainstTheRule_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("mistake");
        const auto row = [](const char* key, const char* typed, SettingMistake mistake) {
            QTest::addRow("%s = %s", key, typed) << QByteArray(key) << QByteArray(typed) << static_cast<int>(mistake);
        };
        using enum SettingMistake;
        row("limits.connections", "16", None);
        row("limits.connections", " 1000000 ", None);
        row("limits.connections", "15", OutOfRange);
        row("limits.connections", "1000001", OutOfRange);
        row("limits.connections", "", NoNumber);
        row("limits.connections", "12x", NoNumber);
        row("limits.connections", "99999999999999999999", NoNumber);
        row("limits.upload_quota_mib", "4294967296", None);
        row("server.name", "x", None);
        row("server.name", "  ", TooShort);
        row("auth.registration", "open", None);
        row("auth.registration", "all", NoChoice);
        QTest::addRow("longest") << QByteArray("server.name") << QByteArray("\u00e9").repeated(100) << int(None);
        QTest::addRow("too long") << QByteArray("server.name") << QByteArray("\u00e9").repeated(101) << int(TooLong);
    }
    void valuesAreHeldAgainstTheRule() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, typed);
        QFETCH(int, mistake);
        FakeServerSettings server;
        const auto& setting = server.at(key.toStdString());
        QCOMPARE(static_cast<int>(checkSetting(setting, typedSetting(setting, typed.toStdString()))), mistake);
    }

    void allDraftsAreSavedAtOnce() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("server.name", text("Films"));
        model.edit("auth.registration", text("open"));
        model.save();
        QVERIFY(model.isSaving() && !model.canSave());
        QTRY_VERIFY(!model.isSaving());
        QCOMPARE(server.changes, 1);
        QVERIFY(!model.hasDrafts());
        QVERIFY(model.find("server.name")->changed);
    }

    void aMistakeKeepsAllFromBeingSaved() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("server.name", text("Films"));
        model.edit("limits.connections", std::int64_t(1));
        QVERIFY(!model.canSave());
        model.save();
        QCOMPARE(server.changes, 0);
    }

    void aDraftThatIsTypedBackIsNone() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("server.name", text("Films"));
        model.edit("server.name", text("Vitascope"));
        QVERIFY(!model.hasDrafts());
    }

    void draftsOutliveAReload() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("server.name", text("Films"));
        const QSignalSpy loaded(&model, &SettingsModel::stateChanged);
        model.reload();
        QTRY_VERIFY(!loaded.isEmpty());
        QVERIFY(model.value("server.name") == text("Films"));
    }

    void whatTheServerRefusedStaysADraft() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("server.name", text("Films"));
        server.failure = Error{ErrorCode::InvalidInput, "no"};
        const QSignalSpy failed(&model, &SettingsModel::failed);
        model.save();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(model.value("server.name") == text("Films") && model.canSave());
    }

    void putBackGoesToTheConfigurationFile() {
        FakeServerSettings server;
        SettingsModel model(server);
        model.reload();
        QTRY_VERIFY(model.state() == LoadState::Ready);
        model.edit("limits.connections", std::int64_t(300));
        model.save();
        QTRY_VERIFY(model.waitsForRestart());
        model.edit("limits.connections", std::int64_t(400));
        model.putBack("limits.connections");
        QTRY_VERIFY(!model.isSaving());
        QVERIFY(model.value("limits.connections") == wire::SettingValue(std::int64_t(4096)));
        QVERIFY(!model.waitsForRestart() && !model.hasDrafts());
    }
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::SettingsModelTest)
#include "settings_model_test.moc"
