// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/hls/uri.h"

#include <QTest>

using namespace vitascope;

class UriTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 3986 §5.4, all of its examples that a generic parser must give.
    void resolvesTheExamplesOfTheStandard_data() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("target");
        const char* const examples[][2] = {
            {"g:h", "g:h"},
            {"g", "http://a/b/c/g"},
            {"./g", "http://a/b/c/g"},
            {"g/", "http://a/b/c/g/"},
            {"/g", "http://a/g"},
            {"//g", "http://g"},
            {"?y", "http://a/b/c/d;p?y"},
            {"g?y", "http://a/b/c/g?y"},
            {"#s", "http://a/b/c/d;p?q#s"},
            {"g#s", "http://a/b/c/g#s"},
            {"g?y#s", "http://a/b/c/g?y#s"},
            {";x", "http://a/b/c/;x"},
            {"g;x", "http://a/b/c/g;x"},
            {"g;x?y#s", "http://a/b/c/g;x?y#s"},
            {"", "http://a/b/c/d;p?q"},
            {".", "http://a/b/c/"},
            {"./", "http://a/b/c/"},
            {"..", "http://a/b/"},
            {"../", "http://a/b/"},
            {"../g", "http://a/b/g"},
            {"../..", "http://a/"},
            {"../../", "http://a/"},
            {"../../g", "http://a/g"},
            {"../../../g", "http://a/g"},
            {"../../../../g", "http://a/g"},
            {"/./g", "http://a/g"},
            {"/../g", "http://a/g"},
            {"g.", "http://a/b/c/g."},
            {".g", "http://a/b/c/.g"},
            {"g..", "http://a/b/c/g.."},
            {"..g", "http://a/b/c/..g"},
            {"./../g", "http://a/b/g"},
            {"./g/.", "http://a/b/c/g/"},
            {"g/./h", "http://a/b/c/g/h"},
            {"g/../h", "http://a/b/c/h"},
            {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
            {"g;x=1/../y", "http://a/b/c/y"},
            {"g?y/./x", "http://a/b/c/g?y/./x"},
            {"g?y/../x", "http://a/b/c/g?y/../x"},
            {"g#s/../x", "http://a/b/c/g#s/../x"},
            {"http:g", "http:g"},
        };
        for (const auto& [reference, target] : examples)
            QTest::newRow(reference) << reference << target;
    }

    void resolvesTheExamplesOfTheStandard() {
        QFETCH(QString, reference);
        QFETCH(QString, target);
        QCOMPARE(QString::fromStdString(hls::resolveUri("http://a/b/c/d;p?q", reference.toStdString())), target);
    }

    void resolvesAgainstAHostWithoutAPath() { QCOMPARE(hls::resolveUri("http://a", "g"), std::string("http://a/g")); }

    void keepsTheSignedPathOfAMasterPlaylist() {
        QCOMPARE(hls::resolveUri("http://127.0.0.1:8080/media/abc.def/pkg/master.m3u8", "track/media.m3u8"),
                 std::string("http://127.0.0.1:8080/media/abc.def/pkg/track/media.m3u8"));
    }

    void tellsRelativePathsFromTheRest() {
        QVERIFY(hls::isRelativePath("media.mp4"));
        QVERIFY(hls::isRelativePath("../media.mp4"));
        QVERIFY(!hls::isRelativePath("/media.mp4"));
        QVERIFY(!hls::isRelativePath("//host/media.mp4"));
        QVERIFY(!hls::isRelativePath("https://host/media.mp4"));
        QVERIFY(!hls::isRelativePath("file:media.mp4"));
        QVERIFY(!hls::isRelativePath(""));
    }
};

QTEST_APPLESS_MAIN(UriTest)
#include "uri_test.moc"
