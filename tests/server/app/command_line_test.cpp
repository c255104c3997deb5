// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/command_line.h"
#include "server/app/environment.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>
#include <vector>

using namespace vitascope;
using namespace vitascope::server::app;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsSayWhatToDo();
    void unknownArgumentsAreRefused_data();
    void unknownArgumentsAreRefused();
    void theHelpNamesEveryArgument();
    void aSecretComesFromItsVariableOrItsFile();
    void aSecretThatCannotBeMeantIsRefused();
};

void CommandLineTest::argumentsSayWhatToDo() {
    using Action = CommandLine::Action;
    const auto parse = [](std::vector<const char*> arguments) { return *parseCommandLine(arguments); };
    QVERIFY(parse({}).action == Action::Serve);
    QVERIFY(parse({}).config == "/etc/vitascope/vitascope.toml");
    QVERIFY(parse({"--config", "a.toml"}).config == "a.toml");
    QVERIFY(parse({"--config=a.toml"}).config == "a.toml");
    QVERIFY(parse({"--check-config", "--config", "a.toml"}).action == Action::CheckConfig);
    QVERIFY(parse({"--config", "a.toml", "--help"}).action == Action::ShowHelp);
    QVERIFY(parse({"--version"}).action == Action::ShowVersion);
}

void CommandLineTest::unknownArgumentsAreRefused_data() {
    QTest::addColumn<QByteArray>("argument");
    for (const auto* argument : {"--config", "--config=", "--conf", "a.toml", ""})
        QTest::addRow("'%s'", argument) << QByteArray(argument);
}

void CommandLineTest::unknownArgumentsAreRefused() {
    QFETCH(QByteArray, argument);
    const std::vector<const char*> arguments{argument.constData()};
    QVERIFY(!parseCommandLine(arguments).has_value());
}

void CommandLineTest::theHelpNamesEveryArgument() {
    const auto help = QString::fromStdString(helpText());
    for (const auto* argument : {"--config", "--check-config", "--version", "--help"})
        QVERIFY(help.contains(argument));
}

void CommandLineTest::aSecretComesFromItsVariableOrItsFile() {
    QTemporaryDir folder;
    const auto file = folder.filePath("secret").toStdString();
    std::ofstream(file) << "from the file\n";
    std::map<std::string, std::string> variables{{"A", "plain"}, {"B_FILE", file}};
    const auto environment = [&](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    };
    QCOMPARE((*readSecret(environment, "A"))->reveal(), std::string("plain"));
    QCOMPARE((*readSecret(environment, "B"))->reveal(), std::string("from the file"));
    QVERIFY(!readSecret(environment, "C")->has_value());
}

void CommandLineTest::aSecretThatCannotBeMeantIsRefused() {
    const auto refused = [](std::map<std::string, std::string> variables) {
        const auto secret = readSecret(
            [&](const char* name) -> const char* {
                const auto found = variables.find(name);
                return found == variables.end() ? nullptr : found->second.c_str();
            },
            "A");
        return secret ? std::string() : secret.error().message;
    };
    QCOMPARE(refused({{"A", "x"}, {"A_FILE", "/y"}}), std::string("both A and A_FILE are set; expected one of them"));
    QCOMPARE(refused({{"A", ""}}), std::string("A holds an empty secret"));
    QVERIFY(refused({{"A_FILE", "/no/such/file"}}).find("/no/such/file") != std::string::npos);
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
