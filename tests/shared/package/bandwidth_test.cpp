// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/manifest.h"

#include <QTest>

using namespace vitascope;

namespace {

std::vector<package::Segment> segments(std::initializer_list<std::pair<double, std::uint64_t>> list) {
    std::vector<package::Segment> made;
    std::int64_t start = 0;
    for (const auto& [seconds, bytes] : list) {
        made.push_back({0, bytes, start, static_cast<std::int64_t>(seconds * 1000)});
        start += made.back().duration;
    }
    return made;
}

} // namespace

class BandwidthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePeakIsTheHighestSegment() {
        const auto measured = package::measureBandwidth(segments({{4, 1000}, {4, 3000}, {4, 2000}}), 1000);
        QCOMPARE(measured.peak.value, 6000);
        QCOMPARE(measured.average.value, 4000);
    }

    void aShortRestCountsTogetherWithTheSegmentBeforeIt() {
        // The last 0.04 s alone would be 200 times the rate of the film.
        const auto measured = package::measureBandwidth(segments({{4, 1000}, {4, 1000}, {0.04, 2000}}), 1000);
        QCOMPARE(measured.peak.value, 5941); // 3000 bytes in 4.04 s
    }

    void aFilmShorterThanHalfATargetHasItsAverage() {
        const auto measured = package::measureBandwidth(segments({{0.2, 1000}}), 1000);
        QCOMPARE(measured.peak.value, 40000);
        QCOMPARE(measured.average.value, 40000);
    }

    void nothingHasNoBandwidth() { QCOMPARE(package::measureBandwidth({}, 1000).peak.value, 0); }
};

QTEST_APPLESS_MAIN(BandwidthTest)
#include "bandwidth_test.moc"
