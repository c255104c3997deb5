// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/heap.h"

#include <QTest>

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace vitascope::desktop {

class HeapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The rule of the C library: once 8 MB were freed, 1 MB is no longer a block of its own.
    void largeBlocksStayOnTheirOwnAfterLargerOnesWereFreed() {
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        giveLargeBlocksBack();
        std::free(std::malloc(8U << 20U)); // NOLINT(cppcoreguidelines-no-malloc): what is tested
        const auto before = ::mallinfo2().hblks;
        void* block = std::malloc(1U << 20U); // NOLINT(cppcoreguidelines-no-malloc)
        const auto with = ::mallinfo2().hblks;
        std::free(block); // NOLINT(cppcoreguidelines-no-malloc)
        QCOMPARE(with, before + 1);
#else
        QSKIP("the heap is not glibc's");
#endif
    }
};

} // namespace vitascope::desktop

QTEST_APPLESS_MAIN(vitascope::desktop::HeapTest)
#include "heap_test.moc"
