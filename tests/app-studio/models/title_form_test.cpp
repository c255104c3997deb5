// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_form.h"

#include "app-studio/models/title_drafts.h"
#include "app-studio/models/title_form_check.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace vitascope::studio {

using Change = std::function<void(TitleForm&)>;

namespace {

wire::TitleInput film() {
    wire::TitleInput input;
    input.name = "Sintel";
    input.originalName = "Durian";
    input.description = "A girl\nlooks for a dragon.";
    input.year = 2010;
    input.genres = {"Animation"};
    input.originalLanguage = "en";
    input.tagline = "Dragons";
    input.language = "en";
    input.localizations = {{"de", {"Sintel", "Drachen", std::nullopt}}};
    input.credits = {{PersonId(), "Colin Levy", wire::CreditRole::Director, std::nullopt},
                     {std::nullopt, "Halina Reijn", wire::CreditRole::Cast, "Sintel"}};
    input.ageRating = wire::AgeRating{12, "FSK 12"};
    input.externalId = "tt1";
    input.availability = wire::Availability{UtcTime(std::chrono::microseconds(1'000'000'001)), std::nullopt};
    return input;
}

} // namespace

class TitleFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFormThatNobodyTouchedChangesNothing() {
        QVERIFY(toInput(toForm(film()), film()) == film()); // also the microsecond, which it does not show
        QVERIFY(toInput(toForm({}), {}) == wire::TitleInput());
    }

    void blanksAreTakenOffAndWhatIsEmptyIsLeftOut() {
        auto form = toForm(film());
        form.name = "  A ";
        form.tagline = " ";
        form.year.clear();
        form.minimumAge.reset();
        form.localizations.clear();
        form.availableFrom.reset();
        const auto input = toInput(form, film());
        QCOMPARE(input.name, std::string("A"));
        QVERIFY(!input.tagline && !input.year && !input.ageRating && !input.availability);
        QVERIFY(input.localizations.empty());
    }

    void fieldsAreComparedCopiedAndFoundInTheirSections() {
        auto other = toForm(film());
        other.ageLabel = "PG";
        other.credits.removeLast();
        other.localizations[0].description = "Ein Drache";
        other.localizations.push_back({"fr", "Sintel", {}, {}});
        const QStringList paths{"credits", "ageRating", "localizations.de", "localizations.fr"};
        QCOMPARE(differingFields(other, toForm(film())), paths);
        auto back = other;
        for (const auto& path : paths)
            copyField(path, toForm(film()), back);
        QVERIFY(back == toForm(film()));
        QVERIFY(sectionOf("credits.3") == TitleSection::People);
        QVERIFY(sectionOf("localizations.de.name") == TitleSection::Texts);
        QVERIFY(sectionOf("year") == TitleSection::Details);
        QVERIFY(sectionOf("availability") == TitleSection::Availability);
    }

    void whatWasTypedIsPutOntoWhatSomebodyElseChanged() {
        const auto before = toForm(film());
        auto typed = before;
        typed.year = "20"; // not finished
        typed.localizations.clear();
        auto now = before;
        now.name = "Theirs";
        const auto form = rebased(typed, before, now);
        QCOMPARE(form.name, "Theirs");
        QCOMPARE(form.year, "20");
        QVERIFY(form.localizations.isEmpty());
    }

    void mistakesStandAtTheirField_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const char* path, Change change) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(path);
        };
        const QString longText(201, QLatin1Char('x'));
        row("good", "", [](TitleForm&) {});
        row("no name", "name", [](TitleForm& f) { f.name = "  "; });
        row("long name", "name", [=](TitleForm& f) { f.name = longText; });
        row("long tagline", "tagline", [=](TitleForm& f) { f.tagline = longText; });
        row("long description", "description", [](TitleForm& f) { f.description.fill('x', 10001); });
        row("long original name", "originalName", [=](TitleForm& f) { f.originalName = longText; });
        row("year in words", "year", [](TitleForm& f) { f.year = "last"; });
        row("year before film", "year", [](TitleForm& f) { f.year = "1066"; });
        row("year to come", "year", [](TitleForm& f) { f.year = "2999"; });
        row("many genres", "genres", [](TitleForm& f) {
            for (int i = 0; i < 21; ++i)
                f.genres << QString::number(i);
        });
        row("long genre", "genres", [=](TitleForm& f) { f.genres = {longText}; });
        row("a label without an age", "ageRating", [](TitleForm& f) { f.minimumAge.reset(); });
        row("long label", "ageRating", [](TitleForm& f) { f.ageLabel.fill('x', 21); });
        row("no name in a language", "localizations.de.name", [](TitleForm& f) { f.localizations[0].name.clear(); });
        row("the title's own language", "localizations.de.name", [](TitleForm& f) { f.language = "DE"; });
        row("nobody", "credits.1", [](TitleForm& f) { f.credits[1].name = " "; });
        row("somebody twice", "credits.2", [](TitleForm& f) { f.credits << f.credits[1]; });
        row("an end before the beginning", "availability",
            [](TitleForm& f) { f.availableUntil = f.availableFrom->addSecs(-1); });
    }
    void mistakesStandAtTheirField() {
        QFETCH(Change, change);
        QFETCH(QString, path);
        auto form = toForm(film());
        change(form);
        const auto mistakes = check(form);
        QCOMPARE(mistakes.all().keys(), path.isEmpty() ? QStringList() : QStringList{path});
        if (!path.isEmpty())
            QVERIFY(mistakes.areIn(sectionOf(path)) && !mistakes.of(path).isEmpty());
    }

    void whatTheServerRefusesStandsAtItsField_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("path");
        QTest::newRow("a field") << "PATCH /api/v1/titles/1: year is not between 1870 and 2200 (request 0190-1)"
                                 << "year";
        QTest::newRow("a text of a language") << "PATCH /x: localizations.pt-BR.name is longer than 200 characters"
                                              << "localizations.pt-BR.name";
        QTest::newRow("the languages") << "PATCH /x: localizations has the language de twice"
                                       << "localizations";
        QTest::newRow("credits") << "PATCH /x: credits has 'Ann' twice in the same role"
                                 << "credits";
        QTest::newRow("by its JSON path") << "PUT /x: $.credits[2].role: must be one of cast"
                                          << "credits";
        QTest::newRow("the window") << "PATCH /x: availability.until is not after availability.from"
                                    << "availability";
        QTest::newRow("nothing known") << "PATCH /x: the weather is bad"
                                       << "";
    }
    void whatTheServerRefusesStandsAtItsField() {
        QFETCH(QString, message);
        QFETCH(QString, path);
        const auto mistakes = mistakesOf({ErrorCode::InvalidInput, message.toStdString()});
        QCOMPARE(mistakes.all().keys(), path.isEmpty() ? QStringList() : QStringList{path});
        QVERIFY(mistakesOf({ErrorCode::Unavailable, message.toStdString()}).areNone());
        QVERIFY(!mistakesOf({ErrorCode::AlreadyExists, "PUT /x: another title has this externalId"})
                     .of("externalId")
                     .isEmpty());
    }

    static std::optional<TitleDraft> found(TitleDrafts& drafts, const std::optional<TitleId>& title) {
        std::optional<std::optional<TitleDraft>> answer;
        QObject context;
        drafts.find(title, &context, [&](const std::optional<TitleDraft>& draft) { answer = draft; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : std::nullopt;
    }

    void draftsSurvive() {
        const QTemporaryDir folder;
        TitleDraft draft{toForm(film()), 7, film(), QDateTime::currentDateTimeUtc()};
        draft.form.year = "19x";
        draft.form.tagline = " half a ";
        draft.form.credits << CreditForm{};
        const auto id = std::optional(TitleId());
        {
            TitleDrafts drafts;
            drafts.setFolder(folder.filePath("drafts/mine"));
            QVERIFY(!found(drafts, id));
            drafts.keep(id, draft);
        }
        TitleDrafts drafts;
        drafts.setFolder(folder.filePath("drafts/mine"));
        const auto kept = found(drafts, id);
        QVERIFY(kept && kept->form == draft.form && kept->base == film() && kept->version == 7);
        QVERIFY(!found(drafts, std::nullopt)); // that of a new title is apart
        drafts.forget(id);
        QVERIFY(!found(drafts, id));
    }

    void draftsAreTheirWritersAlone() {
        const QTemporaryDir folder;
        const auto id = std::optional(TitleId());
        {
            TitleDrafts drafts;
            drafts.setFolder(folder.path());
            drafts.keep(id, {toForm(film()), 7, film(), QDateTime::currentDateTimeUtc()});
        }
        const QFileInfo file(folder.filePath(QString::fromStdString(id->toString()) + ".json"));
        QVERIFY(file.exists());
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void draftsOfNobodyAreNotKept() {
        TitleDrafts drafts;
        const auto id = std::optional(TitleId());
        drafts.keep(id, {toForm(film()), 7, film(), QDateTime::currentDateTimeUtc()});
        QVERIFY(!found(drafts, id));
    }
};

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::Change)

QTEST_MAIN(vitascope::studio::TitleFormTest)
#include "title_form_test.moc"
