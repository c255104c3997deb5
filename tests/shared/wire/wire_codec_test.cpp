// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/auth.h"
#include "shared/wire/catalog.h"
#include "shared/wire/event.h"
#include "shared/wire/job.h"
#include "shared/wire/playback.h"
#include "shared/wire/problem.h"
#include "shared/wire/publishing.h"
#include "shared/wire/server_info.h"
#include "shared/wire/title.h"
#include "shared/wire/title_import.h"

#include <QTest>

#include <functional>
#include <map>
#include <string>

using namespace vitascope;
using namespace vitascope::wire;

namespace {

const std::string kId1 = "0190163d-8694-739b-aea5-966c26f8ad91";
const std::string kId2 = "0190163d-8694-739b-aea5-966c26f8ad92";
const std::string kUser = R"({"id":")" + kId1 + R"(","login":"ann","displayName":"Ann","role":"editor"})";
const std::string kTitle =
    R"({"id":")" + kId1 +
    R"(","name":"Čas","originalName":"Time","description":"a\nb","year":1973,)"
    R"("genres":["drama","war"],"originalLanguage":"cs","tagline":"t","language":"cs",)"
    R"("localizations":{"de":{"name":"Zeit"},"en":{"name":"Time","tagline":"a","description":"b"}},)"
    R"("credits":[{"personId":")" +
    kId2 +
    R"(","name":"Ann","role":"director"},{"name":"Bob","role":"cast","character":"Hero"}],)"
    R"("ageRating":{"minimumAge":12,"label":"FSK 12"},"externalId":"tt1",)"
    R"("availability":{"from":"2026-05-01T00:00:00.000000Z","until":"2026-06-01T00:00:00.000000Z"},)"
    R"("version":3,"state":"published",)"
    R"("createdAt":"2026-05-01T12:00:00.000001Z","updatedAt":"2026-05-02T12:00:00.000000Z",)"
    R"("publishedAt":"2026-05-03T12:00:00.000000Z","hasPoster":true,"posterVersion":2,)"
    R"("durationSeconds":63.5,"playable":true,"packageId":")" +
    kId2 +
    R"(","genreKeys":["drama","war"],"localization":"de","backdropVersion":1,)"
    R"("trashedAt":"2026-05-03T12:00:00.000000Z","trailerPackageId":")" +
    kId1 + R"("})";
const std::string kTrack = R"({"id":")" + kId1 +
                           R"(","name":"v720","kind":"video","state":"refused","reason":"digest","jobId":")" + kId2 +
                           R"("})";

using Check = std::function<Result<std::string>(const std::string&)>;

// Reads the text and writes it again.
template<class T>
Result<std::string> again(const std::string& text) {
    return fromJson<T>(text).map([](const T& value) { return toJson(value); });
}

const std::map<std::string, Check> kSubjects{
    {"ServerInfo", again<ServerInfo>},
    {"Health", again<Health>},
    {"User", again<User>},
    {"Tokens", again<Tokens>},
    {"ClaimRequest", again<ClaimRequest>},
    {"RegisterRequest", again<RegisterRequest>},
    {"SignInRequest", again<SignInRequest>},
    {"RefreshRequest", again<RefreshRequest>},
    {"RoleInput", again<RoleInput>},
    {"UserPage", again<UserPage>},
    {"TitleInput", again<TitleInput>},
    {"Title", again<Title>},
    {"TitlePage", again<TitlePage>},
    {"GenreList", again<GenreList>},
    {"PersonList", again<PersonList>},
    {"PackageInput", again<PackageInput>},
    {"Track", again<Track>},
    {"Package", again<Package>},
    {"TrackSubmission", again<TrackSubmission>},
    {"Job", again<Job>},
    {"JobPage", again<JobPage>},
    {"JobLog", again<JobLog>},
    {"EventBatch", again<EventBatch>},
    {"FilmSubmission", again<FilmSubmission>},
    {"ImportReport", again<ImportReport>},
    {"Playback", again<Playback>},
    {"Problem", again<Problem>},
};

} // namespace

class WireCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* subject, const char* name, const std::string& text) {
            QTest::addRow("%s %s", subject, name) << QString(subject) << QString::fromStdString(text);
        };
        row("ServerInfo", "open", R"({"name":"Vitascope","version":"0.1.0","claimed":true,"registration":"open"})");
        row("ServerInfo", "closed", R"({"name":"","version":"","claimed":false,"registration":"closed"})");
        row("Health", "", R"({"status":"ok","version":"0.1.0"})");
        row("User", "", kUser);
        row("Tokens", "", R"({"accessToken":"a.b.c","expiresIn":600,"refreshToken":"r","user":)" + kUser + "}");
        row("ClaimRequest", "", R"({"token":"t","login":"l","password":"p\u0001","displayName":"d"})");
        row("RegisterRequest", "", R"({"login":"l","password":"p","displayName":"d"})");
        row("SignInRequest", "", "{\"login\":\"l\",\"password\":\"p\\\"\\\\\",\"device\":\"desk\"}");
        row("RefreshRequest", "", R"({"refreshToken":"r"})");
        row("RoleInput", "", R"({"role":"administrator"})");
        row("UserPage", "empty", R"({"items":[],"nextCursor":null})");
        row("UserPage", "full", R"({"items":[)" + kUser + "," + kUser + R"(],"nextCursor":"abc"})");
        row("TitleInput", "least", R"({"name":"A","genres":[]})");
        row("Title", "full", kTitle);
        row("Title", "least",
            R"({"id":")" + kId1 +
                R"(","name":"A","genres":[],"version":1,"state":"draft","createdAt":"2026-05-01T12:00:00.000000Z",)"
                R"("updatedAt":"2026-05-01T12:00:00.000000Z","hasPoster":false,"playable":false})");
        row("TitlePage", "", R"({"items":[)" + kTitle + R"(],"nextCursor":null})");
        row("TitlePage", "counted", R"({"items":[],"nextCursor":"a","total":10000})");
        row("GenreList", "", R"({"items":[{"key":"film-noir","name":"Film Noir","titles":3}]})");
        row("PersonList", "", R"({"items":[{"id":")" + kId1 + R"(","name":"Ann"}]})");
        row("PackageInput", "", R"({"asset":"main","durationTicks":9223372036854775807,"timescale":90000})");
        row("Track", "refused", kTrack);
        row("Track", "verifying",
            R"({"id":")" + kId1 + R"(","name":"a1-en","kind":"audio","state":"verifying","jobId":")" + kId2 + R"("})");
        row("Package", "",
            R"({"id":")" + kId1 + R"(","titleId":")" + kId2 + R"(","revision":1,"playable":false,"tracks":[)" + kTrack +
                "]}");
        row("TrackSubmission", "",
            R"({"manifest":{"format":1,"size":18446744073709551615},"uploadId":")" + kId1 + R"("})");
        row("Job", "",
            R"({"id":")" + kId1 +
                R"(","kind":"verify-track","state":"dead","attempts":5,"reason":"x",)"
                R"("createdAt":"2026-05-01T12:00:00.000000Z"})");
        row("JobPage", "",
            R"({"items":[{"id":")" + kId1 + R"(","kind":"package-film","state":"cancelled","attempts":1,"titleId":")" +
                kId1 +
                R"(","createdAt":"2026-05-01T12:00:00.000000Z","endedAt":"2026-05-01T12:00:01.000000Z",)"
                R"("progress":{"done":0.5,"phase":"packaging","speed":2.25,"remainingSeconds":90}}],"nextCursor":null})");
        row("EventBatch", "",
            R"({"cursor":"12.3","reset":false,"events":[{"kind":"job-changed","at":"2026-05-01T12:00:00.000000Z","id":"7",)"
            R"("state":"done"}]})");
        row("FilmSubmission", "", R"({"uploadId":")" + kId1 + R"(","asset":"trailer"})");
        row("JobLog", "", R"({"lines":["one","two"]})");
        row("ImportReport", "",
            R"({"read":4,"created":1,"updated":1,"unchanged":1,"refused":[{"line":4,"field":"year","reason":"x"},)"
            R"({"line":5,"reason":"y"}],"refusedCount":2,"dryRun":true})");
        row("Playback", "",
            R"({"masterUrl":"/media/t/p/master.m3u8","expiresAt":"2026-05-01T12:00:00.000000Z","durationSeconds":8.25,)"
            R"("renewAfter":"2026-05-01T10:00:00.000000Z"})");
        row("Problem", "",
            R"({"type":"about:blank","title":"Not Found","status":404,"code":"not-found","detail":"no","requestId":"1",)"
            R"("currentVersion":4})");
    }
    void writesWhatItReads() {
        QFETCH(const QString, subject);
        QFETCH(const QString, text);

        const auto written = kSubjects.at(subject.toStdString())(text.toStdString());

        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QCOMPARE(QString::fromStdString(*written), text);
    }

    void refusesWithThePath_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* subject, const std::string& text, const char* message) {
            QTest::newRow(name) << QString(subject) << QByteArray::fromStdString(text) << QString(message);
        };
        const auto page = [](const std::string& user) { return R"({"items":[)" + kUser + "," + user + "]}"; };
        row("missing field", "RefreshRequest", "{}", "$.refreshToken: is missing");
        row("null for a value", "RefreshRequest", R"({"refreshToken":null})", "$.refreshToken: is missing");
        row("number for text", "RefreshRequest", R"({"refreshToken":1})", "$.refreshToken: must be a string");
        row("unknown role", "RoleInput", R"({"role":"root"})", "$.role: must be one of viewer, editor, administrator");
        row("role of another case", "RoleInput", R"({"role":"Editor"})",
            "$.role: must be one of viewer, editor, administrator");
        row("role as a number", "RoleInput", R"({"role":1})", "$.role: must be one of viewer, editor, administrator");
        row("path into a list", "UserPage", page(R"({"id":"x","login":"","displayName":"","role":"viewer"})"),
            "$.items[1].id: must be a UUID");
        row("item of the wrong type", "UserPage", page("7"), "$.items[1]: must be an object");
        row("object for a list", "UserPage", R"({"items":{}})", "$.items: must be an array");
        row("array at the root", "UserPage", "[]", "$: must be an object");
        row("null at the root", "UserPage", "null", "$: must be an object");
        row("text for a bool", "ServerInfo", R"({"name":"","version":"","claimed":"true","registration":"open"})",
            "$.claimed: must be true or false");
        row("fraction for an integer", "TitleInput", R"({"name":"A","genres":[],"year":1973.5})",
            "$.year: must be an integer");
        row("list as a map", "TitleInput", R"({"name":"A","genres":[],"localizations":[]})",
            "$.localizations: must be an object");
        row("path into a map", "TitleInput", R"({"name":"A","genres":[],"localizations":{"de":{}}})",
            "$.localizations.de.name: is missing");
        row("map as a list", "TitleInput", R"({"name":"A","genres":[],"credits":{}})", "$.credits: must be an array");
        row("integer beyond int", "TitleInput", R"({"name":"A","genres":[],"year":2147483648})",
            "$.year: is out of range");
        row("integer below int", "TitleInput", R"({"name":"A","genres":[],"year":-2147483649})",
            "$.year: is out of range");
        row("integer beyond 63 bits", "PackageInput",
            R"({"asset":"main","durationTicks":9223372036854775808,"timescale":1})",
            "$.durationTicks: is out of range");
        row("integer beyond 64 bits", "PackageInput",
            R"({"asset":"main","durationTicks":99999999999999999999999,"timescale":1})",
            "$.durationTicks: must be an integer");
        row("number beyond double", "PackageInput", R"({"asset":"main","durationTicks":1e999,"timescale":1})",
            "JSON with a number out of range");
        row("time without zone", "Playback",
            R"({"masterUrl":"","expiresAt":"2026-05-01T12:00:00","durationSeconds":1,"renewAfter":""})",
            "$.expiresAt: must be a UTC time of RFC 3339");
        row("manifest as text", "TrackSubmission", R"({"manifest":"{}","uploadId":")" + kId1 + R"("})",
            "$.manifest: must be an object");
        row("upper-case id", "Job", R"({"id":"0190163D-8694-739B-AEA5-966C26F8AD91"})", "$.id: must be a UUID");
        row("empty", "RoleInput", "", "not JSON: byte 1");
        row("cut", "RoleInput", "{\"role\":\"edi", "not JSON: byte 13");
        row("trailing text", "RoleInput", R"({"role":"editor"}x)", "not JSON: byte 18");
        row("comment", "RoleInput", "{/**/\"role\":\"editor\"}", "not JSON: byte 2");
        row("NaN", "RoleInput", R"({"role":NaN})", "not JSON: byte 9");
        row("overlong UTF-8", "RoleInput", "{\"role\":\"\xC0\xAF\"}", "not JSON: byte 10");
        row("half a surrogate", "RoleInput", R"({"role":"\ud800"})", "not JSON: byte 16");
        row("UTF-8 cut", "RoleInput", "{\"role\":\"\xE2\x82\"}", "not JSON: byte 12");
        row("control character", "RoleInput", "{\"role\":\"\x01\"}", "not JSON: byte 10");
        row("nesting of 33", "RoleInput", std::string(33, '['), "JSON nests too deeply at byte 32");
        row("nesting of a million", "RoleInput", R"({"x":)" + std::string(1000000, '['),
            "JSON nests too deeply at byte 36");
    }
    void refusesWithThePath() {
        QFETCH(const QString, subject);
        QFETCH(const QByteArray, text);
        QFETCH(const QString, message);

        const auto read = kSubjects.at(subject.toStdString())(text.toStdString());

        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(read.error().message), message);
    }

    void ignoresUnknownFields() {
        const auto role = fromJson<RoleInput>("{\"later\":{\"a\":[1,\"[[[[\",{}]},\"role\":\"viewer\",\"Role\":\"x\"}");
        QVERIFY(role);
        QVERIFY(role->role == Role::Viewer);
    }

    void bracketsInsideStringsAreNoNesting() {
        const auto request = fromJson<RefreshRequest>("{\"refreshToken\":\"\\\"" + std::string(100, '[') + "\"}");
        QVERIFY(request);
        QCOMPARE(request->refreshToken.reveal().size(), std::size_t{101});
    }

    void neverRepeatsAValueInAMessage() {
        const auto read = fromJson<SignInRequest>("{\"login\":\"a\",\"password\":\"hunter2");
        QVERIFY(!read);
        QVERIFY(read.error().message.find("hunter2") == std::string::npos);
    }

    void writesTextThatIsNotUtf8AsReplacementCharacters() {
        const Problem problem{.title = "\xFF", .code = "internal", .detail = {}, .requestId = {}};
        QVERIFY(toJson(problem).find("\xEF\xBF\xBD") != std::string::npos);
    }

    void aManifestThatIsNoObjectIsWrittenAsNull() {
        const auto text = toJson(TrackSubmission{"{\"cut", UploadId()});
        QVERIFY(text.starts_with(R"({"manifest":null,)"));
        QVERIFY(!fromJson<TrackSubmission>(text));
    }

    void keepsTheTextOfASecretApart() {
        const auto tokens =
            fromJson<Tokens>(R"({"accessToken":"a","expiresIn":-1,"refreshToken":"r","user":)" + kUser + "}");
        QVERIFY(tokens);
        QCOMPARE(tokens->accessToken.reveal(), std::string("a"));
        QCOMPARE(tokens->expiresIn, std::chrono::seconds(-1));
    }

    void readsEtags_data() {
        QTest::addColumn<QString>("etag");
        QTest::addColumn<int>("version");
        QTest::newRow("ours") << "\"7\"" << 7;
        QTest::newRow("weak") << "W/\"7\"" << -1;
        QTest::newRow("bare") << "7" << -1;
        QTest::newRow("empty") << "\"\"" << -1;
        QTest::newRow("text") << "\"7a\"" << -1;
        QTest::newRow("negative") << "\"-7\"" << -1;
        QTest::newRow("huge") << "\"99999999999\"" << -1;
        QTest::newRow("one quote") << "\"" << -1;
    }
    void readsEtags() {
        QFETCH(const QString, etag);
        QFETCH(const int, version);
        QCOMPARE(versionOfEtag(etag.toStdString()).value_or(-1), version);
        if (version >= 0)
            QCOMPARE(QString::fromStdString(etagOf(version)), etag);
    }
};

QTEST_APPLESS_MAIN(WireCodecTest)
#include "wire_codec_test.moc"
