// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/tempo_filter.h"

#include "shared/av/sound.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace vitascope;

class TempoFilterTest : public QObject {
    Q_OBJECT

    static std::vector<float> tone(double hertz, double seconds) {
        std::vector<float> samples;
        for (int i = 0; i < static_cast<int>(seconds * av::kSoundRate); ++i)
            for (int channel = 0; channel < av::kSoundChannels; ++channel)
                samples.push_back(0.5F *
                                  static_cast<float>(std::sin(2 * std::numbers::pi * hertz * i / av::kSoundRate)));
        return samples;
    }
    // By the upward crossings of zero in the left channel.
    static double hertzOf(const std::vector<float>& samples) {
        int crossings = 0;
        for (std::size_t i = av::kSoundChannels; i < samples.size(); i += av::kSoundChannels)
            crossings += samples[i - av::kSoundChannels] < 0 && samples[i] >= 0 ? 1 : 0;
        return crossings * static_cast<double>(av::kSoundRate * av::kSoundChannels) /
               static_cast<double>(samples.size());
    }

private Q_SLOTS:
    void changesTheLengthAndKeepsThePitch_data() {
        QTest::addColumn<double>("tempo");
        for (const double tempo : {0.5, 0.75, 1.25, 1.5, 2.0})
            QTest::addRow("%g", tempo) << tempo;
    }

    void changesTheLengthAndKeepsThePitch() {
        QFETCH(double, tempo);
        const auto filter = av::TempoFilter::open(tempo).value();
        const auto in = tone(440, 4);
        std::vector<float> out;
        const std::size_t piece = 1024 * av::kSoundChannels; // as an AAC decoder gives it
        for (std::size_t at = 0; at < in.size(); at += piece) {
            const auto made = filter->push(std::span(in).subspan(at, std::min(piece, in.size() - at)));
            QVERIFY(made.has_value());
            out.insert(out.end(), made->begin(), made->end());
        }
        const auto rest = filter->finish();
        QVERIFY(rest.has_value());
        out.insert(out.end(), rest->begin(), rest->end());
        const double seconds = static_cast<double>(out.size()) / av::kSoundChannels / av::kSoundRate;
        QVERIFY2(std::abs(seconds - 4 / tempo) < 0.06, qPrintable(QString::number(seconds)));
        QVERIFY2(std::abs(hertzOf(out) - 440) < 10, qPrintable(QString::number(hertzOf(out))));
    }

    void refusesWhatSoundsLikeNothing() {
        QVERIFY(!av::TempoFilter::open(0.1));
        QVERIFY(!av::TempoFilter::open(9));
        QVERIFY(!av::TempoFilter::open(std::nan("")));
    }
};

QTEST_APPLESS_MAIN(TempoFilterTest)
#include "tempo_filter_test.moc"
