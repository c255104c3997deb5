// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/segment_loader.h"

#include "shared/base/log.h"

#include <algorithm>

namespace vitascope::playback {

namespace {

constexpr int kMostAttempts = 2;
constexpr std::size_t kMostInitBytes = 1U << 20U;

// The init segment lies right before the segment, so that one request brings both.
bool isInFront(const FetchRequest& init, const FetchRequest& segment) {
    return init.url == segment.url && init.range && segment.range &&
           init.range->offset + init.range->length == segment.range->offset;
}

} // namespace

SegmentLoader::SegmentLoader(Downloads& downloads, SegmentBuffer& buffer, const Clock& clock, Done onDone)
    : downloads_(downloads), buffer_(buffer), clock_(clock), onDone_(std::move(onDone)) {}

void SegmentLoader::start(int source, const MediaIndex& index, std::size_t segment) {
    Load load;
    load.segment = index.segments[segment];
    load.init = index.inits[load.segment.init];
    load.initKey = {source, load.segment.init};
    const auto total = load.segment.source.range ? load.segment.source.range->length : 0;
    load.progress = {segment, source, 0, total, clock_.steadyNow()};
    load_ = std::move(load);
    BufferedSegment buffered;
    buffered.index = segment;
    buffered.source = source;
    buffered.time = load_->segment.time;
    buffer_.append(std::move(buffered));
    fetch();
}

void SegmentLoader::cancel() {
    if (!load_)
        return;
    for (const auto& id : {load_->initDownload, load_->download})
        if (id)
            downloads_.cancel(*id);
    buffer_.dropFrom(load_->progress.segment);
    load_.reset();
}

std::optional<LoadProgress> SegmentLoader::progress() const {
    return load_ ? std::optional(load_->progress) : std::nullopt;
}

void SegmentLoader::fetch() {
    ++load_->attempts;
    load_->splitter = FragmentSplitter();
    load_->initInFront = 0;
    load_->bringsInit = !inits_.contains(load_->initKey);
    FetchRequest request = load_->segment.source;
    if (const auto known = inits_.find(load_->initKey); known != inits_.end()) {
        buffer_.find(load_->progress.segment)->init = known->second;
    } else if (isInFront(load_->init.source, request)) {
        request.range->offset = load_->init.source.range->offset;
        request.range->length += load_->init.source.range->length;
        load_->initInFront = static_cast<std::size_t>(load_->init.source.range->length);
        load_->initBytes.clear();
    } else {
        fetchInit();
    }
    FetchHandlers handlers;
    handlers.onBytes = [this](std::span<const std::uint8_t> bytes) { takeBytes(bytes); };
    handlers.onDone = [this](const Result<void>& result) { bodyDone(result); };
    load_->download = downloads_.start(std::move(request), std::move(handlers));
}

void SegmentLoader::fetchInit() {
    load_->initDownload = downloads_.get(load_->init.source, kMostInitBytes, [this](Result<std::string> body) {
        load_->initDownload.reset();
        if (!body)
            return end(fail(body.error()));
        load_->initBytes.assign(body->begin(), body->end());
        if (initArrived())
            finishIfDone();
    });
}

void SegmentLoader::takeBytes(std::span<const std::uint8_t> bytes) {
    if (load_->initInFront > 0) {
        const auto count = std::min(load_->initInFront, bytes.size());
        load_->initBytes.insert(load_->initBytes.end(), bytes.begin(),
                                bytes.begin() + static_cast<std::ptrdiff_t>(count));
        bytes = bytes.subspan(count);
        load_->initInFront -= count;
        if (load_->initInFront > 0)
            return;
        if (!load_->initBytes.empty() && !initArrived())
            return;
    }
    load_->progress.received += static_cast<std::int64_t>(bytes.size());
    auto& buffered = *buffer_.find(load_->progress.segment);
    const auto before = buffered.fragments.size();
    const auto taken = load_->splitter.take(bytes, buffered.fragments);
    for (auto i = before; i < buffered.fragments.size(); ++i)
        buffered.bytes += static_cast<std::int64_t>(buffered.fragments[i]->size());
    if (load_->progress.total > 0)
        buffered.share = static_cast<double>(buffered.bytes) / static_cast<double>(load_->progress.total);
    if (!taken)
        broken(taken.error());
}

bool SegmentLoader::initArrived() {
    if (!isInitSegment(load_->initBytes)) {
        broken({ErrorCode::Corrupt, "the init segment is none"});
        return false;
    }
    const auto init = std::make_shared<const std::vector<std::uint8_t>>(std::move(load_->initBytes));
    load_->initBytes.clear();
    inits_[load_->initKey] = init;
    buffer_.find(load_->progress.segment)->init = init;
    return true;
}

void SegmentLoader::bodyDone(const Result<void>& result) {
    load_->download.reset();
    if (!result)
        return end(fail(result.error()));
    if (const auto whole = load_->splitter.finish(); !whole)
        return broken(whole.error());
    finishIfDone();
}

void SegmentLoader::finishIfDone() {
    if (load_->download || load_->initDownload)
        return;
    buffer_.find(load_->progress.segment)->isComplete = true;
    end(LoadOutcome::Loaded);
}

void SegmentLoader::broken(const Error& error) {
    log::warning("broken segment", {{"error", error.message}, {"segment", std::to_string(load_->progress.segment)}});
    for (auto* id : {&load_->initDownload, &load_->download}) {
        if (*id)
            downloads_.cancel(**id);
        id->reset();
    }
    auto& buffered = *buffer_.find(load_->progress.segment);
    if (load_->attempts < kMostAttempts) {
        if (load_->bringsInit)
            inits_.erase(load_->initKey);
        buffered.fragments.clear();
        buffered.bytes = 0;
        return fetch();
    }
    buffered.isComplete = true;
    end(LoadOutcome::LeftOut);
}

void SegmentLoader::end(const Result<LoadOutcome>& result) {
    for (const auto& id : {load_->initDownload, load_->download})
        if (id)
            downloads_.cancel(*id);
    if (!result)
        buffer_.dropFrom(load_->progress.segment);
    load_.reset();
    onDone_(result);
}

} // namespace vitascope::playback
