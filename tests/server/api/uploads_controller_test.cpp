// SPDX-License-Identifier: GPL-3.0-or-later
// The tus 1.0.0 protocol, sentence by sentence, as far as the server takes part in it.
#include "server/api/uploads_controller.h"

#include "shared/base/base64.h"
#include "shared/base/sha256.h"
#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using test::ApiRequest;
using test::headerOf;

namespace {

const std::string kUploads = "/api/v1/uploads";
const front::Header kTus{"Tus-Resumable", "1.0.0"};
const front::Header kPiece{"Content-Type", "application/offset+octet-stream"};

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeUploadRepository repository{work};
    test::FakeUploadSpool spool;
    storage::Uploads uploads{work, repository, spool, clock, ids, {.longest = 1000}};
    test::Api api;
    api::UploadsController controller{api.router, uploads};

    std::string create(const std::string& length) {
        return headerOf(api.send({"POST", kUploads, {kTus, {"Upload-Length", length}}, {}}), "Location");
    }
    front::Response patch(const std::string& path, const std::string& offset, std::vector<std::string> pieces,
                          const std::optional<std::string>& checksum = {}) {
        ApiRequest request{"PATCH", path, {kTus, kPiece, {"Upload-Offset", offset}}, std::move(pieces)};
        if (checksum)
            request.headers.add("Upload-Checksum", *checksum);
        return api.send(request);
    }
    std::string offsetOf(const std::string& path) {
        return headerOf(api.send({"HEAD", path, {kTus}, {}}), "Upload-Offset");
    }
    UploadId idOf(const std::string& path) { return *UploadId::parse(path.substr(kUploads.size() + 1)); }
    std::string contentOf(const std::string& path) {
        const auto& bytes = spool.files.at(idOf(path));
        return {bytes.begin(), bytes.end()};
    }
};

std::string sha256Of(std::string_view text) {
    const auto digest = Sha256::of(text);
    return "sha256 " + toBase64(std::string(digest.bytes().begin(), digest.bytes().end()));
}

// The SHA-1 of "hello world" as the protocol's own example has it.
constexpr auto kSha1OfHelloWorld = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";

} // namespace

class UploadsControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsTellWhatTheServerCan() {
        Fixture f;
        for (const auto& path : {kUploads, kUploads + "/" + f.ids.next<UploadId>().toString()}) {
            const auto response = f.api.send({"OPTIONS", path, {}, {}});
            QCOMPARE(response.status, 204);
            QCOMPARE(headerOf(response, "Tus-Version"), std::string("1.0.0"));
            QCOMPARE(headerOf(response, "Tus-Extension"),
                     std::string("creation,creation-with-upload,checksum,expiration,termination"));
            QCOMPARE(headerOf(response, "Tus-Checksum-Algorithm"), std::string("sha1,sha256"));
            QCOMPARE(headerOf(response, "Tus-Max-Size"), std::string("1000"));
        }
    }

    void creates() {
        Fixture f;
        const auto response =
            f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "11"}, {"Upload-Metadata", "filename dg==,x"}}, {}});
        QCOMPARE(response.status, 201);
        QCOMPARE(headerOf(response, "Tus-Resumable"), std::string("1.0.0"));
        QVERIFY(headerOf(response, "Upload-Expires").ends_with(" GMT"));
        const auto location = headerOf(response, "Location");
        QVERIFY(location.starts_with(kUploads + "/"));

        const auto head = f.api.send({"HEAD", location, {kTus}, {}});
        QCOMPARE(head.status, 200);
        QCOMPARE(headerOf(head, "Upload-Offset"), std::string("0"));
        QCOMPARE(headerOf(head, "Upload-Length"), std::string("11"));
        QCOMPARE(headerOf(head, "Upload-Metadata"), std::string("filename dg==,x"));
        QCOMPARE(headerOf(head, "Cache-Control"), std::string("no-store"));
        QCOMPARE(headerOf(head, "Tus-Resumable"), std::string("1.0.0"));
    }

    void refusesToCreate_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("no length") << QByteArray("X-Nothing") << QByteArray("") << 400;
        QTest::newRow("negative length") << QByteArray("Upload-Length") << QByteArray("-1") << 400;
        QTest::newRow("length in words") << QByteArray("Upload-Length") << QByteArray("many") << 400;
        QTest::newRow("deferred length") << QByteArray("Upload-Defer-Length") << QByteArray("1") << 400;
        QTest::newRow("too long") << QByteArray("Upload-Length") << QByteArray("1001") << 413;
    }
    void refusesToCreate() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        Fixture f;
        const auto response = f.api.send({"POST", kUploads, {kTus, {name.toStdString(), value.toStdString()}}, {}});
        QCOMPARE(response.status, status);
        QCOMPARE(headerOf(response, "Tus-Resumable"), std::string("1.0.0"));
        QVERIFY(f.spool.files.empty());
    }

    void refusesBadMetadata() {
        Fixture f;
        const auto response = f.api.send(
            {"POST", kUploads, {kTus, {"Upload-Length", "1"}, {"Upload-Metadata", "filename not*base64"}}, {}});
        QCOMPARE(response.status, 400);
    }

    void createsWithTheFirstPiece() {
        Fixture f;
        const auto response = f.api.send({"POST", kUploads, {kTus, kPiece, {"Upload-Length", "100"}}, {"hel", "lo"}});
        QCOMPARE(response.status, 201);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(f.contentOf(headerOf(response, "Location")), std::string("hello"));
    }

    void anEmptyUploadIsCompleteAtOnce() {
        Fixture f;
        const auto head = f.api.send({"HEAD", f.create("0"), {kTus}, {}});
        QCOMPARE(headerOf(head, "Upload-Offset"), std::string("0"));
        QCOMPARE(headerOf(head, "Upload-Length"), std::string("0"));
    }

    void appendsPieces() {
        Fixture f;
        const auto path = f.create("11");
        const auto first = f.patch(path, "0", {"hel", "lo "});
        QCOMPARE(first.status, 204);
        QCOMPARE(headerOf(first, "Upload-Offset"), std::string("6"));
        QVERIFY(!headerOf(first, "Upload-Expires").empty());
        QCOMPARE(headerOf(f.patch(path, "6", {"world"}), "Upload-Offset"), std::string("11"));
        QCOMPARE(f.contentOf(path), std::string("hello world"));
    }

    void refusesAPiece_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("other offset") << QByteArray("Upload-Offset") << QByteArray("3") << 409;
        QTest::newRow("negative offset") << QByteArray("Upload-Offset") << QByteArray("-5") << 400;
        QTest::newRow("other type") << QByteArray("Content-Type") << QByteArray("text/plain") << 415;
        QTest::newRow("other version") << QByteArray("Tus-Resumable") << QByteArray("0.2.2") << 412;
        QTest::newRow("unknown algorithm") << QByteArray("Upload-Checksum") << QByteArray("crc32 AAAAAA==") << 400;
        QTest::newRow("bad base64") << QByteArray("Upload-Checksum") << QByteArray("sha1 ???") << 400;
    }
    void refusesAPiece() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        Fixture f;
        const auto path = f.create("11");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 204);
        ApiRequest request{"PATCH", path, {kTus, kPiece, {"Upload-Offset", "5"}}, {" world"}};
        request.headers.set(header.toStdString(), value.toStdString());
        const auto response = f.api.send(request);
        QCOMPARE(response.status, status);
        if (status == 412)
            QCOMPARE(headerOf(response, "Tus-Version"), std::string("1.0.0"));
        QCOMPARE(f.offsetOf(path), std::string("5"));
        QCOMPARE(f.contentOf(path), std::string("hello"));
    }

    void refusesMoreThanTheLength() {
        Fixture f;
        const auto path = f.create("4");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 400);
        QCOMPARE(f.offsetOf(path), std::string("0"));
    }

    void checksChecksums_data() {
        QTest::addColumn<QByteArray>("checksum");
        QTest::addColumn<int>("status");
        QTest::newRow("sha1") << QByteArray(kSha1OfHelloWorld) << 204;
        QTest::newRow("sha256") << QByteArray::fromStdString(sha256Of("hello world")) << 204;
        QTest::newRow("wrong sha1") << QByteArray("sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=") << 460;
        QTest::newRow("wrong sha256") << QByteArray::fromStdString(sha256Of("hello wurld")) << 460;
    }
    void checksChecksums() {
        QFETCH(QByteArray, checksum);
        QFETCH(int, status);
        Fixture f;
        const auto path = f.create("11");
        const auto response = f.patch(path, "0", {"hello ", "world"}, checksum.toStdString());
        QCOMPARE(response.status, status);
        QCOMPARE(f.offsetOf(path), std::string(status == 204 ? "11" : "0"));
        QCOMPARE(f.contentOf(path), std::string(status == 204 ? "hello world" : ""));
    }

    void keepsWhatArrivedOfACutBody() {
        Fixture f;
        const auto path = f.create("11");
        f.api.send({"PATCH", path, {kTus, kPiece, {"Upload-Offset", "0"}}, {"hello"}, "editor", front::BodyEnd::Cut});
        QCOMPARE(f.offsetOf(path), std::string("5"));
    }

    void dropsACutBodyThatHasAChecksum() {
        Fixture f;
        const auto path = f.create("11");
        f.api.send({"PATCH",
                    path,
                    {kTus, kPiece, {"Upload-Offset", "0"}, {"Upload-Checksum", sha256Of("hello")}},
                    {"hello"},
                    "editor",
                    front::BodyEnd::Cut});
        QCOMPARE(f.offsetOf(path), std::string("0"));
    }

    void aFullDiskLeavesTheOffset() {
        Fixture f;
        const auto path = f.create("11");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 204);
        f.spool.room = 8;
        const auto response = f.patch(path, "5", {" world"});
        QCOMPARE(response.status, 507);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(f.offsetOf(path), std::string("5"));
        f.spool.room = 100;
        QCOMPARE(f.patch(path, "5", {" world"}).status, 204);
        QCOMPARE(f.contentOf(path), std::string("hello world"));
    }

    void terminates() {
        Fixture f;
        const auto path = f.create("11");
        const auto response = f.api.send({"DELETE", path, {kTus}, {}});
        QCOMPARE(response.status, 204);
        QCOMPARE(headerOf(response, "Tus-Resumable"), std::string("1.0.0"));
        const auto head = f.api.send({"HEAD", path, {kTus}, {}});
        QCOMPARE(head.status, 404);
        QVERIFY(headerOf(head, "Upload-Offset").empty());
        QCOMPARE(f.patch(path, "0", {"x"}).status, 404);
        QVERIFY(f.spool.files.empty());
    }

    void expires() {
        Fixture f;
        const auto path = f.create("11");
        f.clock.advance(f.uploads.limits().lifetime);
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}}).status, 404);
        QCOMPARE(f.patch(path, "0", {"x"}).status, 404);
    }

    void belongsToOneEditor() {
        Fixture f;
        const auto path = f.create("11");
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, "editor2"}).status, 404);
        QCOMPARE(f.api.send({"DELETE", path, {kTus}, {}, "editor2"}).status, 404);
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, "viewer"}).status, 403);
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, ""}).status, 401);
        QCOMPARE(f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "1"}}, {}, "viewer"}).status, 403);
    }

    void knowsNoUploadOfAnotherName() {
        Fixture f;
        QCOMPARE(f.api.send({"HEAD", kUploads + "/..%2f..%2fetc", {kTus}, {}}).status, 404);
        QCOMPARE(f.api.send({"HEAD", kUploads + "/" + f.ids.next<UploadId>().toString(), {kTus}, {}}).status, 404);
    }

    void takesAnotherMethodsNameInAHeader() {
        Fixture f;
        const auto path = f.create("11");
        const auto post = [&](const std::string& method) {
            return f.api.send({"POST",
                               path,
                               {kTus, kPiece, {"Upload-Offset", "0"}, {"X-HTTP-Method-Override", method}},
                               method == "PATCH" ? std::vector<std::string>{"hello"} : std::vector<std::string>{}});
        };
        QCOMPARE(headerOf(post("PATCH"), "Upload-Offset"), std::string("5"));
        QCOMPARE(headerOf(post("HEAD"), "Upload-Offset"), std::string("5"));
        QCOMPARE(post("GET").status, 405);
        QCOMPARE(post("DELETE").status, 204);
        QCOMPARE(post("HEAD").status, 404);
    }

    void datesAreWrittenAsHttpWritesThem() {
        Fixture f;
        const auto expires =
            headerOf(f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "1"}}, {}}), "Upload-Expires");
        QCOMPARE(expires, std::string("Fri, 22 Jan 2027 08:00:00 GMT")); // a week after the clock's 2027-01-15
    }
};

QTEST_GUILESS_MAIN(UploadsControllerTest)
#include "uploads_controller_test.moc"
