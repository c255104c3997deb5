// SPDX-License-Identifier: GPL-3.0-or-later
// tus 1.0.0, its core protocol; see tus_stage.h.
#include "tests/server/api/tus_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::test;

class TusCoreTest : public QObject {
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

private:
    static void badNumbers() {
        QTest::addColumn<QByteArray>("value");
        for (const auto* value : {"-1", "+1", "1.5", "0x10", "many", "1 2", "9223372036854775808", ""})
            QTest::newRow(value) << QByteArray(value);
    }
};

QTEST_GUILESS_MAIN(TusCoreTest)
#include "tus_core_test.moc"
