// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/config.h"

#include "shared/base/file.h"

#include <QRegularExpression>
#include <QTest>

using namespace vitascope;
using namespace vitascope::server::app;

namespace {

const std::filesystem::path kExample = VITASCOPE_SOURCE_DIR "/resources/vitascope.toml.example";
const std::filesystem::path kManual = VITASCOPE_SOURCE_DIR "/docs/configuration.md";

QString read(const std::filesystem::path& path) {
    const auto text = readFile(path, 1024 * 1024);
    return text ? QString::fromStdString(*text) : QString();
}

} // namespace

class ConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFileGivesTheDefaults();
    void everyKeyIsTaken();
    void theExampleHoldsEveryKeyAtItsDefault();
    void theManualExplainsEveryKeyOfTheExample();
    void relativePathsStartAtTheFile();
    void listeningBeyondLoopbackNeedsTlsOrAProxy();
    void aMistakeIsToldWithFileLineAndWhatWasExpected_data();
    void aMistakeIsToldWithFileLineAndWhatWasExpected();
    void allMistakesAreToldAtOnce();
    void aMissingFileIsNamed();
};

void ConfigTest::anEmptyFileGivesTheDefaults() {
    const auto config = parseConfig("", "/etc/vitascope/vitascope.toml");
    QVERIFY(config.has_value());
    QCOMPARE(config->server.listen, (ListenAddress{"127.0.0.1", 8080}));
    QVERIFY(config->server.data == "/etc/vitascope/data");
    QVERIFY(config->auth.registration == Config::Auth::Registration::Closed);
    QVERIFY(config->worker.packageProgram.empty());
}

void ConfigTest::everyKeyIsTaken() {
    const auto config = parseConfig(R"([server]
listen = "[::1]:0"
data = "/srv/films"
name = "Kino"
behind_proxy = true
trusted_proxies = ["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"]
[tls]
certificate = "tls/cert.pem"
key = "/secret/key.pem"
[auth]
registration = "open"
[worker]
package_program = "tools/vitascope-package"
jobs = 3
[limits]
connections = 100
connections_per_address = 10
head_seconds = 1
idle_seconds = 2
body_grace_seconds = 3
write_stall_seconds = 4
drain_seconds = 5
api_threads = 6
api_queue = 7
password_hashes = 8
upload_mib = 9
[log]
level = "debug"
format = "json"
)",
                                    "/etc/vitascope.toml");
    QVERIFY2(config.has_value(), config ? "" : config.error().message.c_str());
    QCOMPARE(config->server.listen, (ListenAddress{"::1", 0}));
    QVERIFY(config->server.data == "/srv/films");
    QCOMPARE(config->server.name, std::string("Kino"));
    QVERIFY(config->server.trustedProxies.contains("10.1.2.3"));
    QVERIFY(!config->server.trustedProxies.contains("127.0.0.2"));
    QVERIFY(config->tls.isOn());
    QVERIFY(config->tls.certificate == "/etc/tls/cert.pem");
    QVERIFY(config->tls.key == "/secret/key.pem");
    QVERIFY(config->server.behindProxy);
    QVERIFY(config->auth.registration == Config::Auth::Registration::Open);
    QVERIFY(config->worker.packageProgram == "/etc/tools/vitascope-package");
    QCOMPARE(config->worker.jobs, 3U);
    QCOMPARE(config->limits.connections, std::size_t{100});
    QCOMPARE(config->limits.connectionsPerAddress, std::size_t{10});
    QCOMPARE(config->limits.headTime.count(), 1);
    QCOMPARE(config->limits.idleTime.count(), 2);
    QCOMPARE(config->limits.bodyGrace.count(), 3);
    QCOMPARE(config->limits.writeStall.count(), 4);
    QCOMPARE(config->limits.drainTime.count(), 5);
    QCOMPARE(config->limits.apiThreads, 6U);
    QCOMPARE(config->limits.apiQueue, std::size_t{7});
    QCOMPARE(config->limits.passwordHashes, 8U);
    QCOMPARE(config->limits.uploadBytes, std::uint64_t{9 * 1024 * 1024});
    QVERIFY(config->log.level == log::Level::Debug);
    QVERIFY(config->log.format == log::Format::Json);
}

