// SPDX-License-Identifier: GPL-3.0-or-later
// The tus 1.0.0 protocol, sentence by sentence: each MUST and SHOULD that binds a server has a slot, in the order of
// the text, quoted where the slot's name is not enough. What the whole server has to do with it (Expect: 100-continue,
// time limits) is shown by the tests of the front, and by tests/e2e/tus_js_client_test.cpp. Sentences that bind clients
// alone and the extensions that are not offered (checksum-trailer, concatenation) have none but that they are not
// advertised.
#include "server/api/uploads_controller.h"
#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;

using test::headerOf;

namespace {

const std::string kUploads = "/api/v1/uploads";
const front::Header kTus{"Tus-Resumable", "1.0.0"};
const front::Header kPiece{"Content-Type", "application/offset+octet-stream"};
constexpr auto kSha1OfHelloWorld = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="; // as the text's own example has it

struct Tus {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeUploadRepository repository{work};
    test::FakeUploadSpool spool;
    storage::Uploads uploads{work, repository, spool, clock, ids, {.longest = 1000}};
    test::Api api;
    api::UploadsController controller{api.router, uploads};

    front::Response post(front::Headers headers, std::vector<std::string> body = {}) {
        headers.add(kTus.name, kTus.value);
        return api.send({"POST", kUploads, std::move(headers), std::move(body)});
    }
    std::string create(const std::string& length = "11") {
        return headerOf(post({{"Upload-Length", length}}), "Location");
    }
    std::string createDeferred() { return headerOf(post({{"Upload-Defer-Length", "1"}}), "Location"); }
    front::Response patch(const std::string& path, const std::string& offset, const std::string& body,
                          front::Headers more = {}) {
        for (const auto& header : {kTus, kPiece, front::Header{"Upload-Offset", offset}})
            more.add(header.name, header.value);
        return api.send(
            {"PATCH", path, std::move(more), body.empty() ? std::vector<std::string>{} : std::vector{body}});
    }
    front::Response head(const std::string& path) { return api.send({"HEAD", path, {kTus}, {}}); }
    front::Response remove(const std::string& path) { return api.send({"DELETE", path, {kTus}, {}}); }
    std::string offsetOf(const std::string& path) { return headerOf(head(path), "Upload-Offset"); }
    std::string contentOf(const std::string& path) {
        const auto& bytes = spool.files.at(*UploadId::parse(path.substr(kUploads.size() + 1)));
        return {bytes.begin(), bytes.end()};
    }
    std::string unknown() { return kUploads + "/" + ids.next<UploadId>().toString(); }
};

bool has(const front::Response& response, std::string_view name) {
    return response.headers.find(name) != nullptr;
}

} // namespace

class TusProtocolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Core protocol, headers

    void uploadOffsetMustBeANonNegativeInteger_data() { badNumbers(); }
    void uploadOffsetMustBeANonNegativeInteger() {
        QFETCH(QByteArray, value);
        Tus tus;
        const auto path = tus.create();
        QCOMPARE(tus.patch(path, value.toStdString(), "hello").status, 400);
        QCOMPARE(tus.offsetOf(path), std::string("0"));
    }

    void uploadLengthMustBeANonNegativeInteger_data() { badNumbers(); }
    void uploadLengthMustBeANonNegativeInteger() {
        QFETCH(QByteArray, value);
        Tus tus;
        QCOMPARE(tus.post({{"Upload-Length", value.toStdString()}}).status, 400);
        QCOMPARE(tus.patch(tus.createDeferred(), "0", "hello", {{"Upload-Length", value.toStdString()}}).status, 400);
    }

    void tusVersionMustBeAListInTheOrderOfPreference() {
        Tus tus;
        QCOMPARE(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Version"), std::string("1.0.0"));
    }

    // "The Tus-Resumable header MUST be included in every request and response except for OPTIONS requests."
    void tusResumableMustBeInEveryResponse_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path"); // "": an upload that is there
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        QTest::newRow("200") << QByteArray("HEAD") << QByteArray() << QByteArray("editor") << 200;
        QTest::newRow("204") << QByteArray("DELETE") << QByteArray() << QByteArray("editor") << 204;
        QTest::newRow("400") << QByteArray("POST") << QByteArray("/api/v1/uploads") << QByteArray("editor") << 400;
        QTest::newRow("401") << QByteArray("HEAD") << QByteArray() << QByteArray() << 401;
        QTest::newRow("401 of a body") << QByteArray("PATCH") << QByteArray() << QByteArray("forged") << 401;
        QTest::newRow("403") << QByteArray("HEAD") << QByteArray() << QByteArray("viewer") << 403;
        QTest::newRow("404") << QByteArray("HEAD") << QByteArray("/api/v1/uploads/x") << QByteArray("editor") << 404;
        QTest::newRow("404 of a path") << QByteArray("HEAD") << QByteArray("/api/v1/uploads/x/y") << QByteArray()
                                       << 404;
        QTest::newRow("405") << QByteArray("PUT") << QByteArray() << QByteArray("editor") << 405;
        QTest::newRow("415") << QByteArray("PATCH") << QByteArray() << QByteArray("editor") << 415;
    }
    void tusResumableMustBeInEveryResponse() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, token);
        QFETCH(int, status);
        Tus tus;
        const auto target = path.isEmpty() ? tus.create() : path.toStdString();
        const auto response = tus.api.send({method.toStdString(), target, {kTus}, {}, token.toStdString()});
        QCOMPARE(response.status, status);
        QCOMPARE(headerOf(response, "Tus-Resumable"), std::string("1.0.0"));
    }

    // "… it MUST respond with the 412 Precondition Failed status and MUST include the Tus-Version header into the
    // response. In addition, the Server MUST NOT process the request."
    void anotherVersionMustGet412AndNothingElse_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("version");
        for (const auto* method : {"POST", "HEAD", "PATCH", "DELETE"})
            for (const auto* version : {"0.2.2", "1.0", "2.0.0", ""})
                QTest::addRow("%s %s", method, version) << QByteArray(method) << QByteArray(version);
    }
    void anotherVersionMustGet412AndNothingElse() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, version);
        Tus tus;
        const auto path = tus.create();
        front::Headers headers{kPiece, {"Upload-Offset", "0"}, {"Upload-Length", "11"}};
        if (!version.isEmpty())
            headers.add("Tus-Resumable", version.toStdString());
        const auto target = method == "POST" ? kUploads : path;
        const auto body = method == "PATCH" ? std::vector<std::string>{"hello"} : std::vector<std::string>{};
        const auto response = tus.api.send({method.toStdString(), target, headers, body});
        QCOMPARE(response.status, 412);
        QCOMPARE(headerOf(response, "Tus-Version"), std::string("1.0.0"));
        QCOMPARE(tus.offsetOf(path), std::string("0"));
        QCOMPARE(tus.spool.files.size(), std::size_t(1));
    }

    void tusExtensionMustBeAListOfWhatIsSupported() {
        Tus tus;
        QCOMPARE(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Extension"),
                 std::string("creation,creation-with-upload,creation-defer-length,checksum,expiration,termination"));
    }

    void tusMaxSizeShouldTellTheHardLimit() {
        Tus tus;
        QCOMPARE(headerOf(tus.api.send({"OPTIONS", kUploads, {}, {}}), "Tus-Max-Size"), std::string("1000"));
    }

    // "… MUST be interpreted as the request's method by the Server, if the header is presented. The actual method of
    // the request MUST be ignored."
    void theOverridingMethodMustBeTheMethod() {
        Tus tus;
        const auto path = tus.create();
        const auto send = [&](const std::string& actual, const std::string& meant) {
            return tus.api.send({actual,
                                 path,
                                 {kTus, kPiece, {"Upload-Offset", "0"}, {"X-HTTP-Method-Override", meant}},
                                 meant == "PATCH" ? std::vector<std::string>{"hello"} : std::vector<std::string>{}});
        };
        QCOMPARE(headerOf(send("POST", "PATCH"), "Upload-Offset"), std::string("5"));
        QCOMPARE(headerOf(send("POST", "HEAD"), "Upload-Offset"), std::string("5"));
        QCOMPARE(headerOf(send("DELETE", "HEAD"), "Upload-Offset"), std::string("5"));
        QCOMPARE(send("HEAD", "PUT").status, 405);
        QCOMPARE(send("POST", "DELETE").status, 204);
        QCOMPARE(send("POST", "HEAD").status, 404);
    }
    void theOverridingMethodIsAskedForItsOwnRight() {
        Tus tus;
        const auto path = tus.create();
        const auto response =
            tus.api.send({"OPTIONS", path, {kTus, {"X-HTTP-Method-Override", "DELETE"}}, {}, "viewer"});
        QCOMPARE(response.status, 403);
        QCOMPARE(tus.head(path).status, 200);
    }

    // --- Core protocol, HEAD

    void headMustTellTheOffsetAlways() {
        Tus tus;
        const auto path = tus.create();
        QCOMPARE(tus.offsetOf(path), std::string("0"));
        QCOMPARE(tus.patch(path, "0", "hello world").status, 204);
        QCOMPARE(tus.offsetOf(path), std::string("11"));
    }
    void headMustTellALengthThatIsKnown() {
        Tus tus;
        QCOMPARE(headerOf(tus.head(tus.create()), "Upload-Length"), std::string("11"));
    }
    void headOfNothingShouldBe404WithoutAnOffset() {
        Tus tus;
        const auto response = tus.head(tus.unknown());
        QCOMPARE(response.status, 404);
        QVERIFY(!has(response, "Upload-Offset"));
    }
    void headShouldBe200() {
        Tus tus;
        QCOMPARE(tus.head(tus.create()).status, 200);
    }
    void headMustNotBeCached() {
        Tus tus;
        QCOMPARE(headerOf(tus.head(tus.create()), "Cache-Control"), std::string("no-store"));
        QCOMPARE(headerOf(tus.head(tus.unknown()), "Cache-Control"), std::string("no-store"));
    }

    // --- Core protocol, PATCH

    void patchShouldApplyTheBytesAtTheOffset() {
        Tus tus;
        const auto path = tus.create();
        tus.patch(path, "0", "hello ");
        tus.patch(path, "6", "world");
        QCOMPARE(tus.contentOf(path), std::string("hello world"));
    }
    void patchOfAnotherTypeShouldGet415() {
        Tus tus;
        const auto path = tus.create();
        for (const auto* type : {"text/plain", "application/octet-stream"})
            QCOMPARE(
                tus.api.send({"PATCH", path, {kTus, {"Upload-Offset", "0"}, {"Content-Type", type}}, {"hello"}}).status,
                415);
        QCOMPARE(tus.offsetOf(path), std::string("0"));
    }
    void patchAtAnotherOffsetMustGet409AndChangeNothing() {
        Tus tus;
        const auto path = tus.create();
        tus.patch(path, "0", "hello");
        for (const auto* offset : {"0", "4", "6"})
            QCOMPARE(tus.patch(path, offset, " world").status, 409);
        QCOMPARE(tus.contentOf(path), std::string("hello"));
    }
    void patchMustBeAcknowledgedWith204AndTheNewOffset() {
        Tus tus;
        const auto path = tus.create();
        const auto response = tus.patch(path, "0", "hello");
        QCOMPARE(response.status, 204);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(headerOf(tus.patch(path, "5", " wo"), "Upload-Offset"), std::string("8"));
    }
    void patchOfNothingShouldGet404() {
        Tus tus;
        QCOMPARE(tus.patch(tus.unknown(), "0", "hello").status, 404);
    }
    void asMuchAsPossibleShouldBeStored() {
        Tus tus;
        const auto path = tus.create();
        tus.api.send(
            {"PATCH", path, {kTus, kPiece, {"Upload-Offset", "0"}}, {"hel", "lo"}, "editor", front::BodyEnd::Cut});
        QCOMPARE(tus.offsetOf(path), std::string("5"));
    }

    // --- Core protocol, OPTIONS

    void optionsMustTellTheVersionToAnyone() {
        Tus tus;
        for (const auto& path : {kUploads, tus.unknown()}) {
            const auto response = tus.api.send({"OPTIONS", path, {}, {}, ""});
            QCOMPARE(response.status, 204);
            QCOMPARE(headerOf(response, "Tus-Version"), std::string("1.0.0"));
        }
    }
    void optionsMustIgnoreTusResumable() {
        Tus tus;
        QCOMPARE(tus.api.send({"OPTIONS", kUploads, {{"Tus-Resumable", "0.2.2"}}, {}}).status, 204);
    }

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

private:
    static void badNumbers() {
        QTest::addColumn<QByteArray>("value");
        for (const auto* value : {"-1", "+1", "1.5", "0x10", "many", "1 2", "9223372036854775808", ""})
            QTest::newRow(value) << QByteArray(value);
    }
};

QTEST_GUILESS_MAIN(TusProtocolTest)
#include "tus_protocol_test.moc"
