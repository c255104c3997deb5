// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/track_drafts.h"

#include "app-studio/models/preview/language_choice.h"
#include "tests/support/track_builder.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;
using package::TrackKind;
using package::TrackRole;

namespace {

package::TrackManifest sound(const std::string& name, bool isDefault) {
    auto manifest = test::buildTrack({.kind = TrackKind::Audio, .name = name, .timescale = 48000}).manifest;
    manifest.label = name;
    manifest.isDefault = isDefault;
    return manifest;
}

TrackDrafts drafts() {
    return TrackDrafts({test::buildTrack().manifest, sound("a1-en", true), sound("a2-fr", false),
                        test::buildSubtitles("s1-en").manifest, test::buildSubtitles("s2-fr", "fr").manifest,
                        test::buildThumbnails().manifest});
}

} // namespace

class TrackDraftsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesNothingByItself() {
        QVERIFY(drafts().changes().empty());
        QVERIFY(drafts().isValid());
    }

    void tellsOnlyWhatIsAnother() {
        auto tracks = drafts();
        tracks.setLabel("a2-fr", "Commentaire");
        tracks.setRole("a2-fr", TrackRole::Commentary);
        tracks.setLanguage("s1-en", "pt-br");
        const auto changes = tracks.changes();
        QCOMPARE(changes.size(), 2U);
        QVERIFY(changes[0] == (TrackChange{"a2-fr", "Commentaire", {}, {}, TrackRole::Commentary}));
        QVERIFY(changes[1] == (TrackChange{"s1-en", {}, "pt-BR", {}, {}}));
        QCOMPARE(tracks.tracks()[2].label, std::string("Commentaire"));
        tracks.reset();
        QVERIFY(tracks.changes().empty());
    }

    void hasOneSoundThatPlaysByItself() {
        auto tracks = drafts();
        tracks.setDefault("a2-fr", true);
        QVERIFY(!tracks.track("a1-en")->isDefault && tracks.track("a2-fr")->isDefault);
        tracks.setDefault("a2-fr", false); // another one must take its place
        QVERIFY(tracks.track("a2-fr")->isDefault);
        QCOMPARE(tracks.changes().size(), 2U);
    }

    void hasAtMostOneSubtitleThatShowsByItself() {
        auto tracks = drafts();
        tracks.setDefault("s1-en", true);
        tracks.setDefault("s2-fr", true);
        QVERIFY(!tracks.track("s1-en")->isDefault && tracks.track("s2-fr")->isDefault);
        tracks.setRole("s2-fr", TrackRole::Forced); // forced ones show by themselves anyway
        QVERIFY(!tracks.track("s2-fr")->isDefault);
        tracks.setDefault("s2-fr", true);
        QVERIFY(!tracks.track("s2-fr")->isDefault);
        tracks.setDefault("s1-en", true);
        tracks.setDefault("s1-en", false);
        QVERIFY(!tracks.track("s1-en")->isDefault);
    }

    void refusesWhatIsNoLanguageAndNoName() {
        auto tracks = drafts();
        tracks.setLanguage("a1-en", "no such language");
        QVERIFY(tracks.hasWrongLanguage("a1-en") && !tracks.isValid());
        tracks.setLanguage("a1-en", "de");
        QVERIFY(!tracks.hasWrongLanguage("a1-en") && tracks.isValid());
        for (const auto& name : {QString(), QString("  "), QString(201, u'x'), QString("two\nlines")}) {
            tracks.setLabel("a1-en", name);
            QVERIFY(tracks.hasWrongName("a1-en") && !tracks.isValid());
        }
        tracks.setLabel("a1-en", "Deutsch");
        QVERIFY(tracks.isValid());
        tracks.setLabel("nothing", ""); // unknown tracks are passed over
        QVERIFY(tracks.isValid());
    }

    void readsLanguagesAsPeopleTypeThem_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("tag"); // empty: refused
        QTest::newRow("nothing") << ""
                                 << "und";
        QTest::newRow("tag") << "en"
                             << "en";
        QTest::newRow("blanks") << " en "
                                << "en";
        QTest::newRow("region in small letters") << "pt-br"
                                                 << "pt-BR";
        QTest::newRow("script") << "ZH-hant"
                                << "zh-Hant";
        QTest::newRow("three letters") << "fil"
                                       << "fil";
        QTest::newRow("name in itself") << "français"
                                        << "fr";
        QTest::newRow("Russian") << "Русский"
                                 << "ru";
        QTest::newRow("choice") << languageChoice("ru") << "ru";
        QTest::newRow("a word too long") << "esperanto-language"
                                         << "";
        QTest::newRow("a sentence") << "I do not know"
                                    << "";
        QTest::newRow("one letter") << "e"
                                    << "";
        QTest::newRow("a hyphen at the end") << "en-"
                                             << "";
    }
    void readsLanguagesAsPeopleTypeThem() {
        QFETCH(QString, typed);
        QFETCH(QString, tag);
        QCOMPARE(languageTag(typed).value_or(QString()), tag);
    }

    void offersEveryLanguageOnce() {
        const auto choices = languageChoices();
        QVERIFY(choices.size() > 100);
        QVERIFY(choices.contains(languageChoice("en")));
        for (const auto& choice : choices)
            QVERIFY2(languageTag(choice), qPrintable(choice));
        QCOMPARE(languageChoice("und"), QString());
    }
};

QTEST_APPLESS_MAIN(TrackDraftsTest)
#include "track_drafts_test.moc"