void ConfigTest::theExampleHoldsEveryKeyAtItsDefault() {
    const auto example = loadConfig(kExample);
    QVERIFY2(example.has_value(), example ? "" : example.error().message.c_str());
    const auto defaults = parseConfig("", kExample);
    QVERIFY(defaults.has_value());
    QCOMPARE(example->server.listen, defaults->server.listen);
    QVERIFY(example->server.data == defaults->server.data);
    QCOMPARE(example->server.name, defaults->server.name);
    QCOMPARE(example->server.behindProxy, defaults->server.behindProxy);
    QVERIFY(!example->tls.isOn());
    QVERIFY(example->auth.registration == defaults->auth.registration);
    QCOMPARE(example->worker.jobs, defaults->worker.jobs);
    QCOMPARE(example->limits.connections, defaults->limits.connections);
    QCOMPARE(example->limits.connectionsPerAddress, defaults->limits.connectionsPerAddress);
    QVERIFY(example->limits.headTime == defaults->limits.headTime);
    QVERIFY(example->limits.idleTime == defaults->limits.idleTime);
    QVERIFY(example->limits.bodyGrace == defaults->limits.bodyGrace);
    QVERIFY(example->limits.writeStall == defaults->limits.writeStall);
    QVERIFY(example->limits.drainTime == defaults->limits.drainTime);
    QCOMPARE(example->limits.apiThreads, defaults->limits.apiThreads);
    QCOMPARE(example->limits.apiQueue, defaults->limits.apiQueue);
    QCOMPARE(example->limits.passwordHashes, defaults->limits.passwordHashes);
    QCOMPARE(example->limits.uploadBytes, defaults->limits.uploadBytes);
    QCOMPARE(example->limits.userBytes, defaults->limits.userBytes);
    QCOMPARE(example->limits.storedBytes, defaults->limits.storedBytes);
    QCOMPARE(example->limits.openUploads, defaults->limits.openUploads);
    QCOMPARE(example->limits.reserveBytes, defaults->limits.reserveBytes);
    QVERIFY(example->limits.orphanTime == defaults->limits.orphanTime);
    QVERIFY(example->log.level == defaults->log.level);
    QVERIFY(example->log.format == defaults->log.format);
}

// The message about an unknown key lists all keys of its table: each must be in the example and in the manual.
void ConfigTest::theManualExplainsEveryKeyOfTheExample() {
    const QString example = read(kExample);
    const QString manual = read(kManual);
    int keys = 0;
    for (const QString table : {"server", "tls", "auth", "worker", "limits", "log"}) {
        QVERIFY(manual.contains("## [" + table + "]"));
        const auto refused = parseConfig(("[" + table + "]\nno_such_key = 1\n").toStdString(), "a.toml");
        QVERIFY(!refused);
        const QString list = QString::fromStdString(refused.error().message).section("expected ", 1);
        QRegularExpression quoted("\"([a-z_]+)\"");
        for (auto each = quoted.globalMatch(list); each.hasNext(); ++keys) {
            const QString key = each.next().captured(1);
            QVERIFY2(manual.contains("| `" + key + "` |"), qPrintable(key));
            QVERIFY2(example.contains(QRegularExpression("^(# )?" + key + " = ", QRegularExpression::MultilineOption)),
                     qPrintable(key));
        }
    }
    QVERIFY(keys > 20);
}

void ConfigTest::relativePathsStartAtTheFile() {
    const auto config = parseConfig(
        "[server]\ndata = \"../films\"\n[worker]\npackage_program = \"vitascope-package\"\n", "/srv/conf/v.toml");
    QVERIFY(config.has_value());
    QVERIFY(config->server.data == "/srv/films");
    QVERIFY(config->worker.packageProgram == "vitascope-package"); // looked up in PATH
}

void ConfigTest::listeningBeyondLoopbackNeedsTlsOrAProxy() {
    const auto refused = parseConfig("[server]\nlisten = \"0.0.0.0:80\"\n", "v.toml");
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.starts_with("v.toml:2: [server] listen: expected an address of this machine"),
             refused.error().message.c_str());
    QVERIFY(refused.error().message.find("behind_proxy = true") != std::string::npos);
    QVERIFY(parseConfig("[server]\nlisten = \"0.0.0.0:80\"\nbehind_proxy = true\n", "v.toml").has_value());
    QVERIFY(parseConfig("[server]\nlisten = \"0.0.0.0:80\"\n[tls]\ncertificate = \"c\"\nkey = \"k\"\n", "v.toml")
                .has_value());
}

