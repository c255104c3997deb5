// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/title_fields.h"

#include <QTest>

namespace vitascope::wire {

namespace {

TitleInput film() {
    TitleInput input;
    input.name = "Sintel";
    input.year = 2010;
    input.genres = {"Animation", "Fantasy"};
    input.ageRating = AgeRating{12, "FSK 12"};
    input.localizations = {{"de", {"Sintel", "Ein Drache", std::nullopt}}, {"ru", {"Синтел", {}, {}}}};
    input.credits = {{std::nullopt, "Colin Levy", CreditRole::Director, std::nullopt}};
    return input;
}

} // namespace

class TitleFieldsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFieldsThatDifferAreNamed() {
        auto other = film();
        QVERIFY(differingFields(film(), other).empty());
        other.year.reset();
        other.externalId = "x";
        QVERIFY((differingFields(film(), other) == std::vector{TitleField::Year, TitleField::ExternalId}));
    }

    void aFieldIsCopiedAlone() {
        auto other = film();
        other.name = "Other";
        other.genres.clear();
        auto to = film();
        copyField(TitleField::Genres, other, to);
        QVERIFY(to.genres.empty());
        QCOMPARE(to.name, std::string("Sintel"));
    }

    void aMergePatchMakesOneOfTheOther() {
        const auto from = film();
        auto to = film();
        to.name = "Another";
        to.year.reset();
        to.ageRating = AgeRating{16, std::nullopt};
        to.localizations.erase("ru");
        to.localizations["de"].tagline.reset();
        to.localizations["fr"] = {"Sintel", {}, {}};
        to.credits.clear();
        const auto there = merged(from, mergePatch(from, to));
        QVERIFY(there && *there == to);
        const auto back = merged(to, mergePatch(to, from));
        QVERIFY(back && *back == from);
        QCOMPARE(mergePatch(from, from), std::string("{}"));
    }

    void aMergePatchHoldsOnlyWhatDiffers() {
        auto to = film();
        to.year = 2011;
        QCOMPARE(mergePatch(film(), to), std::string(R"({"year":2011})"));
    }
};

} // namespace vitascope::wire

QTEST_MAIN(vitascope::wire::TitleFieldsTest)
#include "title_fields_test.moc"
