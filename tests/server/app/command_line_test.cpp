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
    QVERIFY(parse({"serve", "--config", "a.toml"}).action == Action::Serve);
    QVERIFY(parse({"check-config"}).action == Action::CheckConfig);
    QVERIFY(parse({"backup", "--help"}).action == Action::ShowHelp);
    QVERIFY(parse({"migrate"}).action == Action::Migrate);
    QVERIFY(parse({"migrate", "--rehearse"}).action == Action::RehearseMigration);
    const auto backup = parse({"backup", "/b", "--config=a.toml"});
    QVERIFY(backup.action == Action::Backup && backup.backup == "/b" && backup.config == "a.toml");
    const auto restore = parse({"restore", "/b", "--data", "/d"});
    QVERIFY(restore.action == Action::Restore && restore.backup == "/b" && restore.data == "/d");
}

void CommandLineTest::unknownArgumentsAreRefused_data() {
    QTest::addColumn<QByteArray>("argument");
    for (const auto* argument :
         {"--config", "--config=", "--conf", "a.toml", "", "serve now", "backup", "backup a b", "restore a",
          "restore --data d", "restore a --data d --config c", "restore a --data=", "migrate now", "--rehearse",
          "backup a --rehearse", "backup a --data d", "backup a --check-config"})
        QTest::addRow("'%s'", argument) << QByteArray(argument);
}

void CommandLineTest::unknownArgumentsAreRefused() {
    QFETCH(QByteArray, argument);
    const auto words = argument.split(' ');
    std::vector<const char*> arguments;
    for (const auto& word : words)
        arguments.push_back(word.constData());
    QVERIFY(!parseCommandLine(arguments).has_value());
}

void CommandLineTest::theHelpNamesEveryArgument() {
    const auto help = QString::fromStdString(helpText());
    for (const auto* argument : {"--config", "--check-config", "--version", "--help", "--rehearse", "--data", "serve",
                                 "backup", "restore", "migrate", "check-config", "Exit status"})
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