void ConfigTest::aMistakeIsToldWithFileLineAndWhatWasExpected_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message"); // begins so
    auto row = [](const char* name, const char* text, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(message);
    };
    row("not TOML", "[server]\nlisten = \n", "v.toml:2: ");
    row("a key twice", "[server]\nname = \"a\"\nname = \"b\"\n", "v.toml:3: ");
    row("unknown table", "[server]\n\n[servr]\n", "v.toml:3: servr: there is no such table; expected [server]");
    row("key outside a table", "listen = \"127.0.0.1:80\"\n", "v.toml:1: listen: there is no such table");
    row("unknown key", "[server]\nport = 80\n",
        "v.toml:2: [server] port: there is no such key; expected \"behind_proxy\", \"data\", \"listen\", \"name\" or "
        "\"trusted_proxies\"");
    row("a value for a table", "server = 1\n", "v.toml:1: server: expected a table, [server]");
    row("no port", "[server]\nlisten = \"127.0.0.1\"\n",
        "v.toml:2: [server] listen: expected an IP address and a port");
    row("port too large", "[server]\nlisten = \"127.0.0.1:65536\"\n", "v.toml:2: [server] listen: expected an IP");
    row("a name for an address", "[server]\nlisten = \"localhost:80\"\n", "v.toml:2: [server] listen: expected an IP");
    row("IPv6 without brackets", "[server]\nlisten = \"::1:80\"\n", "v.toml:2: [server] listen: expected an IP");
    row("number for a text", "[server]\nlisten = 80\n", "v.toml:2: [server] listen: expected a text in quotes");
    row("empty text", "[server]\ndata = \"\"\n", "v.toml:2: [server] data: expected a text in quotes");
    row("text for a flag", "[server]\nbehind_proxy = \"yes\"\n",
        "v.toml:2: [server] behind_proxy: expected true or false");
    row("text for a list", "[server]\ntrusted_proxies = \"::1\"\n",
        "v.toml:2: [server] trusted_proxies: expected a list of texts");
    row("a list of something else", "[server]\ntrusted_proxies = [\"::1\", 1]\n",
        "v.toml:2: [server] trusted_proxies: expected a list of texts");
    row("a name for a proxy", "[server]\ntrusted_proxies = [\"proxy\"]\n",
        "v.toml:2: [server] trusted_proxies: expected IP addresses and ranges such as");
    row("a prefix that is too long", "[server]\ntrusted_proxies = [\"10.0.0.0/33\"]\n",
        "v.toml:2: [server] trusted_proxies: expected IP addresses and ranges such as");
    row("a certificate without a key", "[tls]\ncertificate = \"c\"\n", "v.toml:2: [tls] certificate: expected a key");
    row("a key without a certificate", "[tls]\nkey = \"k\"\n", "v.toml:2: [tls] key: expected a certificate");
    row("unknown word", "[auth]\nregistration = \"maybe\"\n",
        "v.toml:2: [auth] registration: expected \"open\", \"invitation\" or \"closed\"");
    row("flag for a word", "[auth]\nregistration = true\n", "v.toml:2: [auth] registration: expected \"open\"");
    row("text for a number", "[worker]\njobs = \"2\"\n",
        "v.toml:2: [worker] jobs: expected a whole number from 1 to 64");
    row("fraction", "[worker]\njobs = 1.5\n", "v.toml:2: [worker] jobs: expected a whole number from 1 to 64");
    row("too small", "[worker]\njobs = 0\n", "v.toml:2: [worker] jobs: expected a whole number from 1 to 64");
    row("negative", "[limits]\napi_queue = -1\n", "v.toml:2: [limits] api_queue: expected a whole number from 1 to");
    row("too large", "[limits]\nhead_seconds = 601\n",
        "v.toml:2: [limits] head_seconds: expected a whole number from 1 to 600");
    row("log level", "[log]\nlevel = \"loud\"\n",
        "v.toml:2: [log] level: expected \"debug\", \"info\", \"warning\" or \"error\"");
}

void ConfigTest::aMistakeIsToldWithFileLineAndWhatWasExpected() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const auto config = parseConfig(text.toStdString(), "v.toml");
    QVERIFY(!config);
    QVERIFY(config.error().code == ErrorCode::InvalidInput);
    QVERIFY2(QByteArray::fromStdString(config.error().message).startsWith(message), config.error().message.c_str());
}

void ConfigTest::allMistakesAreToldAtOnce() {
    const auto config = parseConfig("[log]\nlevel = 1\n[server]\nname = 2\nx = 3\n", "v.toml");
    QVERIFY(!config);
    const auto lines = QString::fromStdString(config.error().message).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("v.toml:2: [log] level"));
    QVERIFY(lines[1].startsWith("v.toml:4: [server] name"));
    QVERIFY(lines[2].startsWith("v.toml:5: [server] x"));
}

void ConfigTest::aMissingFileIsNamed() {
    const auto config = loadConfig("/no/such/vitascope.toml");
    QVERIFY(!config);
    QVERIFY(config.error().message.find("/no/such/vitascope.toml") != std::string::npos);
}

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
