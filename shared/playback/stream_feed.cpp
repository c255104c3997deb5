// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/stream_feed.h"

namespace vitascope::playback {

namespace {

constexpr MediaTime kKeptBehind = std::chrono::seconds(12); // so that a small step back needs no network

} // namespace

StreamFeed::StreamFeed(Downloads& downloads, const Clock& clock, SegmentLoader::Done onDone)
    : loader_(downloads, buffer_, clock, std::move(onDone)) {}

void StreamFeed::moveTo(std::size_t segment, MediaTime position) {
    if (!buffer_.find(segment)) {
        loader_.cancel();
        buffer_.clear();
    }
    segment_ = segment;
    fragment_ = 0;
    endGiven_ = false;
    dropBefore_ = position;
}

void StreamFeed::reset() {
    loader_.cancel();
    loader_.forgetInits();
    buffer_.clear();
    endGiven_ = false;
}

std::size_t StreamFeed::nextToLoad() const {
    return buffer_.isEmpty() ? segment_ : buffer_.endIndex();
}

void StreamFeed::forgetAfter(MediaTime position) {
    for (auto index = segment_ + 1; const auto* segment = buffer_.find(index); ++index) {
        if (segment->time.start <= position)
            continue;
        if (const auto loading = loader_.progress(); loading && loading->segment >= index)
            loader_.cancel();
        return buffer_.dropFrom(index);
    }
}

std::optional<DecodeWork> StreamFeed::nextWork(std::size_t segmentCount) {
    while (segment_ < segmentCount) {
        const auto* segment = buffer_.find(segment_);
        if (!segment)
            return std::nullopt;
        if (segment->init && fragment_ < segment->fragments.size()) {
            DecodeWork work;
            work.init = segment->init;
            work.fragment = segment->fragments[fragment_++];
            work.source = segment->source;
            work.dropBefore = dropBefore_;
            return work;
        }
        if (!segment->isComplete)
            return std::nullopt;
        ++segment_;
        fragment_ = 0;
    }
    if (endGiven_)
        return std::nullopt;
    endGiven_ = true;
    DecodeWork work;
    work.kind = DecodeWork::Kind::End;
    work.dropBefore = dropBefore_;
    return work;
}

void StreamFeed::trim(MediaTime position, std::int64_t limit) {
    buffer_.dropBefore(position - kKeptBehind);
    while (buffer_.bytes() > limit && !buffer_.isEmpty() && buffer_.front().index < segment_ &&
           buffer_.front().time.end <= position)
        buffer_.dropOldest();
}

} // namespace vitascope::playback
