// SPDX-License-Identifier: GPL-3.0-or-later
// tus 1.0.0, its extensions; see tus_stage.h.
#include "tests/server/api/tus_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::test;

class TusExtensionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Creation

    void creationMustBeAdvertised_data() {
        QTest::addColumn<QByteArray>("extension");
        for (const auto* name :
             {"creation", "creation-with-upload", "creation-defer-length", "expiration", "checksum", "termination"})
            QTest::newRow(name) << QByteArray(name);
    }
    // Likewise for every other extension: "If the Server supports this extension, it MUST add … to Tus-Extension".
    void creationMustBeAdvertised() {
        QFETCH(QByteArray, extension);
        Tus tus;
        const auto all =
            QByteArray::fromStdString(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Extension"));
        QVERIFY(all.split(',').contains(extension));
    }
    void whatIsNotOfferedIsNotAdvertised() {
        Tus tus;
        const auto all =
            QByteArray::fromStdString(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Extension"));
        for (const auto* name : {"checksum-trailer", "concatenation", "concatenation-unfinished"})
            QVERIFY(!all.split(',').contains(name));
        QCOMPARE(tus.post({{"Upload-Length", "1"}, {"Upload-Concat", "partial"}}).status, 400);
        QCOMPARE(tus.post({{"Upload-Concat", "final;/a /b"}}).status, 400);
    }
    void creationMustBe201WithALocation() {
        Tus tus;
        const auto response = tus.post({{"Upload-Length", "11"}});
        QCOMPARE(response.status, 201);
        QVERIFY(headerOf(response, "Location").starts_with(kUploads + "/"));
        QCOMPARE(tus.head(headerOf(response, "Location")).status, 200);
    }
    void creationMustHaveALengthOrDeferIt() {
        Tus tus;
        QCOMPARE(tus.post({}).status, 400);
        QCOMPARE(tus.post({{"Upload-Length", "11"}, {"Upload-Defer-Length", "1"}}).status, 400);
    }
    void upperLengthsMustGet413() {
        Tus tus;
        QCOMPARE(tus.post({{"Upload-Length", "1001"}}).status, 413);
        QCOMPARE(tus.post({{"Upload-Length", "1000"}}).status, 201);
        QCOMPARE(tus.patch(tus.createDeferred(), "0", "hello", {{"Upload-Length", "1001"}}).status, 413);
    }
    void anEmptyFileIsCompleteAtOnce() {
        Tus tus;
        const auto head = tus.head(tus.create("0"));
        QCOMPARE(headerOf(head, "Upload-Offset"), headerOf(head, "Upload-Length"));
    }

    // "If the Upload-Defer-Length header contains any other value than 1 the server should return a 400."
    void deferLengthMustBeOne() {
        Tus tus;
        for (const auto* value : {"0", "2", "true", ""})
            QCOMPARE(tus.post({{"Upload-Defer-Length", value}}).status, 400);
    }
    void headMustTellThatTheLengthIsDeferredUntilItIsKnown() {
        Tus tus;
        const auto path = tus.createDeferred();
        tus.patch(path, "0", "hello");
        auto head = tus.head(path);
        QCOMPARE(headerOf(head, "Upload-Defer-Length"), std::string("1"));
        QVERIFY(!has(head, "Upload-Length"));
        QCOMPARE(tus.patch(path, "5", " world", {{"Upload-Length", "11"}}).status, 204);
        head = tus.head(path);
        QCOMPARE(headerOf(head, "Upload-Length"), std::string("11"));
        QVERIFY(!has(head, "Upload-Defer-Length")); // "If the length … is not deferred, this header MUST be omitted."
    }
    void aLengthMustNotBeChanged() {
        Tus tus;
        const auto path = tus.createDeferred();
        QCOMPARE(tus.patch(path, "0", "hello", {{"Upload-Length", "11"}}).status, 204);
        QCOMPARE(tus.patch(path, "5", "x", {{"Upload-Length", "12"}}).status, 400);
        QCOMPARE(headerOf(tus.head(path), "Upload-Length"), std::string("11"));
        QCOMPARE(tus.patch(path, "5", "x", {{"Upload-Length", "11"}}).status, 204); // a retry says the same
        QCOMPARE(tus.patch(tus.create("4"), "0", "x", {{"Upload-Length", "5"}}).status, 400);
    }
    void aLengthBelowTheOffsetIsRefused() {
        Tus tus;
        const auto path = tus.createDeferred();
        tus.patch(path, "0", "hello");
        QCOMPARE(tus.patch(path, "5", "", {{"Upload-Length", "4"}}).status, 400);
        QCOMPARE(tus.patch(path, "5", "", {{"Upload-Length", "5"}}).status, 204);
    }

    void metadataMustComeBackInHead() {
        Tus tus;
        const auto path =
            headerOf(tus.post({{"Upload-Length", "1"}, {"Upload-Metadata", "filename d29ybGQucGRm,is_confidential"}}),
                     "Location");
        QCOMPARE(headerOf(tus.head(path), "Upload-Metadata"), std::string("filename d29ybGQucGRm,is_confidential"));
        QVERIFY(!has(tus.head(tus.create()), "Upload-Metadata"));
    }
    void metadataMustBeUniqueKeysWithBase64_data() {
        QTest::addColumn<QByteArray>("metadata");
        QTest::newRow("no base64") << QByteArray("filename not*base64");
        QTest::newRow("the same key twice") << QByteArray("a YQ==,a Yg==");
        QTest::newRow("an empty key") << QByteArray("a YQ==,,b");
        QTest::newRow("a key that is not ASCII") << QByteArray("\xc3\xa4 YQ==");
        QTest::newRow("two values") << QByteArray("a YQ== YQ==");
    }
    void metadataMustBeUniqueKeysWithBase64() {
        QFETCH(QByteArray, metadata);
        Tus tus;
        QCOMPARE(tus.post({{"Upload-Length", "1"}, {"Upload-Metadata", metadata.toStdString()}}).status, 400);
    }

    // --- Creation with upload

    void theFirstPieceMustBeAnsweredWithItsOffset() {
        Tus tus;
        const auto response = tus.post({kPiece, {"Upload-Length", "100"}}, {"hel", "lo"});
        QCOMPARE(response.status, 201);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(tus.contentOf(headerOf(response, "Location")), std::string("hello"));
    }
    void theFirstPieceMustHaveTheTypeOfPieces() {
        Tus tus;
        QCOMPARE(tus.post({{"Content-Type", "text/plain"}, {"Upload-Length", "100"}}, {"hello"}).status, 415);
        QVERIFY(tus.spool.files.empty());
    }
    void aFirstPieceThatIsNotKeptLeavesNoUploadBehind() {
        Tus tus;
        const auto response =
            tus.post({kPiece, {"Upload-Length", "5"}, {"Upload-Checksum", kSha1OfHelloWorld}}, {"hello"});
        QCOMPARE(response.status, 460);
        QVERIFY(tus.spool.files.empty());
        QVERIFY(tus.repository.all().empty());
        tus.post({kPiece, {"Upload-Length", "4"}}, {"hello"});
        QVERIFY(tus.repository.all().empty());
    }
    void theFirstPieceMayComeWithoutALength() {
        Tus tus;
        const auto response = tus.post({kPiece, {"Upload-Defer-Length", "1"}}, {"hello"});
        QCOMPARE(response.status, 201);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
    }

    // --- Expiration

    // "… MUST be included in every PATCH response if the upload is going to expire", and of POST; "The value … MUST be
    // in RFC 9110 datetime format."
    void everyAnswerMustTellWhenTheUploadExpires() {
        Tus tus; // it is 2027-01-15 08:00:00
        const auto created = tus.post({{"Upload-Length", "11"}});
        QCOMPARE(headerOf(created, "Upload-Expires"), std::string("Fri, 22 Jan 2027 08:00:00 GMT"));
        tus.clock.advance(std::chrono::hours(24));
        const auto path = headerOf(created, "Location");
        QCOMPARE(headerOf(tus.patch(path, "0", "hello"), "Upload-Expires"),
                 std::string("Sat, 23 Jan 2027 08:00:00 GMT"));
        QCOMPARE(headerOf(tus.head(path), "Upload-Expires"), std::string("Sat, 23 Jan 2027 08:00:00 GMT"));
    }
    void anExpiredUploadShouldBe404() {
        Tus tus;
        const auto path = tus.create();
        tus.clock.advance(tus.uploads.limits().lifetime);
        QCOMPARE(tus.patch(path, "0", "hello").status, 404);
        QCOMPARE(tus.head(path).status, 404);
        QVERIFY(tus.uploads.removeExpired());
        QCOMPARE(tus.head(path).status, 404);
    }

    // --- Checksum

    void theAlgorithmsMustBeToldAndSha1BeAmongThem() {
        Tus tus;
        QCOMPARE(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Checksum-Algorithm"),
                 std::string("sha1,sha256"));
    }
    void thePieceMustBeVerified_data() {
        QTest::addColumn<QByteArray>("checksum");
        QTest::addColumn<int>("status");
        QTest::newRow("sha1") << QByteArray(kSha1OfHelloWorld) << 204;
        QTest::newRow("sha256") << QByteArray("sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=") << 204;
        QTest::newRow("wrong sha1") << QByteArray("sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=") << 460;
        QTest::newRow("wrong sha256") << QByteArray("sha256 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=") << 460;
        QTest::newRow("unknown") << QByteArray("crc32 AAAAAA==") << 400;
        QTest::newRow("upper case") << QByteArray("SHA1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=") << 400;
        QTest::newRow("no base64") << QByteArray("sha1 ???") << 400;
        QTest::newRow("no separator") << QByteArray("sha1") << 400;
    }
    // "In the first two cases the uploaded chunk MUST be discarded, and the upload and its offset MUST NOT be updated."
    void thePieceMustBeVerified() {
        QFETCH(QByteArray, checksum);
        QFETCH(int, status);
        Tus tus;
        const auto path = tus.createDeferred();
        const auto response =
            tus.patch(path, "0", "hello world", {{"Upload-Checksum", checksum.toStdString()}, {"Upload-Length", "11"}});
        QCOMPARE(response.status, status);
        const auto head = tus.head(path);
        QCOMPARE(headerOf(head, "Upload-Offset"), std::string(status == 204 ? "11" : "0"));
        QCOMPARE(has(head, "Upload-Length"), status == 204);
        QCOMPARE(tus.contentOf(path), std::string(status == 204 ? "hello world" : ""));
    }
    // "Once the entire request has been received": what is cut cannot be verified.
    void aCutPieceWithAChecksumIsDiscarded() {
        Tus tus;
        const auto path = tus.create();
        tus.api.send({"PATCH",
                      path,
                      {kTus, kPiece, {"Upload-Offset", "0"}, {"Upload-Checksum", kSha1OfHelloWorld}},
                      {"hello"},
                      "editor",
                      front::BodyEnd::Cut});
        QCOMPARE(tus.offsetOf(path), std::string("0"));
    }

    // --- Termination

    void terminationMustBe204AndShouldFreeTheRoom_data() {
        QTest::addColumn<bool>("isComplete");
        QTest::newRow("unfinished") << false;
        QTest::newRow("complete") << true;
    }
    void terminationMustBe204AndShouldFreeTheRoom() {
        QFETCH(bool, isComplete);
        Tus tus;
        const auto path = tus.create();
        tus.patch(path, "0", isComplete ? "hello world" : "hello");
        QCOMPARE(tus.remove(path).status, 204);
        QVERIFY(tus.spool.files.empty());
        QCOMPARE(tus.head(path).status, 404); // "For all future requests to this URL, …"
        QCOMPARE(tus.patch(path, "0", "hello").status, 404);
        QCOMPARE(tus.remove(path).status, 404);
    }
};

QTEST_GUILESS_MAIN(TusExtensionsTest)
#include "tus_extensions_test.moc"
