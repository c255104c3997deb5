// SPDX-License-Identifier: GPL-3.0-or-later
// What every BlobStore does; run against the fake and each adapter.
#pragma once

#include "server/domain/storage/blob_store.h"
#include "shared/package/block_hasher.h"

#include <QTest>

#include <numeric>
#include <set>

namespace vitascope::test {

class BlobStoreContract : public QObject {
    Q_OBJECT

protected:
    using BlobRef = server::storage::BlobRef;
    using Bytes = std::vector<std::uint8_t>;

    virtual void makeEmpty() = 0;
    virtual server::storage::BlobStore& store() = 0;

    static Bytes bytes(std::size_t size, unsigned seed) {
        Bytes made(size);
        std::iota(made.begin(), made.end(), static_cast<std::uint8_t>(seed));
        return made;
    }
    static BlobRef refOf(const Bytes& content) {
        package::BlockHasher hasher;
        hasher.update(content);
        return {hasher.finish().digest, content.size()};
    }

private:
    Result<void> put(const BlobRef& blob, const Bytes& content) {
        package::MemoryByteReader reader(content);
        return store().put(blob, reader);
    }
    Result<Bytes> read(const BlobRef& blob, std::uint64_t offset, std::size_t size) {
        Bytes got(size);
        return store().read(blob, offset, got).map([&](std::size_t count) {
            got.resize(count);
            return got;
        });
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void givesBackWhatWasPut_data() {
        QTest::addColumn<int>("size");
        QTest::newRow("nothing") << 0;
        QTest::newRow("one byte") << 1;
        QTest::newRow("a block") << 1024 * 1024;
        QTest::newRow("more than two blocks") << 2 * 1024 * 1024 + 17;
    }
    void givesBackWhatWasPut() {
        QFETCH(int, size);
        const auto content = bytes(static_cast<std::size_t>(size), 3);
        const auto blob = refOf(content);
        QVERIFY(put(blob, content));
        QVERIFY(*read(blob, 0, content.size() + 10) == content);
        QCOMPARE(store().stat(blob)->value(), blob.size);
    }

    void readsRanges() {
        const auto content = bytes(1000, 9);
        const auto blob = refOf(content);
        QVERIFY(put(blob, content));
        QVERIFY(*read(blob, 100, 50) == Bytes(content.begin() + 100, content.begin() + 150));
        QCOMPARE(read(blob, 990, 50)->size(), std::size_t(10));
        QCOMPARE(read(blob, 1000, 50)->size(), std::size_t(0));
    }

    void knowsNothingOfWhatIsNotThere() {
        const auto blob = refOf(bytes(10, 1));
        QVERIFY(!store().stat(blob)->has_value());
        QVERIFY(read(blob, 0, 1).error().code == ErrorCode::NotFound);
        QVERIFY(store().remove(blob));
    }

    void refusesBytesThatAreNotWhatTheNameSays() {
        const auto content = bytes(100, 1);
        auto blob = refOf(content);
        QVERIFY(put(blob, bytes(100, 2)).error().code == ErrorCode::Corrupt);
        QVERIFY(put(blob, bytes(99, 1)).error().code == ErrorCode::Corrupt);
        QVERIFY(!store().stat(blob)->has_value());
        QVERIFY(store().list(std::nullopt, 10)->empty());
    }

    void putsTheSameTwice() {
        const auto content = bytes(100, 1);
        QVERIFY(put(refOf(content), content));
        QVERIFY(put(refOf(content), content));
        QCOMPARE(store().list(std::nullopt, 10)->size(), std::size_t(1));
    }

    void removes() {
        const auto content = bytes(100, 1);
        QVERIFY(put(refOf(content), content));
        QVERIFY(store().remove(refOf(content)));
        QVERIFY(!store().stat(refOf(content))->has_value());
    }

    void listsInPages() {
        std::set<BlobRef> all;
        for (unsigned i = 0; i < 7; ++i) {
            const auto content = bytes(10 + i, i);
            QVERIFY(put(refOf(content), content));
            all.insert(refOf(content));
        }
        std::vector<BlobRef> listed;
        std::optional<Digest> after;
        for (;;) {
            const auto page = store().list(after, 3);
            QVERIFY(page && page->size() <= 3);
            if (page->empty())
                break;
            listed.insert(listed.end(), page->begin(), page->end());
            after = page->back().digest;
        }
        QVERIFY(listed == std::vector<BlobRef>(all.begin(), all.end()));
    }
};

} // namespace vitascope::test
