// SPDX-License-Identifier: GPL-3.0-or-later
// The stores of sign-ins. That of a real keychain runs in a process of its own on a bus of its own, with gnome-keyring.
#include "shared/desktop/session/chosen_credential_store.h"
#include "shared/desktop/session/credential_file.h"
#include "shared/desktop/session/keychain.h"
#include "shared/desktop/session/late_credential_store.h"
#include "tests/support/desktop/credential_store_contract.h"
#include "tests/support/desktop/fake_credential_store.h"
#include "tests/support/desktop/slow_credential_store.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

// As files on a full disk: they can only go.
class FullStore final : public CredentialStore {
public:
    FakeCredentialStore kept{CredentialPlace::File};

    [[nodiscard]] Result<void> keep(const QUrl&, const Secret&) const override {
        return fail(ErrorCode::Unavailable, "the disk is full");
    }
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override { return kept.find(server); }
    Result<void> forget(const QUrl& server) const override { return kept.forget(server); }
    [[nodiscard]] CredentialPlace place() const override { return kept.place(); }
};

// As a keychain that is away.
class AwayStore final : public CredentialStore {
public:
    [[nodiscard]] Result<void> keep(const QUrl&, const Secret&) const override { return away(); }
    [[nodiscard]] std::optional<Secret> find(const QUrl&) const override { return std::nullopt; }
    Result<void> forget(const QUrl&) const override { return away(); }
    [[nodiscard]] CredentialPlace place() const override { return CredentialPlace::Unknown; }

private:
    static Result<void> away() { return fail(ErrorCode::Unavailable, "away"); }
};

// As files that can be read alone.
class StuckStore final : public CredentialStore {
public:
    explicit StuckStore(const CredentialStore& kept) : kept_(kept) {}
    [[nodiscard]] Result<void> keep(const QUrl&, const Secret&) const override { return stuck(); }
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override { return kept_.find(server); }
    Result<void> forget(const QUrl&) const override { return stuck(); }
    [[nodiscard]] CredentialPlace place() const override { return kept_.place(); }

private:
    static Result<void> stuck() { return fail(ErrorCode::Unavailable, "the file system can be read alone"); }

    const CredentialStore& kept_;
};

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

    void whatAKeychainDidNotForgetIsForgottenLater() {
        const QUrl server("https://films.example");
        const FakeCredentialStore files(CredentialPlace::File);
        FakeCredentialStore keychain;
        QVERIFY(ChosenCredentialStore(keychain, files).keep(server, Secret("one")));
        keychain.isAway = true;
        QVERIFY(ChosenCredentialStore(keychain, files).forget(server));
        keychain.isAway = false;
        QVERIFY(keychain.find(server));
        const ChosenCredentialStore chosen(keychain, files); // of the next start
        QVERIFY(chosen.isForgetting(server));
        {
            const LateCredentialStore next(chosen);
            QVERIFY(!next.find(server));
        }
        QVERIFY(!keychain.find(server));
        QVERIFY(!files.find(server));
        QVERIFY(!chosen.isForgetting(server));
        QVERIFY(chosen.keep(server, Secret("two")));
        QCOMPARE(chosen.find(server)->reveal(), std::string("two"));
    }

    void aKeychainThatIsStillForgettingHoldsUpNobodyWhoLooks() {
        const QUrl server("https://films.example");
        const FakeCredentialStore files(CredentialPlace::File);
        const AwayStore away;
        QVERIFY(ChosenCredentialStore(away, files).forget(server));
        const SlowCredentialStore keychain; // waits for its person, who does not come
        const ChosenCredentialStore chosen(keychain, files);
        const LateCredentialStore late(chosen);
        for (int look = 0; look < 2; ++look) // the second while the keychain is being asked
            QVERIFY(!late.find(server));
        QVERIFY(!chosen.find(server));
        QVERIFY(late.keep(server, Secret("two"))); // a sign-in meanwhile
        QCOMPARE(late.find(server)->reveal(), std::string("two"));
        keychain.open();
        QVERIFY(late.finish(std::chrono::minutes(1)));
        QCOMPARE(late.find(server)->reveal(), std::string("two"));
        QVERIFY(!chosen.isForgetting(server));
    }

    void aSignInThatAnOldFileWouldHideIsNotSaidToBeKept() {
        const QUrl server("https://films.example");
        const FakeCredentialStore files(CredentialPlace::File);
        QVERIFY(files.keep(server, Secret("old")));
        const StuckStore stuck(files);
        const FakeCredentialStore keychain;
        QVERIFY(!ChosenCredentialStore(keychain, stuck).keep(server, Secret("new")));
    }

    void whereThereIsNoRoomForANoteTheTokenGoesAllTheSame() {
        const QUrl server("https://films.example");
        const FullStore files;
        FakeCredentialStore keychain;
        keychain.isAway = true;
        QVERIFY(files.kept.keep(server, Secret("one")));
        const ChosenCredentialStore store(keychain, files);
        QVERIFY(store.find(server));
        QVERIFY(!store.forget(server)); // the keychain may still have one
        QVERIFY(!store.find(server));
    }

    void theLateStoreKeepsTheContract() {
        const FakeCredentialStore behind;
        test::credentialStoreContract(LateCredentialStore(behind));
    }

    void theLateStoreHoldsUpNobodyAndTheLastChangeWins() {
        const QUrl server("https://films.example");
        const SlowCredentialStore behind;
        {
            const LateCredentialStore late(behind);
            for (const auto* token : {"one", "two", "three"})
                QVERIFY(late.keep(server, Secret(token)));
            QCOMPARE(late.find(server)->reveal(), std::string("three"));
            late.forget(server);
            QVERIFY(!late.find(server));
            QVERIFY(late.keep(server, Secret("four")));
            QVERIFY(!late.finish(std::chrono::milliseconds(1)));
            behind.open();
        }
        QCOMPARE(behind.find(server)->reveal(), std::string("four"));
        QCOMPARE_LE(behind.changes(), 2); // the first, which had begun, and the last
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
