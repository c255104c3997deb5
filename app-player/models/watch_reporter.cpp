// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/watch_reporter.h"

#include "shared/base/log.h"

#include <algorithm>
#include <chrono>

namespace vitascope::player {
namespace {

using Kind = wire::WatchEventKind;
using Phase = PlaybackModel::Phase;

constexpr auto kTick = std::chrono::seconds(10);
constexpr auto kRetry = std::chrono::seconds(15);

} // namespace

WatchReporter::WatchReporter(PlaybackModel& playback, desktop::Watching& watching, const Clock& clock, QString folder)
    : playback_(playback), watching_(watching), clock_(clock), ids_(clock), folder_(std::move(folder)) {
    ticking_.setInterval(kTick);
    retrying_.setSingleShot(true);
    retrying_.setInterval(kRetry);
    connect(&ticking_, &QTimer::timeout, this, [this] { report(Kind::Position); });
    connect(&retrying_, &QTimer::timeout, this, &WatchReporter::flush);
    connect(&playback_, &PlaybackModel::phaseChanged, this, &WatchReporter::followPhase);
    connect(&playback_, &PlaybackModel::sought, this, [this] { report(Kind::Seek); });
    connect(&playback_, &PlaybackModel::closing, this, [this] {
        if (playback_.phase() != Phase::Ended)
            report(Kind::Stop);
        hasStarted_ = false;
        ticking_.stop();
    });
}

void WatchReporter::setViewer(const QString& viewer) {
    ++generation_;
    isTelling_ = false;
    retrying_.stop();
    journal_.reset();
    if (viewer.isEmpty())
        return;
    journal_ = std::make_unique<WatchJournal>(QStringLiteral("%1/%2.json").arg(folder_, viewer));
    flush();
}

void WatchReporter::followPhase() {
    const auto phase = playback_.phase();
    if (phase == Phase::Playing && !hasStarted_) {
        hasStarted_ = true;
        report(Kind::Start);
    } else if (phase == Phase::Paused) {
        report(Kind::Pause);
    } else if (phase == Phase::Ended) {
        report(Kind::Stop);
        hasStarted_ = false; // seen again, it begins again
    }
    if (phase == Phase::Playing)
        ticking_.start();
    else if (phase != Phase::Buffering)
        ticking_.stop();
}

void WatchReporter::report(Kind kind) {
    if (!journal_ || !hasStarted_ || playback_.isTrailer()) // how far one is in a trailer says nothing
        return;
    auto position = std::max(Seconds(0), playback_.position());
    if (const auto duration = playback_.duration(); duration > Seconds(0)) // else it is not known
        position = std::min(position, duration);
    journal_->add({ids_.next<WatchEventId>(), playback_.title().id, kind, position, clock_.utcNow()});
    flush();
}

void WatchReporter::flush() {
    if (!journal_ || isTelling_ || retrying_.isActive() || journal_->isEmpty())
        return;
    isTelling_ = true;
    const auto batch = journal_->batch();
    watching_.tell(batch, this, [this, batch, generation = generation_](const Result<wire::WatchEventReport>& report) {
        if (generation == generation_)
            taken(batch, report);
    });
}

// What the server refuses it will refuse again, so that is forgotten too.
void WatchReporter::taken(const wire::WatchEventBatch& batch, const Result<wire::WatchEventReport>& report) {
    isTelling_ = false;
    const bool isBad = !report && report.error().code == ErrorCode::InvalidInput;
    if (!report && !isBad) {
        retrying_.start();
        return;
    }
    if (isBad)
        log::warning("positions were refused", {{"why", report.error().message}});
    journal_->forget(batch);
    if (journal_->isEmpty())
        Q_EMIT told();
    flush();
}

} // namespace vitascope::player
