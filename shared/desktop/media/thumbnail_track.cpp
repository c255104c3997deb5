// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/thumbnail_track.h"

#include "shared/base/log.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kLargestSheet = 8U << 20U; // bytes, and pixels: docs/package-format.md
constexpr qint64 kMostPixels = 16'000'000;
constexpr qint64 kMostKept = 64'000'000; // bytes of images
constexpr std::chrono::minutes kLongestWait{1};

// Of the sheet, or null if it is no JPEG or too large.
QImage decode(const std::string& bytes) {
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer, "jpg");
    const auto size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMostPixels)
        return {};
    return reader.read();
}

// The package, the track and the file of "…/media/TOKEN/PACKAGE/TRACK/thumbnails.vtt".
std::string_view placeIn(std::string_view url) {
    auto at = url.size();
    for (int part = 0; part < 3 && at != std::string_view::npos && at > 0; ++part)
        at = url.rfind('/', at - 1);
    return at == std::string_view::npos ? url : url.substr(at);
}

} // namespace

ThumbnailTrack::ThumbnailTrack(playback::Fetcher& fetcher, std::chrono::milliseconds firstWait, QObject* parent)
    : QObject(parent), fetcher_(fetcher), firstWait_(firstWait) {
    decoding_.setObjectName(QStringLiteral("thumbnails"));
    decoding_.setMaxThreadCount(1);
    indexAgain_.setSingleShot(true);
    connect(&indexAgain_, &QTimer::timeout, this, [this] {
        if (underWay_ || download_) // a sheet of the index that is known goes first
            indexAgain_.start(firstWait_);
        else
            fetchIndex();
    });
}

ThumbnailTrack::~ThumbnailTrack() {
    stopFetching();
    decoding_.waitForDone();
}

void ThumbnailTrack::open(const std::string& indexUrl) {
    stopFetching();
    index_.reset();
    sheets_.clear();
    indexFailures_ = 0;
    url_ = indexUrl;
    if (!url_.empty())
        fetchIndex();
    Q_EMIT changed();
}

void ThumbnailTrack::renew(const std::string& indexUrl) {
    if (indexUrl.empty() || indexUrl == url_)
        return;
    if (placeIn(indexUrl) != placeIn(url_))
        return open(indexUrl);
    stopFetching();
    indexFailures_ = 0;
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
    if (found == sheets_.end() || (found->image.isNull() && found->again.hasExpired())) {
        if (underWay_ || download_)
            askedMeanwhile_ = thumbnail.sheet;
        else
            fetchSheet(thumbnail.sheet);
        return {};
    }
    sheets_.splice(sheets_.begin(), sheets_, found);
    if (found->image.isNull())
        return {};
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
    if (download_)
        fetcher_.cancel(*download_);
    download_ = fetcher_.start({url, std::nullopt}, std::move(handlers));
}

void ThumbnailTrack::takeIndex(const Result<std::string>& text) {
    auto index = text ? playback::parseThumbnailIndex(*text, url_) : fail(text.error());
    if (!index) {
        log::warning("a film's thumbnails are not to be had", {{"reason", index.error().message}});
        indexAgain_.start(waitAfter(indexFailures_++));
        return;
    }
    indexFailures_ = 0;
    index_ = std::move(*index);
    askedMeanwhile_.reset(); // it was a number of the former index
    Q_EMIT changed();
}

void ThumbnailTrack::takeSheet(std::size_t number, Result<std::string> bytes) {
    if (!bytes)
        return keep(number, {});
    decoding_.start([this, number, serial = serial_, data = std::move(*bytes)] {
        const auto deliver = [this, number, serial, image = decode(data)] {
            if (serial == serial_)
                keep(number, image);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void ThumbnailTrack::keep(std::size_t number, QImage image) {
    underWay_.reset();
    Sheet sheet{number, std::move(image)};
    if (const auto former = std::ranges::find(sheets_, number, &Sheet::number); former != sheets_.end()) {
        sheet.failures = former->failures;
        sheets_.erase(former);
    }
    if (sheet.image.isNull())
        sheet.again.setRemainingTime(waitAfter(sheet.failures++));
    sheets_.push_front(std::move(sheet));
    dropOldest();
    if (const auto next = std::exchange(askedMeanwhile_, std::nullopt);
        next && std::ranges::find(sheets_, *next, &Sheet::number) == sheets_.end())
        fetchSheet(*next);
    Q_EMIT changed();
}

void ThumbnailTrack::dropOldest() {
    qint64 kept = 0;
    for (auto sheet = sheets_.begin(); sheet != sheets_.end();) {
        kept += sheet->image.sizeInBytes();
        const bool isTooMuch = kept > kMostKept && sheet != sheets_.begin();
        sheet = isTooMuch ? sheets_.erase(sheet) : std::next(sheet);
    }
}

std::chrono::milliseconds ThumbnailTrack::waitAfter(int failures) const {
    constexpr int kLongestShift = 5;
    return std::min<std::chrono::milliseconds>(firstWait_ * (1 << std::min(failures, kLongestShift)), kLongestWait);
}

void ThumbnailTrack::stopFetching() {
    ++serial_;
    indexAgain_.stop();
    if (download_)
        fetcher_.cancel(*download_);
    download_.reset();
    underWay_.reset();
    askedMeanwhile_.reset();
}

} // namespace vitascope::desktop
