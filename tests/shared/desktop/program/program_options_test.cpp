// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/program_options.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

class ProgramOptionsTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static Result<ProgramOptions> optionsOf(std::vector<std::string> words) {
        ProgramCommandLine line("vitascope-test", "Test");
        words.insert(words.begin(), "vitascope-test");
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        if (line.parse(static_cast<int>(arguments.size()), arguments.data()))
            return fail(ErrorCode::Internal, "not parsed");
        return line.options();
    }

private Q_SLOTS:
    void aCaptureDoesNotUseTheSignInOfTheProgramThatRuns() {
        const auto options = optionsOf({"--capture", "pictures"});
        QVERIFY(!options);
        QVERIFY(QString::fromStdString(options.error().message).contains("--sign-in-file"));
    }

    void aCaptureSignsInByItself() {
        QFile file(folder_.filePath("sign-in"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write("login = anna\npassword = correct horse\n");
        file.close();
        const auto options = optionsOf({"--capture", "pictures", "--sign-in-file", file.fileName().toStdString()});
        QVERIFY(options.has_value());
        QVERIFY(options->isUnattended());
        QVERIFY(options->signIn.has_value());
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::ProgramOptionsTest)
#include "program_options_test.moc"
