// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_import.h"

#include "server/domain/catalog/title_csv.h"
#include "tests/server/domain/catalog/catalog_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::catalog;

namespace {

constexpr ImportOptions kSkip{};
constexpr ImportOptions kUpdate{.isDryRun = false, .updatesExisting = true};
constexpr ImportOptions kDryRun{.isDryRun = true, .updatesExisting = false};

// "read created updated unchanged refused"
QByteArray countsOf(const ImportReport& report) {
    QByteArray text;
    for (const int count : {report.read, report.created, report.updated, report.unchanged, report.refusedCount})
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(count);
    return text;
}

} // namespace

class TitleImportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CatalogStage> stage_;

    TitleImport makeImport(ImportOptions options) {
        auto& s = *stage_;
        return TitleImport({s.work, s.titles, s.people, s.chronicle, s.observer, s.clock, s.ids}, options);
    }
    ImportReport importCsv(const std::string& text, ImportOptions options = kSkip) {
        auto import = makeImport(options);
        CsvTitleReader reader;
        for (const auto& rows : {reader.read(text), reader.finish()})
            for (const auto& row : rows.value())
                if (const auto taken = import.take(row); !taken)
                    qFatal("%s", taken.error().message.c_str());
        if (const auto finished = import.finish(); !finished)
            qFatal("%s", finished.error().message.c_str());
        return import.report();
    }
    std::vector<Title> titles() {
        std::vector<Title> all;
        const auto page = stage_->catalog.list(std::nullopt, std::nullopt, 10'000).value();
        for (const auto& view : page.items)
            all.push_back(view.title);
        return all;
    }
    static TitleRow rowOf(TitleDetails details) {
        return {.line = 1, .bytes = 10, .write = [details](TitleDetails& target) -> tl::expected<void, RowError> {
                    target = details;
                    return {};
                }};
    }

private Q_SLOTS:
    void whoImportedHowMuchIsInTheAuditLog() {
        auto& s = *stage_;
        const server::audit::Origin editor{s.ids.next<UserId>(), "192.0.2.7", "r1"};
        TitleImport import({s.work, s.titles, s.people, s.chronicle, s.observer, s.clock, s.ids}, kSkip, editor);
        TitleDetails details;
        details.name = "One";
        QVERIFY(import.take(rowOf(details)) && import.take(rowOf(details)) && import.finish());
        const auto entries = s.audit.list({.action = "title"}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries[0].act.action, std::string("title.import"));
        QCOMPARE(entries[0].act.subject, std::string("import:r1"));
        QCOMPARE(entries[0].act.details, (std::vector<std::string>{"created=2", "updated=0"}));
        QVERIFY(entries[0].origin == editor);
        QCOMPARE(countsOf(importCsv("name\nTwo\n", kDryRun)), "1 1 0 0 0");
        QCOMPARE(s.audit.list({.action = "title"}, std::nullopt, 10)->items.size(), 1U); // a dry run does nothing
    }

    void init() { stage_ = std::make_unique<CatalogStage>(); }

    void makesDraftsWithTheirPeople() {
        QCOMPARE(countsOf(importCsv("name,genres,directors\nOne,Drama,Ann\nTwo,drama,ann|Bob\n")), "2 2 0 0 0");
        const auto made = titles();
        QCOMPARE(made.size(), std::size_t{2});
        QVERIFY(made[0].state == TitleState::Draft && made[0].version == 1);
        QVERIFY(made[0].details.genres == made[1].details.genres);
        QVERIFY(made[0].details.credits[0].person.has_value());
        QVERIFY(made[0].details.credits[0].person == made[1].details.credits[0].person);
        QCOMPARE(stage_->catalog.people("", 10)->size(), std::size_t{2});
    }

    void tellsOfEachTitleThatItChanges() {
        const std::string text = "name,externalId\nOne,x1\nTwo,x2\n";
        (void)importCsv(text, kDryRun);
        (void)importCsv(text);
        (void)importCsv(text, kUpdate);
        (void)importCsv("name,externalId\nUno,x1\n", kUpdate);
        const auto all = titles();
        const bool isFirst = all[0].details.name == "Uno";
        const auto one = all[isFirst ? 0 : 1].id;
        const std::vector<TitleId> wanted{one, all[isFirst ? 1 : 0].id, one};
        QVERIFY(stage_->observer.told == wanted);
        std::vector<TitleId> told;
        const auto events = stage_->work.read([&](ReadScope& scope) { return stage_->eventRows.after(scope, 0, 10); });
        for (const auto& event : *events)
            told.push_back(*event.title);
        QVERIFY(told == wanted);
    }

    void refusedRowsDoNotStopTheOthers() {
        const auto report = importCsv("name,year\nOne,1979\n,1980\nThree,1066\nFour,soon\nFi\xffve,1981\nS\x01x,1982\n"
                                      "Seven\nEight,1983\n");
        QCOMPARE(countsOf(report), "8 2 0 0 6");
        const std::vector<RefusedRow> wanted{{3, {"name", "name is empty"}},
                                             {4, {"year", "year is not between 1870 and 2200"}},
                                             {5, {"year", "year is no whole number"}},
                                             {6, {"name", "name is not UTF-8 text"}},
                                             {7, {"name", "name contains a control character"}},
                                             {8, {"", "the row has 1 fields, the first line 2"}}};
        QVERIFY(report.refused == wanted);
        QCOMPARE(titles().size(), std::size_t{2});
    }

    void theSameTextTwiceMakesNothingTwice_data() {
        QTest::addColumn<bool>("updates");
        QTest::newRow("skip") << false;
        QTest::newRow("update") << true;
    }
    void theSameTextTwiceMakesNothingTwice() {
        QFETCH(bool, updates);
        const std::string text =
            "name,externalId,genres,cast,ageRating\nOne,x1,Drama|War,Ann (as Hero)|Bob,12\nTwo,x2,,,\n";
        QCOMPARE(countsOf(importCsv(text, {false, updates})), "2 2 0 0 0");
        const auto before = titles();
        stage_->observer.told.clear();
        QCOMPARE(countsOf(importCsv(text, {false, updates})), "2 0 0 2 0");
        QVERIFY(titles() == before);
        QVERIFY(stage_->observer.told.empty());
    }

    void leavesOrUpdatesWhatIsThere() {
        (void)importCsv("name,externalId,year,directors\nOne,x1,1979,Ann\n");
        const std::string text = "name,externalId,year\nUno,x1,1980\n";
        QCOMPARE(countsOf(importCsv(text)), "1 0 0 1 0");
        QCOMPARE(titles().front().details.name, std::string("One"));
        stage_->clock.advance(std::chrono::seconds(5));
        QCOMPARE(countsOf(importCsv(text, kUpdate)), "1 0 1 0 0");
        const auto title = titles().front();
        QCOMPARE(title.details.name, std::string("Uno"));
        QVERIFY(title.details.year == 1980 && title.version == 2 && title.updatedAt == stage_->clock.utcNow());
        QCOMPARE(title.details.credits.size(), std::size_t{1}); // that had no column
    }

    void anUpdateThatTheRestOfTheTitleForbidsIsRefused() {
        TitleDetails details;
        details.name = "One";
        details.externalId = "x1";
        details.localizations = {{"de", {"Eins", "", ""}}};
        QVERIFY(stage_->catalog.create(details));
        const auto report = importCsv("name,externalId,language\nOne,x1,de\n", kUpdate);
        QCOMPARE(countsOf(report), "1 0 0 0 1");
        QCOMPARE(report.refused.front().error.field, std::string("localizations"));
    }

    void anExternalIdTwiceInATextIsOneTitle() {
        const std::string text = "name,externalId\nOne,x1\nUno,x1\nUno,x1\n";
        QCOMPARE(countsOf(importCsv(text, kDryRun)), "3 1 0 2 0");
        QCOMPARE(countsOf(importCsv(text)), "3 1 0 2 0");
        QCOMPARE(countsOf(importCsv(text, kUpdate)), "3 0 1 2 0"); // the first row is what is there
        QCOMPARE(titles().front().details.name, std::string("Uno"));
    }

    void aTitleInTheTrashStaysThere() {
        (void)importCsv("name,externalId\nOne,x1\n");
        auto title = titles().front();
        title.state = TitleState::Trash;
        QVERIFY(stage_->work.write([&](WriteScope& scope) { return stage_->titles.update(scope, title); }));
        QCOMPARE(countsOf(importCsv("name,externalId\nUno,x1\n")), "1 0 0 1 0");
        QCOMPARE(countsOf(importCsv("name,externalId\nUno,x1\n", kUpdate)), "1 0 0 0 1");
    }

    void aDryRunCountsAndKeepsNothing() {
        (void)importCsv("name,externalId\nOne,x1\n");
        stage_->observer.told.clear();
        QCOMPARE(countsOf(importCsv("name,externalId,directors\nOne,x1,\nTwo,x2,Ann\n,x3,\n", kDryRun)), "3 1 0 1 1");
        QCOMPARE(titles().size(), std::size_t{1});
        QVERIFY(stage_->observer.told.empty() && stage_->catalog.people("", 10)->empty());
    }

    void aPersonThatIsNotThereRefusesTheRowAlone() {
        TitleDetails good;
        good.name = "One";
        auto bad = good;
        bad.credits = {{stage_->ids.next<PersonId>(), "", CreditRole::Director, {}}};
        auto import = makeImport(kSkip);
        QVERIFY(import.take(rowOf(bad)) && import.take(rowOf(good)) && import.finish());
        QCOMPARE(countsOf(import.report()), "2 1 0 0 1");
        QCOMPARE(import.report().refused.front().error.field, std::string("credits"));
    }

    void keepsABatchAtATime() {
        TitleDetails details;
        details.name = "One";
        auto import = makeImport(kSkip);
        for (int i = 0; i < 399; ++i)
            QVERIFY(import.take(rowOf(details)));
        QCOMPARE(titles().size(), std::size_t{200});
        QCOMPARE(countsOf(import.report()), "399 200 0 0 0");
        auto large = rowOf(details);
        large.bytes = 1024UL * 1024;
        QVERIFY(import.take(rowOf(details)) && import.take(large));
        QCOMPARE(titles().size(), std::size_t{401}); // a large row fills its batch
        QCOMPARE(stage_->observer.told.size(), std::size_t{401});
    }

    void theReportTellsOfTheFirstThousandRefusedRows() {
        std::string text = "name\n";
        for (int i = 0; i < 1'500; ++i)
            text += "\"\"\n";
        const auto report = importCsv(text);
        QCOMPARE(countsOf(report), "1500 0 0 0 1500");
        QCOMPARE(report.refused.size(), TitleImport::kMostRefused);
        QCOMPARE(report.refused.back().line, 1'001);
    }

    void hasAMostOfRows() {
        auto import = makeImport(kSkip);
        const TitleRow refused{.line = 1, .bytes = 1, .write = [](TitleDetails&) {
                                   return tl::unexpected(RowError{"", "no"});
                               }};
        for (int i = 0; i < TitleImport::kMostRows; ++i)
            if (!import.take(refused))
                QFAIL("too early");
        QVERIFY(import.take(refused).error().code == ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TitleImportTest)
#include "title_import_test.moc"
