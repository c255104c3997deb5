// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/block_hasher.h"

#include "shared/package/manifest.h"

#include <QTest>

using namespace vitascope;

class BlockHasherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesBlocksAndThenTheirDigests_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("piece");
        const int block = static_cast<int>(package::kBlockBytes);
        for (const int size : {0, 1, block - 1, block, block + 1, 2 * block, 2 * block + 12345}) {
            for (const int piece : {4096, 1'000'000, 3 * block})
                QTest::addRow("%d by %d", size, piece) << size << piece;
        }
    }

    void hashesBlocksAndThenTheirDigests() {
        QFETCH(int, size);
        QFETCH(int, piece);
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
        package::BlockHasher hasher;
        for (std::size_t at = 0; at < bytes.size(); at += static_cast<std::size_t>(piece))
            hasher.update(std::span(bytes).subspan(at, std::min(bytes.size() - at, static_cast<std::size_t>(piece))));
        const auto digests = hasher.finish();

        QCOMPARE(digests.size, bytes.size());
        std::vector<std::uint8_t> joined;
        std::size_t blocks = 0;
        for (std::size_t at = 0; at < bytes.size(); at += package::kBlockBytes, ++blocks) {
            const auto digest = Sha256::of(
                std::span(bytes).subspan(at, std::min<std::size_t>(bytes.size() - at, package::kBlockBytes)));
            QVERIFY(digests.blocks.at(blocks) == digest);
            joined.insert(joined.end(), digest.bytes().begin(), digest.bytes().end());
        }
        QCOMPARE(digests.blocks.size(), blocks);
        QVERIFY(digests.digest == Sha256::of(joined));
    }

    void startsAgainAfterItsEnd() {
        package::BlockHasher hasher;
        const std::vector<std::uint8_t> bytes(100, 1);
        hasher.update(bytes);
        const auto first = hasher.finish();
        hasher.update(bytes);
        const auto second = hasher.finish();
        QVERIFY(first.digest == second.digest && first.size == second.size && second.blocks.size() == 1);
    }
};

QTEST_APPLESS_MAIN(BlockHasherTest)
#include "block_hasher_test.moc"
