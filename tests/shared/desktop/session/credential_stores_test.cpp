// SPDX-License-Identifier: GPL-3.0-or-later
// The stores of sign-ins. That of a real keychain runs in a process of its own on a bus of its own, with gnome-keyring.
#include "shared/desktop/session/chosen_credential_store.h"
#include "shared/desktop/session/credential_file.h"
#include "shared/desktop/session/keychain.h"
#include "tests/support/desktop/credential_store_contract.h"
#include "tests/support/desktop/fake_credential_store.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

class CredentialStoresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesKeepTheContract() {
        const QTemporaryDir folder;
        test::credentialStoreContract(CredentialFile(folder.path()));
    }

    void theFakeKeepsTheContract() { test::credentialStoreContract(FakeCredentialStore()); }

    void theChosenStoreKeepsTheContract() {
        const FakeCredentialStore files(CredentialPlace::File);
        FakeCredentialStore keychain;
        test::credentialStoreContract(ChosenCredentialStore(keychain, files));
        keychain.isAway = true;
        test::credentialStoreContract(ChosenCredentialStore(keychain, files));
    }

    void withoutAKeychainAFileIsTakenAndSaidSo() {
        const FakeCredentialStore files(CredentialPlace::File);
        FakeCredentialStore keychain;
        const ChosenCredentialStore store(keychain, files);
        QCOMPARE(store.place(), CredentialPlace::Keychain);
        keychain.isAway = true;
        QCOMPARE(store.place(), CredentialPlace::File);
        QVERIFY(store.keep(QUrl("https://films.example"), Secret("one")));
        QVERIFY(files.find(QUrl("https://films.example")));
        keychain.isAway = false;
        QCOMPARE(store.find(QUrl("https://films.example"))->reveal(), std::string("one"));
        QVERIFY(store.keep(QUrl("https://films.example"), Secret("two")));
        QVERIFY(!files.find(QUrl("https://films.example"))); // it moved
        QCOMPARE(store.place(), CredentialPlace::Keychain);
    }

    void aMachineWithoutABusHasNoKeychain() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "");
        qputenv("XDG_RUNTIME_DIR", "/proc/none");
        const Keychain keychain("Vitascope test");
        QCOMPARE(keychain.place(), CredentialPlace::Unknown);
        QVERIFY(!keychain.keep(QUrl("https://films.example"), Secret("one")));
        QVERIFY(!keychain.find(QUrl("https://films.example")));
    }

    void aRealKeychainKeepsTheContract() {
        for (const auto* program : {"dbus-run-session", "gnome-keyring-daemon"})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("no keychain is installed");
        const QTemporaryDir home;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start("dbus-run-session",
                      {"--", "sh", "-c",
                       "printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$0\" "
                       "--on-a-bus",
                       QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished(50'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }
};

class RealKeychainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheContract() {
        const Keychain keychain("Vitascope test");
        QCOMPARE(keychain.place(), CredentialPlace::Keychain);
        test::credentialStoreContract(keychain);
    }
};

} // namespace vitascope::desktop

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], "--on-a-bus") == 0) {
        vitascope::desktop::RealKeychainTest test;
        return QTest::qExec(&test);
    }
    vitascope::desktop::CredentialStoresTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "credential_stores_test.moc"
