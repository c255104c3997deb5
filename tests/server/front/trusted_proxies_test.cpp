// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/trusted_proxies.h"

#include <QTest>

using namespace vitascope::server::front;

namespace {

TrustedProxies proxies(const std::vector<const char*>& texts) {
    std::vector<AddressRange> ranges;
    for (const auto* text : texts)
        ranges.push_back(AddressRange::parse(text).value());
    return TrustedProxies(std::move(ranges));
}

const char* const kProxy = "127.0.0.1";

} // namespace

class TrustedProxiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesHaveOneSpelling_data();
    void addressesHaveOneSpelling();
    void rangesHoldWhatTheirPrefixSays_data();
    void rangesHoldWhatTheirPrefixSays();
    void malformedRangesAreRefused_data();
    void malformedRangesAreRefused();
    void theClientIsTheRightmostThatIsNoProxy_data();
    void theClientIsTheRightmostThatIsNoProxy();
    void theProtocolIsToldByTheProxy_data();
    void theProtocolIsToldByTheProxy();
};

void TrustedProxiesTest::addressesHaveOneSpelling_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("spelling"); // empty: not an address
    QTest::newRow("v4") << QByteArray("203.0.113.7") << QByteArray("203.0.113.7");
    QTest::newRow("v6") << QByteArray("2001:DB8:0:0::1") << QByteArray("2001:db8::1");
    QTest::newRow("v4 mapped into v6") << QByteArray("::ffff:203.0.113.7") << QByteArray("203.0.113.7");
    QTest::newRow("name") << QByteArray("localhost") << QByteArray();
    QTest::newRow("leading zeros") << QByteArray("127.000.000.001") << QByteArray();
    QTest::newRow("short form") << QByteArray("127.1") << QByteArray();
    QTest::newRow("zone") << QByteArray("fe80::1%eth0") << QByteArray();
    QTest::newRow("blank") << QByteArray(" 127.0.0.1") << QByteArray();
    QTest::newRow("NUL") << QByteArray("127.0.0.1\0x", 11) << QByteArray();
    QTest::newRow("empty") << QByteArray("") << QByteArray();
}

void TrustedProxiesTest::addressesHaveOneSpelling() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, spelling);
    const auto address = IpAddress::parse(text.toStdString());
    QCOMPARE(address.has_value(), !spelling.isEmpty());
    if (address)
        QCOMPARE(QByteArray::fromStdString(address->toString()), spelling);
}

void TrustedProxiesTest::rangesHoldWhatTheirPrefixSays_data() {
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isInside");
    const auto row = [](const char* range, const char* address, bool isInside) {
        QTest::addRow("%s %s", range, address) << QByteArray(range) << QByteArray(address) << isInside;
    };
    row("127.0.0.1", "127.0.0.1", true);
    row("127.0.0.1", "127.0.0.2", false);
    row("127.0.0.1", "::ffff:127.0.0.1", true);
    row("10.0.0.0/8", "10.255.255.255", true);
    row("10.0.0.0/8", "11.0.0.0", false);
    row("192.168.4.0/22", "192.168.7.255", true);
    row("192.168.4.0/22", "192.168.8.0", false);
    row("10.1.2.3/8", "10.9.9.9", true); // the bits behind the prefix do not matter
    row("0.0.0.0/0", "203.0.113.7", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("::/0", "203.0.113.7", true);
    row("2001:db8::/33", "2001:db8:7fff::1", true);
    row("2001:db8::/33", "2001:db8:8000::1", false);
    row("::1", "127.0.0.1", false);
}

void TrustedProxiesTest::rangesHoldWhatTheirPrefixSays() {
    QFETCH(QByteArray, range);
    QFETCH(QByteArray, address);
    QFETCH(bool, isInside);
    QCOMPARE(proxies({range.constData()}).contains(std::string_view(address.constData())), isInside);
}

void TrustedProxiesTest::malformedRangesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "::1/129", "10.0.0.0/-1", "10.0.0.0/+8",
                             "10.0.0.0/8/8", "10.0.0.0/8 ", "10.0.0/8", "proxy.example", "[::1]", "127.0.0.1:80"})
        QTest::newRow(*text == '\0' ? "empty" : text) << QByteArray(text);
}

void TrustedProxiesTest::malformedRangesAreRefused() {
    QFETCH(QByteArray, text);
    QVERIFY(!AddressRange::parse(text.toStdString()));
}

