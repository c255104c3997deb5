// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/fragment_splitter.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::playback;

namespace {

std::vector<std::uint8_t> box(const char* type, std::uint32_t size, bool isLarge = false) {
    std::vector<std::uint8_t> bytes(size, 7);
    const std::uint32_t field = isLarge ? 1 : size;
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[i] = static_cast<std::uint8_t>(field >> (24 - 8 * i));
        bytes[4 + i] = static_cast<std::uint8_t>(type[i]);
        if (isLarge) {
            bytes[8 + i] = 0;
            bytes[12 + i] = static_cast<std::uint8_t>(size >> (24 - 8 * i));
        }
    }
    return bytes;
}

std::vector<std::uint8_t> join(std::initializer_list<std::vector<std::uint8_t>> parts) {
    std::vector<std::uint8_t> all;
    for (const auto& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

class FragmentSplitterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsAfterEachMdatWhateverThePieces_data() {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 3, 8, 100, 100000})
            QTest::addRow("%d bytes at a time", piece) << piece;
    }

    void cutsAfterEachMdatWhateverThePieces() {
        QFETCH(int, piece);
        const auto first = join({box("styp", 24), box("moof", 120), box("mdat", 300)});
        const auto second = join({box("moof", 60), box("free", 16), box("mdat", 400, true)});
        const auto all = join({first, second});
        FragmentSplitter splitter;
        std::vector<av::MediaBytes> fragments;
        for (std::size_t at = 0; at < all.size(); at += static_cast<std::size_t>(piece))
            QVERIFY(splitter.take(
                std::span(all).subspan(at, std::min(static_cast<std::size_t>(piece), all.size() - at)), fragments));
        QCOMPARE(fragments.size(), 2U);
        QVERIFY(*fragments[0] == first);
        QVERIFY(*fragments[1] == second);
        QVERIFY(splitter.finish());
    }

    void handsOutAFragmentBeforeTheSegmentIsComplete() {
        const auto all = join({box("moof", 60), box("mdat", 100), box("moof", 60)});
        FragmentSplitter splitter;
        std::vector<av::MediaBytes> fragments;
        QVERIFY(splitter.take(all, fragments));
        QCOMPARE(fragments.size(), 1U);
        QVERIFY(!splitter.finish()); // a moof without its mdat
    }

    void refusesWhatIsNoBox_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("size below 8") << QByteArray::fromHex("000000046d6f6f66");
        QTest::newRow("size to the end of the file") << QByteArray::fromHex("000000006d6f6f66");
        QTest::newRow("size beyond all reason") << QByteArray::fromHex("ffffffff6d646174");
        QTest::newRow("type of control characters") << QByteArray::fromHex("0000001000010203");
        QTest::newRow("HTML") << QByteArray("<html><body>502");
    }

    void refusesWhatIsNoBox() {
        QFETCH(QByteArray, bytes);
        FragmentSplitter splitter;
        std::vector<av::MediaBytes> fragments;
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
        const auto taken = splitter.take({data, static_cast<std::size_t>(bytes.size())}, fragments);
        QVERIFY(!taken && taken.error().code == ErrorCode::Corrupt);
    }

    void refusesASegmentWithoutAFragment() {
        FragmentSplitter splitter;
        std::vector<av::MediaBytes> fragments;
        QVERIFY(splitter.take(box("mdat", 100), fragments));
        QVERIFY(fragments.empty());
        QVERIFY(!splitter.finish());
    }

    void knowsAnInitSegment() {
        QVERIFY(isInitSegment(join({box("ftyp", 24), box("moov", 300)})));
        QVERIFY(!isInitSegment(box("ftyp", 24)));
        const auto moov = box("moov", 300);
        QVERIFY(!isInitSegment(std::span(moov).first(200)));
        QVERIFY(!isInitSegment({}));
    }
};

QTEST_APPLESS_MAIN(FragmentSplitterTest)
#include "fragment_splitter_test.moc"
