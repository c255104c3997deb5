// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/folding.h"
#include "server/domain/search/folding_table.h"
#include "shared/base/utf8.h"

#include <QTest>

#include <set>

using namespace vitascope;
using namespace vitascope::server::search;

class FoldingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << "The GODFATHER"
                              << "the godfather";
        QTest::newRow("digits") << "2001: A Space Odyssey"
                                << "2001 a space odyssey";
        QTest::newRow("blanks and punctuation") << "  Dr. Strangelove, or:  How… "
                                                << "dr strangelove or how";
        QTest::newRow("hyphens") << "Spider-Man – Far"
                                 << "spider man far";
        QTest::newRow("apostrophes") << "Schindler's L’Avventura ʼt"
                                     << "schindlers lavventura t";
        QTest::newRow("French") << "Élève à Noël, çà et là"
                                << "eleve a noel ca et la";
        QTest::newRow("German") << "Die weiße STRAẞE, Öl"
                                << "die weisse strasse ol";
        QTest::newRow("Polish") << "Łódź Świętej"
                                << "lodz swietej";
        QTest::newRow("Nordic") << "Ærø Þórður Åse Đ"
                                << "aero thordur ase d";
        QTest::newRow("Turkish") << "Kış Uykusu İSTANBUL ığş"
                                 << "kis uykusu istanbul igs";
        QTest::newRow("Vietnamese") << "Mùi đu đủ xanh Nguyễn"
                                    << "mui du du xanh nguyen";
        QTest::newRow("Czech and Romanian") << "Ostře sledované vlaky, țară"
                                            << "ostre sledovane vlaky tara";
        QTest::newRow("Greek") << "Ο ΜΕΛΙΣΣΟΚΌΜΟΣ Ὀδυσσέας ᾳ"
                               << "ο μελισσοκομοσ οδυσσεασ α";
        QTest::newRow("Russian") << "Ёлки ещё, Йод"
                                 << "елки еще иод";
        QTest::newRow("Ukrainian") << "Тіні ЇЖАК Ґанок"
                                   << "тіні іжак ганок";
        QTest::newRow("Armenian and Georgian") << "ՓԱՐԱՋԱՆՈՎ ᲗᲑ"
                                               << "փարաջանով თბ";
        QTest::newRow("decomposed") << "e\u0301le\u0300ve и\u0306"
                                    << "eleve и";
        QTest::newRow("ligatures and number forms") << "ﬁlm Ⅳ x² № ½"
                                                    << "film iv x2";
        QTest::newRow("full width") << "ＡＫＩＲＡ　１９"
                                    << "akira 19";
        QTest::newRow("Han and kana") << "千と千尋"
                                      << "千 と 千 尋";
        QTest::newRow("Han within Latin") << "映画abc画"
                                          << "映 画 abc 画";
        QTest::newRow("Hangul") << "기생충 영화"
                                << "기생충 영화";
        QTest::newRow("Hebrew points") << "שָׁלוֹם"
                                       << "שלום";
        QTest::newRow("Devanagari keeps its vowels") << "लगान कि।"
                                                     << "लगान कि";
        QTest::newRow("emoji") << "🎬 film 🎬"
                               << "film";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("only signs") << "!? – ♥"
                                    << "";
    }
    void folds() {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromStdString(foldedText(text.toStdString())), folded);
        // What was folded is folded.
        QCOMPARE(QString::fromStdString(foldedText(folded.toStdString())), folded);
    }

    void separatesAtWhatIsNotText() {
        QCOMPARE(foldedText(std::string("a\0b", 3)), "a b");
        QCOMPARE(foldedText("a\xff"
                            "b\xc3"),
                 "a b");
        QCOMPARE(foldedText("\xed\xa0\x80"), "");
    }

    void cutsLongWords() {
        QCOMPARE(foldedText(std::string(100, 'A') + " b"), std::string(kLongestWord, 'a') + " b");
        QString sharp;
        for (int i = 0; i < 30; ++i)
            sharp += QStringLiteral("ß");
        QCOMPARE(foldedText(sharp.toStdString()), std::string(kLongestWord, 's'));
    }

    void givesTheWords() {
        const auto words = wordsOf("one two 3");
        QCOMPARE(words.size(), std::size_t{3});
        QCOMPARE(words[0], "one");
        QCOMPARE(words[2], "3");
        QVERIFY(wordsOf("").empty());
    }

    void hasATableWithoutContradictions() {
        std::set<char32_t> from;
        std::set<char32_t> to;
        for (const auto& row : foldingRows()) {
            QVERIFY(isValidUtf8(row.characters) && isValidUtf8(row.folded) && !row.folded.empty());
            for (auto rest = row.characters; !rest.empty(); rest.remove_prefix(firstCharacter(rest).length))
                QVERIFY2(from.insert(firstCharacter(rest).code).second, row.folded.data());
            for (auto rest = row.folded; !rest.empty(); rest.remove_prefix(firstCharacter(rest).length))
                to.insert(firstCharacter(rest).code);
        }
        QVERIFY(from.size() > 1500);
        for (const auto code : to)
            QVERIFY2(!from.contains(code), QByteArray::number(static_cast<uint>(code), 16).constData());
    }
};

QTEST_APPLESS_MAIN(FoldingTest)
#include "folding_test.moc"
