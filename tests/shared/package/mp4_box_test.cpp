// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/mp4_box.h"

#include "tests/support/track_builder.h"

#include <QTest>

using namespace vitascope;
using package::fourCc;
using test::Fields;

class Mp4BoxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsBoxesWithShortAndLongSizes() {
        package::MemoryByteReader bytes(
            Fields().u32(12).text("free").zeros(4).u32(1).text("mdat").u64(20).zeros(4).bytes());
        const auto first = package::readBoxPlace(bytes, 0, bytes.size());
        QVERIFY(first && first->type == fourCc("free") && first->body() == 8 && first->end() == 12);
        const auto second = package::readBoxPlace(bytes, 12, bytes.size());
        QVERIFY(second && second->type == fourCc("mdat") && second->body() == 28 && second->end() == 32);
    }

    void refusesSizesThatLie_data() {
        QTest::addColumn<QByteArray>("header");
        const auto row = [](const char* name, const Fields& fields) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(fields.bytes().data()),
                                              static_cast<qsizetype>(fields.bytes().size()));
        };
        row("nothing", Fields());
        row("cut header", Fields().u32(8).text("mo"));
        row("to the end of the file", Fields().u32(0).text("mdat").zeros(8));
        row("smaller than its header", Fields().u32(7).text("mdat").zeros(8));
        row("beyond the end", Fields().u32(17).text("mdat").zeros(8));
        row("long size smaller than its header", Fields().u32(1).text("mdat").u64(15));
        row("long size cut", Fields().u32(1).text("mdat").u32(0));
        row("long size that overflows", Fields().u32(1).text("mdat").u64(0xFFFFFFFFFFFFFFFF));
    }

    void refusesSizesThatLie() {
        QFETCH(QByteArray, header);
        const test::Bytes raw(header.begin(), header.end());
        package::MemoryByteReader bytes(raw);
        const auto place = package::readBoxPlace(bytes, 0, bytes.size());
        QVERIFY(!place && place.error().code == ErrorCode::Corrupt);
        if (!raw.empty())
            QVERIFY(!package::childrenOf(raw));
    }

    void refusesABoxThatIsTooLargeForMemory() {
        package::MemoryByteReader bytes(test::Bytes(16));
        QVERIFY(!package::readBody(bytes, {fourCc("moov"), 0, 8, package::kMaxBoxInMemory + 1}));
    }

    void fieldsStayBadOnceTheyRanOut() {
        const auto raw = Fields().u16(0x0102).bytes();
        package::BoxFields fields(raw);
        QCOMPARE(fields.u32(), 0U);
        QVERIFY(!fields.isGood());
        QCOMPARE(fields.u8(), std::uint8_t(0));
    }

    void wantsTheOnlyChild() {
        const auto body =
            Fields().add(test::box("aaaa", {})).add(test::box("bbbb", {})).add(test::box("bbbb", {})).bytes();
        const auto children = package::childrenOf(body);
        QVERIFY(children && children->size() == 3);
        QVERIFY(package::onlyChild(*children, fourCc("aaaa")));
        QVERIFY(!package::onlyChild(*children, fourCc("bbbb")));
        QVERIFY(!package::onlyChild(*children, fourCc("cccc")));
    }
};

QTEST_APPLESS_MAIN(Mp4BoxTest)
#include "mp4_box_test.moc"
