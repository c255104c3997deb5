// SPDX-License-Identifier: GPL-3.0-or-later
// What every UploadSpool does; run against the fake and each adapter.
#pragma once

#include "server/domain/storage/upload_spool.h"

#include <QTest>

namespace vitascope::test {

class UploadSpoolContract : public QObject {
    Q_OBJECT

protected:
    using Bytes = std::vector<std::uint8_t>;
    using SpoolOutcome = server::storage::SpoolOutcome;

    virtual void makeEmpty() = 0;
    // As after a restart of the program: what was not synced may or may not be there.
    virtual void reopen() = 0;
    virtual server::storage::UploadSpool& spool() = 0;
    // What the file holds now.
    virtual Bytes contentOf(UploadId id) = 0;
    static UploadId id(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return UploadId(Uuid(bytes));
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void appendsAcrossOpenings() {
        QVERIFY(spool().create(id(1)));
        {
            auto file = spool().open(id(1), 0);
            QVERIFY(file);
            QVERIFY(*(*file)->write(Bytes{1, 2, 3}) == SpoolOutcome::Written);
            QVERIFY(*(*file)->sync() == SpoolOutcome::Written);
        }
        reopen();
        auto file = spool().open(id(1), 3);
        QVERIFY(file);
        QVERIFY((*file)->write(Bytes{4, 5}) && (*file)->sync());
        QVERIFY(contentOf(id(1)) == (Bytes{1, 2, 3, 4, 5}));
    }

    // A program that was killed had written five bytes and acknowledged three.
    void cutsOffWhatWasNotAcknowledged() {
        QVERIFY(spool().create(id(1)));
        {
            auto file = spool().open(id(1), 0);
            QVERIFY((*file)->write(Bytes{1, 2, 3}) && (*file)->sync() && (*file)->write(Bytes{9, 9}));
        }
        reopen();
        auto file = spool().open(id(1), 3);
        QVERIFY(file && (*file)->write(Bytes{4}) && (*file)->sync());
        QVERIFY(contentOf(id(1)) == (Bytes{1, 2, 3, 4}));
    }

    void reportsAcknowledgedBytesThatAreGone() {
        QVERIFY(spool().create(id(1)));
        const auto file = spool().open(id(1), 1);
        QVERIFY(!file && file.error().code == ErrorCode::Corrupt);
    }

    void writesOnBehindATruncation() {
        QVERIFY(spool().create(id(1)));
        auto file = spool().open(id(1), 0);
        QVERIFY((*file)->write(Bytes{1, 2, 3, 4}) && (*file)->truncate(2) && (*file)->write(Bytes{7}));
        QVERIFY((*file)->sync());
        QVERIFY(contentOf(id(1)) == (Bytes{1, 2, 7}));
    }

    void createsOnce() {
        QVERIFY(spool().create(id(1)));
        QVERIFY(spool().create(id(1)).error().code == ErrorCode::AlreadyExists);
        QVERIFY(spool().open(id(2), 0).error().code == ErrorCode::NotFound);
    }

    void listsAndRemoves() {
        QVERIFY(spool().create(id(1)) && spool().create(id(2)));
        QCOMPARE(spool().list()->size(), std::size_t(2));
        QVERIFY(spool().remove(id(1)));
        QVERIFY(spool().remove(id(1)));
        QCOMPARE(spool().list()->size(), std::size_t(1));
        QVERIFY(spool().list()->front().id == id(2));
    }
};

} // namespace vitascope::test
