// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/import_controller.h"

#include "shared/wire/title_import.h"
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

constexpr auto kPath = "/api/v1/titles/import";
constexpr auto kCsv = "text/csv";
constexpr auto kJson = "application/x-ndjson";

} // namespace

class ImportControllerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ApiStage> stage_;
    std::string editor_;

    Request request(const std::string& body, const std::string& type, const std::string& query = {}) {
        return {.method = "POST",
                .path = kPath,
                .body = body,
                .token = editor_,
                .headers = {{"Content-Type", type}},
                .query = query};
    }
    front::Response send(const std::string& body, const std::string& type, const std::string& query = {}) {
        return stage_->send(request(body, type, query));
    }
    wire::ImportReport import(const std::string& body, const std::string& type, const std::string& query = {}) {
        const auto response = send(body, type, query);
        const auto report = wire::fromJson<wire::ImportReport>(bodyOf(response));
        if (response.status != 200 || !report)
            qFatal("%d: %s", response.status, bodyOf(response).c_str());
        return *report;
    }
    std::vector<catalog::TitleView> titles() {
        return stage_->catalog.catalog.list(std::nullopt, std::nullopt, 10'000)->items;
    }
    static std::string manyRows(int count) {
        std::string text = "name,externalId\n";
        for (int i = 0; i < count; ++i)
            text += "Film,x" + std::to_string(i) + "\n";
        return text;
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<ApiStage>();
        editor_ = stage_->tokenOf(auth::Role::Editor);
    }

    void importsCsv() {
        const auto report =
            import("\xEF\xBB\xBFname;year;cast\r\nStalker;1979;Ann (as Hero)\r\nToo late;2999;\r\n", kCsv);
        const wire::ImportReport wanted{.read = 2,
                                        .created = 1,
                                        .updated = 0,
                                        .unchanged = 0,
                                        .refused = {{3, "year", "year is not between 1870 and 2200"}},
                                        .refusedCount = 1,
                                        .dryRun = false};
        QVERIFY(report == wanted);
        const auto all = titles();
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all.front().title.details.credits.front().character == "Hero");
        QVERIFY(stage_->catalog.observer.told == std::vector<TitleId>{all.front().title.id});
    }

    void importsJsonLines() {
        const wire::TitleInput full{.name = "Сталкер",
                                    .originalName = "Stalker",
                                    .description = "One\nTwo",
                                    .year = 1979,
                                    .genres = {"Drama"},
                                    .originalLanguage = "ru",
                                    .tagline = {},
                                    .language = "ru",
                                    .localizations = {{"de", {"Stalker", "Die Zone", {}}}},
                                    .credits = {{{}, "Ann", wire::CreditRole::Director, {}}},
                                    .ageRating = wire::AgeRating{12, {}},
                                    .externalId = "x1"};
        const auto report = import(
            "\xEF\xBB\xBF" + wire::toJson(full) + "\r\n\n  \n{\"name\":\"Two\",\"year\":\"x\"}\n[]\n{\"na\n" +
                std::string("{\"name\":\"\0\"}\n", 13) + "{\"name\":\"\xff\"}\n{\"name\":\"Last\",\"genres\":[]}",
            kJson);
        QCOMPARE(report.read, 7);
        QCOMPARE(report.created, 2);
        std::vector<std::pair<int, std::optional<std::string>>> refused;
        for (const auto& row : report.refused)
            refused.emplace_back(row.line, row.field);
        QVERIFY(refused == (std::vector<std::pair<int, std::optional<std::string>>>{
                               {4, "year"}, {5, {}}, {6, {}}, {7, {}}, {8, {}}}));
        QCOMPARE(report.refused.front().reason, std::string("year must be an integer"));
        const auto made = titles(); // in either order
        QCOMPARE(made[0].title.details.localizations.size() + made[1].title.details.localizations.size(),
                 std::size_t{1});
        QCOMPARE(import(wire::toJson(full), kJson).unchanged, 1);
    }

    void aLineOfTenMegabytesIsRefusedAndTheNextIsRead_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("CSV") << QByteArray(kCsv) << QByteArray("name\n\"") << QByteArray("\nFilm\n");
        QTest::newRow("JSON") << QByteArray(kJson) << QByteArray("\n{\"name\":\"")
                              << QByteArray("\n{\"name\":\"Film\",\"genres\":[]}");
    }
    void aLineOfTenMegabytesIsRefusedAndTheNextIsRead() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        const auto report = import((begin + QByteArray(10'000'000, 'x') + end).toStdString(), type.toStdString());
        QCOMPARE(report.created, 1);
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused.front().line, 2);
        QVERIFY(QByteArray::fromStdString(report.refused.front().reason).contains("longer than 1 MiB"));
    }

    void aDryRunKeepsNothing() {
        const auto report = import("name\nOne\n", kCsv, "dryRun=true");
        QVERIFY(report.dryRun && report.created == 1);
        QVERIFY(titles().empty());
    }

    void updatesOnlyWhenItIsAskedTo() {
        (void)import("name,externalId\nOne,x1\n", kCsv);
        QCOMPARE(import("name,externalId\nUno,x1\n", kCsv).unchanged, 1);
        QCOMPARE(import("name,externalId\nUno,x1\n", kCsv, "existing=update").updated, 1);
        QCOMPARE(titles().front().title.details.name, std::string("Uno"));
    }

    void noRowsAreNoFailure() {
        QCOMPARE(import("name,year\r\n", kCsv).read, 0);
        QCOMPARE(import("\n", kJson).read, 0);
    }

    void refusesWhatItCannotTake_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        const QByteArray one = "name\nOne\n";
        QTest::newRow("dryRun") << one << QByteArray(kCsv) << QByteArray("dryRun=1") << 400;
        QTest::newRow("existing") << one << QByteArray(kCsv) << QByteArray("existing=replace") << 400;
        QTest::newRow("no type") << one << QByteArray() << QByteArray() << 415;
        QTest::newRow("JSON") << one << QByteArray("application/json") << QByteArray() << 415;
        QTest::newRow("charset") << one << QByteArray("text/csv; charset=iso-8859-1") << QByteArray() << 415;
        QTest::newRow("UTF-8") << one << QByteArray("Text/CSV; Charset=\"utf-8\"") << QByteArray() << 200;
        QTest::newRow("empty") << QByteArray() << QByteArray(kCsv) << QByteArray() << 400;
        QTest::newRow("unknown column") << QByteArray("name,x\nOne,\n") << QByteArray(kCsv) << QByteArray() << 400;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\x00\n\x00", 7) << QByteArray(kCsv) << QByteArray() << 400;
    }
    void refusesWhatItCannotTake() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        const auto response = send(body.toStdString(), type.toStdString(), query.toStdString());
        QCOMPARE(response.status, status);
        QCOMPARE(titles().size(), std::size_t(status == 200 ? 1 : 0));
    }

    void refusesAContentEncoding() {
        auto encoded = request("name\nOne\n", kCsv);
        encoded.headers.push_back({"Content-Encoding", "gzip"});
        QCOMPARE(stage_->send(encoded).status, 415);
    }

    void refusesMoreThanItTakes_data() {
        QTest::addColumn<bool>("saysItsLength");
        QTest::newRow("by its head") << true;
        QTest::newRow("when it comes") << false;
    }
    void refusesMoreThanItTakes() {
        QFETCH(bool, saysItsLength);
        // Titles first, so that something was kept; then lines that are none.
        const auto body = manyRows(200) + std::string(ImportController::kMostBytes, '\n');
        auto head = ApiStage::headOf(request(body, kCsv));
        if (!saysItsLength)
            head.contentLength.reset();
        const auto response = stage_->sendPieces(head, body, front::BodyEnd::Complete);
        QCOMPARE(response.status, 413);
        QCOMPARE(titles().size(), std::size_t(saysItsLength ? 0 : 200));
        QCOMPARE(QByteArray::fromStdString(bodyOf(response)).contains("200 titles made"), !saysItsLength);
    }

    void ofABodyThatIsCutWholeBatchesStay() {
        const auto body = manyRows(250);
        const auto head = ApiStage::headOf(request(body, kCsv));
        QVERIFY(stage_->sendPieces(head, body, front::BodyEnd::Cut).status != 200);
        QCOMPARE(titles().size(), std::size_t{200});
        const auto again = import(body, kCsv);
        QVERIFY(again.created == 50 && again.unchanged == 200);
    }
};

QTEST_GUILESS_MAIN(ImportControllerTest)
#include "import_controller_test.moc"
