// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/abr/trace_environment.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace vitascope::test {
namespace {

constexpr double kRoundTrip = 0.08;
constexpr double kPayload = 0.95;
constexpr double kBufferLimit = 60;
constexpr double kWaitStep = 0.5;
constexpr std::size_t kSegments = 48;

// A recorded link that repeats.
class Link {
public:
    explicit Link(const Trace& trace) : trace_(trace), place_(trace.seconds.front()) {}

    // Seconds until so many bits have come.
    double carry(double bits) {
        double spent = 0;
        while (true) {
            const double rate = trace_.megabits[sample_] * 1e6 * kPayload;
            const double time = trace_.seconds[sample_] - place_;
            if (bits <= rate * time) {
                const double rest = rate > 0 ? bits / rate : 0;
                place_ += rest;
                return spent + rest;
            }
            bits -= rate * time;
            spent += time;
            next();
        }
    }

    void pass(double seconds) {
        while (true) {
            const double time = trace_.seconds[sample_] - place_;
            if (time > seconds) {
                place_ += seconds;
                return;
            }
            seconds -= time;
            next();
        }
    }

private:
    void next() {
        place_ = trace_.seconds[sample_];
        if (++sample_ == trace_.seconds.size()) {
            sample_ = 1;
            place_ = 0;
        }
    }

    const Trace& trace_;
    std::size_t sample_ = 1;
    double place_;
};

double megabits(const abr::Ladder& film, std::size_t rendition) {
    return static_cast<double>(film.renditions[rendition].average.value) / 1e6;
}

} // namespace

std::vector<Trace> readTraces(const std::string& folder) {
    const QDir directory(QString::fromStdString(folder));
    std::vector<Trace> traces;
    for (const auto& name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (name == QStringLiteral("NOTE.md") || !file.open(QIODevice::ReadOnly))
            continue;
        Trace trace;
        for (const auto& line : file.readAll().split('\n')) {
            const auto fields = line.simplified().split(' ');
            if (fields.size() != 2)
                continue;
            trace.seconds.push_back(fields[0].toDouble());
            trace.megabits.push_back(fields[1].toDouble());
        }
        if (trace.seconds.size() > 1)
            traces.push_back(std::move(trace));
    }
    return traces;
}

abr::Ladder readFilm(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto film = QJsonDocument::fromJson(file.readAll()).object();
    const Seconds duration(film["segment_duration_ms"].toDouble() / 1000);
    abr::Ladder ladder;
    for (const auto& rate : film["bitrates_kbps"].toArray()) {
        const BitsPerSecond value{static_cast<std::int64_t>(rate.toDouble() * 1000)};
        ladder.renditions.push_back({value, value, {}});
    }
    for (const auto& segment : film["segment_sizes_bits"].toArray()) {
        ladder.segmentDuration.push_back(duration);
        for (std::size_t i = 0; i < ladder.renditions.size(); ++i)
            ladder.renditions[i].segmentBytes.push_back(
                static_cast<std::int64_t>(segment.toArray()[static_cast<qsizetype>(i)].toDouble() / 8));
    }
    return ladder;
}

TraceSession playTrace(const Trace& trace, const abr::Ladder& film, const Choose& choose, const Learn& learn) {
    Link link(trace);
    double buffer = 0;
    std::size_t last = 1;
    TraceSession session;
    for (std::size_t segment = 0; segment < kSegments; ++segment) {
        abr::Observation seen;
        seen.ladder = &film;
        seen.nextSegment = segment;
        seen.buffer = Seconds(buffer);
        seen.bufferLimit = Seconds(kBufferLimit + 4); // the environment waits by itself
        seen.isPlaying = segment > 0;
        seen.lastRendition = last;
        const auto rendition = segment == 0 ? last : choose(seen);
        const auto bytes = film.bytes(rendition, segment);
        const double time = link.carry(static_cast<double>(bytes) * 8) + kRoundTrip;
        learn({bytes, Seconds(time)});
        const double stall = std::max(0.0, time - buffer);
        buffer = std::max(0.0, buffer - time) + film.segmentDuration[segment].count();
        if (buffer > kBufferLimit) {
            const double wait = std::ceil((buffer - kBufferLimit) / kWaitStep) * kWaitStep;
            buffer -= wait;
            link.pass(wait);
        }
        const double rate = megabits(film, rendition);
        if (segment > 0) {
            session.stalls += stall;
            session.quality += rate - 4.3 * stall - std::abs(rate - megabits(film, last));
        }
        last = rendition;
    }
    session.quality /= static_cast<double>(kSegments - 1);
    return session;
}

TraceSession playTrace(const Trace& trace, const abr::Ladder& film, abr::Policy& policy) {
    abr::ThroughputEstimator estimator;
    const auto choose = [&](abr::Observation seen) {
        seen.estimate = estimator.estimate();
        return std::get<abr::Fetch>(policy.decide(seen)).rendition;
    };
    return playTrace(trace, film, choose, [&](const abr::TransferSample& sample) { estimator.add(sample); });
}

} // namespace vitascope::test
