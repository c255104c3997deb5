// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/credential_file.h"

#include "shared/desktop/session/sign_in_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace vitascope::desktop {

class CredentialFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsFoundForItsServerAlone() {
        const QTemporaryDir folder;
        const CredentialFile file(folder.filePath("sign-ins"));
        QVERIFY(file.keep(QUrl("https://films.example"), Secret("one")));
        QVERIFY(file.keep(QUrl("https://films.example:8443"), Secret("two")));
        QVERIFY(file.keep(QUrl("https://films.example"), Secret("three")));
        QCOMPARE(file.find(QUrl("https://films.example/"))->reveal(), std::string("three"));
        QCOMPARE(file.find(QUrl("https://films.example:8443"))->reveal(), std::string("two"));
        QVERIFY(!file.find(QUrl("http://films.example")));
        file.forget(QUrl("https://films.example"));
        QVERIFY(!file.find(QUrl("https://films.example")));
        QVERIFY(file.find(QUrl("https://films.example:8443")));
    }

    void theFileIsItsOwnersAlone() {
        const QTemporaryDir folder;
        QVERIFY(CredentialFile(folder.path()).keep(QUrl("http://a.example"), Secret("x")));
        const auto files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(files[0].filePath()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QVERIFY(!files[0].fileName().contains("example"));
    }

    void aFileThatOthersCanReadIsLeftUnread() {
        const QTemporaryDir folder;
        const CredentialFile file(folder.path());
        QVERIFY(file.keep(QUrl("http://a.example"), Secret("x")));
        const auto path = QDir(folder.path()).entryInfoList(QDir::Files)[0].filePath();
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(!file.find(QUrl("http://a.example")));
    }

    void aFolderThatCannotBeMadeIsAnError() {
        const CredentialFile file("/proc/none/sign-ins");
        const auto kept = file.keep(QUrl("http://a.example"), Secret("x"));
        QVERIFY(!kept);
        QVERIFY(kept.error().code == ErrorCode::Unavailable);
    }

    void signInFilesAreReadStrictly_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mistake"); // empty: it is good
        QTest::newRow("good") << QByteArray("# demo\nlogin = anna\npassword = correct = horse \n") << "";
        QTest::newRow("no password") << QByteArray("login = anna\n") << "needs a login and a password";
        QTest::newRow("unknown name") << QByteArray("login = anna\npasword = x\n") << ":2: expected login or password";
        QTest::newRow("no equals sign") << QByteArray("anna\n") << ":1: expected name = value";
        QTest::newRow("empty") << QByteArray() << "needs a login";
    }
    void signInFilesAreReadStrictly() {
        QFETCH(QByteArray, content);
        QFETCH(QString, mistake);
        const QTemporaryDir folder;
        const auto path = folder.filePath("sign-in");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto form = readSignInFile(path.toStdString());
        QCOMPARE(form.has_value(), mistake.isEmpty());
        if (form) {
            QCOMPARE(form->login, std::string("anna"));
            QCOMPARE(form->password.reveal(), std::string("correct = horse"));
        } else {
            QVERIFY2(QString::fromStdString(form.error().message).contains(mistake), form.error().message.c_str());
        }
    }

    void aSignInFileThatOthersCanReadIsRefused() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("sign-in");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login = a\npassword = b\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(readSignInFile(path.toStdString()).error().code == ErrorCode::Forbidden);
        QVERIFY(readSignInFile(folder.filePath("none").toStdString()).error().code == ErrorCode::NotFound);
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::CredentialFileTest)
#include "credential_file_test.moc"
