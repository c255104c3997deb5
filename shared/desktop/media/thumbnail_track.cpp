// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/thumbnail_track.h"

#include "shared/base/log.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kLargestSheet = 8U << 20U; // bytes
constexpr std::size_t kSheetsKept = 8;           // of a few MB each as images

// Of the sheet, or null if it is no JPEG.
QImage decode(const std::string& bytes) {
    return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<int>(bytes.size()), "JPG");
}

} // namespace

ThumbnailTrack::ThumbnailTrack(playback::Fetcher& fetcher, QObject* parent) : QObject(parent), fetcher_(fetcher) {
    decoding_.setObjectName(QStringLiteral("thumbnails"));
    decoding_.setMaxThreadCount(1);
}

ThumbnailTrack::~ThumbnailTrack() {
    stopFetching();
    decoding_.waitForDone();
}

void ThumbnailTrack::open(const std::string& indexUrl) {
    stopFetching();
    index_.reset();
    sheets_.clear();
    url_ = indexUrl;
    if (!url_.empty())
        fetchIndex();
    Q_EMIT changed();
}

void ThumbnailTrack::renew(const std::string& indexUrl) {
    if (indexUrl.empty() || indexUrl == url_)
        return;
    stopFetching();
    url_ = indexUrl;
    sheets_.remove_if([](const Sheet& sheet) { return sheet.image.isNull(); });
    fetchIndex();
}

QSize ThumbnailTrack::pictureSize() const {
    if (!index_)
        return {};
    const auto& first = index_->thumbnails.front();
    return {first.width, first.height};
}

QImage ThumbnailTrack::pictureAt(playback::MediaTime position) {
    if (!index_)
        return {};
    const auto& thumbnail = index_->at(position);
    const auto found = std::ranges::find(sheets_, thumbnail.sheet, &Sheet::number);
    if (found == sheets_.end()) {
        if (underWay_ || download_)
            askedMeanwhile_ = thumbnail.sheet;
        else
            fetchSheet(thumbnail.sheet);
        return {};
    }
    sheets_.splice(sheets_.begin(), sheets_, found);
    return found->image.copy(thumbnail.x, thumbnail.y, thumbnail.width, thumbnail.height);
}

void ThumbnailTrack::fetchIndex() {
    fetch(url_, playback::kLargestThumbnailIndex, [this](const Result<std::string>& text) { takeIndex(text); });
}

void ThumbnailTrack::fetchSheet(std::size_t number) {
    underWay_ = number;
    fetch(index_->sheets[number], kLargestSheet,
          [this, number](Result<std::string> bytes) { takeSheet(number, std::move(bytes)); });
}

void ThumbnailTrack::fetch(const std::string& url, std::size_t limit, std::function<void(Result<std::string>)> take) {
    const auto body = std::make_shared<std::string>();
    playback::FetchHandlers handlers; // run on the fetcher's thread
    handlers.onBytes = [body, limit](std::span<const std::uint8_t> bytes) {
        if (body->size() <= limit)
            body->append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    handlers.onDone = [this, body, limit, serial = ++serial_, take = std::move(take)](const Result<void>& done) {
        Result<std::string> answer = fail(ErrorCode::Corrupt, "thumbnails: the answer is too large");
        if (!done)
            answer = fail(done.error());
        else if (body->size() <= limit)
            answer = std::move(*body);
        const auto deliver = [this, serial, take, answer = std::move(answer)] {
            if (serial != serial_)
                return;
            download_.reset();
            take(answer);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    };
    download_ = fetcher_.start({url, std::nullopt}, std::move(handlers));
}

void ThumbnailTrack::takeIndex(const Result<std::string>& text) {
    auto index = text ? playback::parseThumbnailIndex(*text, url_) : fail(text.error());
    if (!index) {
        log::warning("a film's thumbnails are not to be had", {{"reason", index.error().message}});
        return;
    }
    index_ = std::move(*index);
    Q_EMIT changed();
}

void ThumbnailTrack::takeSheet(std::size_t number, Result<std::string> bytes) {
    if (!bytes)
        return keep({number, {}});
    decoding_.start([this, number, serial = serial_, data = std::move(*bytes)] {
        const auto deliver = [this, number, serial, image = decode(data)] {
            if (serial == serial_)
                keep({number, image});
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void ThumbnailTrack::keep(Sheet sheet) {
    underWay_.reset();
    sheets_.push_front(std::move(sheet));
    if (sheets_.size() > kSheetsKept)
        sheets_.pop_back();
    if (const auto next = std::exchange(askedMeanwhile_, std::nullopt);
        next && std::ranges::find(sheets_, *next, &Sheet::number) == sheets_.end())
        fetchSheet(*next);
    Q_EMIT changed();
}

void ThumbnailTrack::stopFetching() {
    ++serial_;
    if (download_)
        fetcher_.cancel(*download_);
    download_.reset();
    underWay_.reset();
    askedMeanwhile_.reset();
}

} // namespace vitascope::desktop
