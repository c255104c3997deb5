// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/encode_facts.h"

#include <QTemporaryDir>
#include <QTest>

namespace vitascope::packaging {

class EncodeFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areOfTheFileThatWasOpenedAndNotOfOneThatTookItsName() {
        const QTemporaryDir folder;
        const std::filesystem::path film = folder.filePath("film.mkv").toStdString();
        const std::filesystem::path other = folder.filePath("other.mkv").toStdString();
        QVERIFY(writeFileDurably(film, "a film"));
        QVERIFY(writeFileDurably(other, "another film"));
        const auto opened = av::FileSource::open(film);
        QVERIFY(opened);
        const auto changed = *modifiedAt(film);
        std::filesystem::last_write_time(other, std::filesystem::last_write_time(film) + std::chrono::hours(1));
        std::filesystem::rename(other, film);
        const auto facts = filmFacts(**opened);
        QVERIFY(facts);
        QCOMPARE(facts->size, std::uint64_t{6});
        QVERIFY(facts->modifiedAt == changed);
        const auto later = filmFacts(**av::FileSource::open(film));
        QVERIFY(later->ends != facts->ends);
    }
};

} // namespace vitascope::packaging

QTEST_GUILESS_MAIN(vitascope::packaging::EncodeFactsTest)
#include "encode_facts_test.moc"
