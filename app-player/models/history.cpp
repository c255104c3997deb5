// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/history.h"

#include <utility>

namespace vitascope::player {
namespace {

constexpr std::size_t kLongest = 50;

} // namespace

History::History(QObject* parent) : QObject(parent) {}

void History::go(Where where) {
    if (present().where == where)
        return;
    places_.resize(present_ + 1);
    places_.push_back({std::move(where), 0, {}});
    if (places_.size() > kLongest)
        places_.erase(places_.begin() + 1); // home stays at the start
    present_ = places_.size() - 1;
    Q_EMIT moved();
}

void History::amend(Where where) {
    if (present().where == where)
        return;
    places_[present_] = {std::move(where), 0, {}};
    Q_EMIT amended();
}

void History::back() {
    if (!canGoBack())
        return;
    --present_;
    Q_EMIT moved();
}

void History::forward() {
    if (!canGoForward())
        return;
    ++present_;
    Q_EMIT moved();
}

void History::clear() {
    const bool wasHome = present_ == 0;
    places_.assign(1, Place{});
    present_ = 0;
    if (!wasHome)
        Q_EMIT moved();
}

void History::keep(int scrolled, TitleId current) {
    places_[present_].scrolled = scrolled;
    places_[present_].current = current;
}

} // namespace vitascope::player