void TrustedProxiesTest::theClientIsTheRightmostThatIsNoProxy_data() {
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("headers"); // "Name: value" lines
    QTest::addColumn<QByteArray>("client");
    const auto row = [](const char* name, const char* connection, const char* headers, const char* client) {
        QTest::newRow(name) << QByteArray(connection) << QByteArray(headers) << QByteArray(client);
    };
    row("no header", kProxy, "", kProxy);
    row("not from a proxy", "203.0.113.9", "X-Forwarded-For: 198.51.100.1\nForwarded: for=198.51.100.1", "203.0.113.9");
    row("one", kProxy, "X-Forwarded-For: 198.51.100.1", "198.51.100.1");
    row("name in lower case", kProxy, "x-forwarded-for: 198.51.100.1", "198.51.100.1");
    row("what the client made up is left of it", kProxy, "X-Forwarded-For: 6.6.6.6, 198.51.100.1", "198.51.100.1");
    row("junk of the client too", kProxy, "X-Forwarded-For: <x>,,\t198.51.100.1", "198.51.100.1");
    row("proxies are passed over", kProxy, "X-Forwarded-For: 6.6.6.6, 198.51.100.1, 10.1.1.1, 10.2.2.2",
        "198.51.100.1");
    row("all are proxies", kProxy, "X-Forwarded-For: 10.1.1.1, 10.2.2.2", "10.1.1.1");
    row("several lines are one list", kProxy, "X-Forwarded-For: 6.6.6.6\nX-Forwarded-For: 198.51.100.1",
        "198.51.100.1");
    row("with a port", kProxy, "X-Forwarded-For: 198.51.100.1:4711", "198.51.100.1");
    row("IPv6", kProxy, "X-Forwarded-For: 2001:DB8::0:7", "2001:db8::7");
    row("IPv6 with a port", kProxy, "X-Forwarded-For: [2001:db8::7]:4711", "2001:db8::7");
    row("IPv4 in IPv6", kProxy, "X-Forwarded-For: ::ffff:198.51.100.1", "198.51.100.1");
    row("empty", kProxy, "X-Forwarded-For: ", kProxy);
    row("comma at the end", kProxy, "X-Forwarded-For: 198.51.100.1,", kProxy);
    row("a name", kProxy, "X-Forwarded-For: films.example", kProxy);
    row("unknown", kProxy, "X-Forwarded-For: unknown", kProxy);
    row("malformed behind a proxy", kProxy, "X-Forwarded-For: 198.51.100.1, x, 10.1.1.1", kProxy);
    row("bad port", kProxy, "X-Forwarded-For: 198.51.100.1:http", kProxy);
    row("bracket left open", kProxy, "X-Forwarded-For: [2001:db8::7", kProxy);
    row("IPv4 in brackets", kProxy, "X-Forwarded-For: [198.51.100.1]", kProxy);

    row("standard", kProxy, "Forwarded: for=198.51.100.1", "198.51.100.1");
    row("standard with all pairs", kProxy,
        "Forwarded: by=203.0.113.43;For=\"198.51.100.1:80\";host=\"a;b,c=\\\"d\";proto=https", "198.51.100.1");
    row("standard IPv6", kProxy, "Forwarded: for=\"[2001:db8::7]:4711\"", "2001:db8::7");
    row("standard, several", kProxy, "Forwarded: for=6.6.6.6, for=198.51.100.1;proto=http , for=10.1.1.1",
        "198.51.100.1");
    row("standard, several lines", kProxy, "Forwarded: for=6.6.6.6\nForwarded: for=198.51.100.1", "198.51.100.1");
    row("standard, hidden", kProxy, "Forwarded: for=_hidden", kProxy);
    row("standard, unknown", kProxy, "Forwarded: for=unknown", kProxy);
    row("standard without for", kProxy, "Forwarded: proto=https", kProxy);
    row("standard, quote left open by the client", kProxy, "Forwarded: for=\"6.6.6.6, for=198.51.100.1", kProxy);
    row("standard, quote closed by the proxy's own", kProxy, "Forwarded: for=\"x, for=\"[2001:db8::7]\"", kProxy);
    row("standard, no value", kProxy, "Forwarded: for=", kProxy);
    row("standard, no pair", kProxy, "Forwarded: 198.51.100.1", kProxy);
    row("standard, empty", kProxy, "Forwarded: ", kProxy);

    row("both agree", kProxy, "Forwarded: for=198.51.100.1\nX-Forwarded-For: 6.6.6.6, 198.51.100.1", "198.51.100.1");
    row("both disagree", kProxy, "Forwarded: for=6.6.6.6\nX-Forwarded-For: 198.51.100.1", kProxy);
    row("one is malformed", kProxy, "Forwarded: for=\"\nX-Forwarded-For: 198.51.100.1", kProxy);
}

void TrustedProxiesTest::theClientIsTheRightmostThatIsNoProxy() {
    QFETCH(QByteArray, connection);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, client);
    Headers all{{"Host", "films.example"}};
    for (const auto& line : headers.isEmpty() ? QByteArrayList() : headers.split('\n')) {
        const auto colon = line.indexOf(": ");
        all.add(line.left(colon).toStdString(), line.mid(colon + 2).toStdString());
    }
    const auto origin = proxies({"127.0.0.1", "10.0.0.0/8"}).originOf({connection.toStdString(), false}, all);
    QCOMPARE(QByteArray::fromStdString(origin.address), client);
}

void TrustedProxiesTest::theProtocolIsToldByTheProxy_data() {
    QTest::addColumn<bool>("isConnectionSecure");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isSecure");
    const QByteArray proto = "X-Forwarded-Proto";
    QTest::newRow("nothing is told") << false << QByteArray("X-A") << QByteArray("b") << false;
    QTest::newRow("nothing is told of a secure connection") << true << QByteArray("X-A") << QByteArray("b") << true;
    QTest::newRow("https") << false << proto << QByteArray("https") << true;
    QTest::newRow("http") << true << proto << QByteArray("http") << false;
    QTest::newRow("the nearest counts") << false << proto << QByteArray("https, http") << false;
    QTest::newRow("not a protocol") << false << proto << QByteArray("https://") << false;
}

void TrustedProxiesTest::theProtocolIsToldByTheProxy() {
    QFETCH(bool, isConnectionSecure);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(bool, isSecure);
    const Headers headers{{"X-Forwarded-For", "198.51.100.1"}, {name.toStdString(), value.toStdString()}};
    const auto ours = proxies({"127.0.0.1"});
    QCOMPARE(ours.originOf({"127.0.0.1", isConnectionSecure}, headers).isSecure, isSecure);
    QCOMPARE(ours.originOf({"127.0.0.2", isConnectionSecure}, headers).isSecure, isConnectionSecure);
}

QTEST_APPLESS_MAIN(TrustedProxiesTest)
#include "trusted_proxies_test.moc"
