// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_right.h"

#include "shared/base/log.h"

#include <algorithm>
#include <chrono>

namespace vitascope::player {
namespace {

constexpr auto kRetry = std::chrono::seconds(3);
constexpr auto kLongestTimer = std::chrono::hours(24); // QTimer counts in 32-bit milliseconds

bool isPassing(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
}

// The server has decided.
bool isFinal(const Error& error) {
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::NotFound;
}

} // namespace

PlaybackRight::PlaybackRight(desktop::Catalogue& catalogue, const Clock& clock, QObject* parent)
    : QObject(parent), catalogue_(catalogue), clock_(clock) {
    renewal_.setSingleShot(true);
    connect(&renewal_, &QTimer::timeout, this, &PlaybackRight::renew);
}

void PlaybackRight::ask(TitleId title, Asset asset) {
    forget();
    title_ = title;
    asset_ = asset;
    call([this, generation = generation_](const Result<wire::Playback>& right) {
        if (generation != generation_)
            return;
        if (!right) {
            Q_EMIT refused(right.error());
            return;
        }
        keep(*right);
        Q_EMIT granted(*right);
    });
}

void PlaybackRight::renew() {
    if (!title_)
        return;
    renewal_.stop();
    call([this, generation = generation_](const Result<wire::Playback>& right) {
        if (generation != generation_)
            return;
        if (right) {
            keep(*right);
            Q_EMIT renewed(*right);
            return;
        }
        log::warning("the right to play was not renewed", {{"why", right.error().message}});
        if (isWorthAskingAgain(right.error()))
            renewal_.start(kRetry);
        else
            Q_EMIT ended(right.error());
    });
}

bool PlaybackRight::isWorthAskingAgain(const Error& error) const {
    return isPassing(error) || (!isFinal(error) && clock_.utcNow() < endsAt_);
}

void PlaybackRight::call(desktop::Answer<wire::Playback> answer) {
    if (asset_ == Asset::Trailer)
        catalogue_.trailer(*title_, this, std::move(answer));
    else
        catalogue_.playback(*title_, this, std::move(answer));
}

void PlaybackRight::forget() {
    ++generation_;
    renewal_.stop();
    title_.reset();
}

void PlaybackRight::keep(const wire::Playback& right) {
    endsAt_ = right.expiresAt;
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(right.renewAfter - clock_.utcNow());
    renewal_.start(std::clamp<std::chrono::milliseconds>(wait, kRetry, kLongestTimer));
}

} // namespace vitascope::player
