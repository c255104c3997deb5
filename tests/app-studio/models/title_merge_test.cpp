// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_merge.h"

#include "app-studio/models/merge_text.h"

#include <QTest>

namespace vitascope::studio {

namespace {

using wire::CreditRole;
using wire::TitleField;
using wire::TitleInput;
using Side = TitleMerge::Side;

TitleInput film() {
    TitleInput input;
    input.name = "Sintel";
    input.year = 2010;
    input.genres = {"Animation", "Fantasy"};
    input.localizations = {{"de", {"Sintel", std::nullopt, "Ein Drache"}}, {"fr", {"Sintel", {}, {}}}};
    input.credits = {{std::nullopt, "Colin Levy", CreditRole::Director, std::nullopt}};
    return input;
}

std::size_t rowOf(const TitleMerge& merge, TitleField field) {
    for (std::size_t row = 0; row < merge.rows().size(); ++row)
        if (merge.rows()[row].field.field == field)
            return row;
    return merge.rows().size();
}

} // namespace

class TitleMergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatOnlyOneChangedIsTakenFromThatOne() {
        auto yours = film();
        yours.year = 2011;
        yours.availability = wire::Availability{UtcTime(), std::nullopt};
        auto theirs = film();
        theirs.name = "Sintel!";
        theirs.ageRating = wire::AgeRating{12, std::nullopt};
        const TitleMerge merge(film(), yours, theirs);
        QVERIFY(!merge.hasConflicts());
        QCOMPARE(merge.rows().size(), 4U);
        const auto result = merge.result();
        QCOMPARE(result.name, std::string("Sintel!"));
        QVERIFY(result.year == 2011 && result.ageRating == theirs.ageRating);
        QVERIFY(result.availability == yours.availability);
        QVERIFY(result.credits == film().credits);
    }

    void theSameChangeIsNoConflict() {
        auto both = film();
        both.name = "Durian";
        const TitleMerge merge(film(), both, both);
        QVERIFY(!merge.hasConflicts());
        QVERIFY(merge.result() == both);
    }

    void whatBothChangedIsAskedForAndYoursAtFirst() {
        auto yours = film();
        yours.name = "Yours";
        auto theirs = film();
        theirs.name = "Theirs";
        theirs.year.reset();
        TitleMerge merge(film(), yours, theirs);
        QVERIFY(merge.hasConflicts());
        QCOMPARE(merge.result().name, std::string("Yours"));
        QVERIFY(!merge.result().year);
        const auto row = rowOf(merge, TitleField::Name);
        QVERIFY(merge.rows()[row].isConflict && !merge.rows()[row].canCombine);
        merge.choose(row, Side::Both); // texts are not put together
        QCOMPARE(merge.result().name, std::string("Yours"));
        merge.choose(row, Side::Theirs);
        QCOMPARE(merge.result().name, std::string("Theirs"));
        merge.choose(rowOf(merge, TitleField::Year), Side::Yours); // nobody is asked about it
        QVERIFY(!merge.result().year);
    }

    void eachLanguageIsAFieldOfItsOwn() {
        auto yours = film();
        yours.localizations["de"].description = "Ein Mädchen";
        auto theirs = film();
        theirs.localizations["fr"].name = "Durian";
        theirs.localizations["pl"] = {"Sintel", {}, {}};
        const TitleMerge merge(film(), yours, theirs);
        QVERIFY(!merge.hasConflicts());
        const auto result = merge.result();
        QCOMPARE(result.localizations.at("de").description.value_or(""), std::string("Ein Mädchen"));
        QCOMPARE(result.localizations.at("fr").name, std::string("Durian"));
        QVERIFY(result.localizations.contains("pl"));
    }

    void aLanguageThatOneRemovedAndTheOtherChangedIsAConflict() {
        auto yours = film();
        yours.localizations["de"].name = "Neu";
        auto theirs = film();
        theirs.localizations.erase("de");
        TitleMerge merge(film(), yours, theirs);
        QVERIFY(merge.hasConflicts());
        QCOMPARE(merge.result().localizations.at("de").name, std::string("Neu"));
        merge.choose(0, Side::Theirs);
        QVERIFY(!merge.result().localizations.contains("de"));
    }

    void listsAreCombined() {
        auto yours = film();
        yours.genres = {"Fantasy", "Drama"}; // without Animation
        yours.credits.push_back({std::nullopt, "Halina Reijn", CreditRole::Cast, "Sintel"});
        auto theirs = film();
        theirs.genres = {"Animation", "Fantasy", "Short"};
        theirs.credits = {
            {std::nullopt, "Jan Morgenstern", CreditRole::Composer, std::nullopt}}; // without the director
        TitleMerge merge(film(), yours, theirs);
        QVERIFY(merge.rows()[rowOf(merge, TitleField::Genres)].side == Side::Both);
        const auto result = merge.result();
        QCOMPARE(result.genres, (std::vector<std::string>{"Fantasy", "Drama", "Short"}));
        QCOMPARE(result.credits.size(), 2U);
        QCOMPARE(result.credits[0].name, std::string("Halina Reijn"));
        QCOMPARE(result.credits[1].name, std::string("Jan Morgenstern"));
        merge.choose(rowOf(merge, TitleField::Genres), Side::Theirs);
        QVERIFY(merge.result().genres == theirs.genres);
    }

    void aPersonWithAnIdAndTheSameByNameAreOne() {
        auto base = film();
        base.credits.clear();
        auto yours = base;
        yours.credits = {{std::nullopt, "Ann", CreditRole::Cast, std::nullopt}};
        auto theirs = base;
        theirs.credits = {{PersonId(), "Ann", CreditRole::Cast, std::nullopt},
                          {std::nullopt, "Bob", CreditRole::Writer, std::nullopt}};
        QCOMPARE(TitleMerge(base, yours, theirs).result().credits.size(), 2U);
    }

    void fieldsAreToldInWords() {
        QCOMPARE(fieldText({TitleField::Genres, {}}, film()), "Animation, Fantasy");
        QCOMPARE(fieldText({TitleField::Localizations, "de"}, film()), "Sintel\nEin Drache");
        QCOMPARE(fieldText({TitleField::Credits, {}}, film()), "Colin Levy (Director)");
        QVERIFY(fieldText({TitleField::Tagline, {}}, film()).isEmpty());
        QVERIFY(fieldName({TitleField::Localizations, "de"}).contains("Deutsch"));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::TitleMergeTest)
#include "title_merge_test.moc"
