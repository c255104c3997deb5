// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/picture_store.h"

#include "shared/desktop/text/format_text.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

namespace vitascope::desktop {
namespace {

constexpr int kMemoryLimitKilobytes = 96'000;
constexpr int kWidths[] = {160, 320, 640, 1280};
constexpr qsizetype kAtOnce = 6;           // pictures on their way from the disk or the server
constexpr std::size_t kLongestQueue = 200; // more than any screen shows
constexpr std::chrono::seconds kAskAgain{30};
constexpr qint64 kMostPixels = 16'000'000; // of a picture, as it comes and as it is shown

int servedWidth(int width) {
    for (const auto served : kWidths)
        if (width <= served)
            return served;
    return kWidths[3];
}

QSize posterSize(int width) {
    return {width, width * 3 / 2};
}

bool isTooLarge(QSize size) {
    return qint64{size.width()} * size.height() > kMostPixels;
}

// Scaled while it is decoded, which costs least. The server sends JPEG and nothing else: no other decoder sees its
// bytes.
Result<QImage> decode(QIODevice& device, PictureKind kind, int width, const QString& name) {
    QImageReader reader(&device, "jpg");
    const auto natural = reader.size();
    if (natural.isEmpty() || isTooLarge(natural))
        return fail(ErrorCode::Corrupt, "decode the picture " + name.toStdString() + ": no JPEG, or too large");
    const auto scaled =
        kind == PictureKind::Poster
            ? natural.scaled(posterSize(width), Qt::KeepAspectRatioByExpanding)
            : natural.scaled(QSize(std::min(width, natural.width()), natural.height()), Qt::KeepAspectRatio);
    if (isTooLarge(scaled)) // a thin one that covers a poster
        return fail(ErrorCode::Corrupt, "decode the picture " + name.toStdString() + ": too thin");
    reader.setScaledSize(scaled);
    auto image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Corrupt,
                    "decode the picture " + name.toStdString() + ": " + reader.errorString().toStdString());
    if (kind == PictureKind::Poster) {
        QRect middle({}, posterSize(width));
        middle.moveCenter(image.rect().center());
        image = image.copy(middle);
    }
    return image.convertToFormat(QImage::Format_RGB32);
}

Result<QImage> readCached(const QString& path, PictureKind kind, int width) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "open " + path.toStdString());
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime); // it was used
    return decode(file, kind, width, path);
}

Result<QImage> decodeAndCache(QByteArray bytes, const QString& path, PictureKind kind, int width) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto image = decode(buffer, kind, width, path);
    QSaveFile file(path);
    if (image && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit(); // a cache that cannot be written is no failure
    return image;
}

// What the folder has afterwards, in bytes.
Result<qint64> pruneTo(const QString& folder, qint64 limit) {
    const auto files = QDir(folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed); // the oldest first
    qint64 total = 0;
    for (const auto& file : files)
        total += file.size();
    if (total <= limit)
        return total;
    for (const auto& file : files) {
        if (total <= limit / 10 * 9)
            break;
        if (QFile::remove(file.filePath()))
            total -= file.size();
    }
    return total;
}

} // namespace

PictureStore::PictureStore(Catalogue& catalogue, QString folder, qint64 diskLimit, QObject* parent)
    : QObject(parent),
      catalogue_(catalogue),
      folder_(std::move(folder)),
      diskLimit_(diskLimit),
      memory_(kMemoryLimitKilobytes),
      workers_(QStringLiteral("pictures"), 2) {
    QDir().mkpath(folder_);
    prune();
}

PictureStore::~PictureStore() = default;

void PictureStore::prune() {
    isPruning_ = true;
    workers_.run(
        this, [folder = folder_, limit = diskLimit_] { return pruneTo(folder, limit); },
        Answer<qint64>([this, before = onDisk_](const Result<qint64>& left) {
            isPruning_ = false;
            onDisk_ += *left - before; // what was written meanwhile stays counted
        }));
}

QString PictureStore::path(const Wanted& wanted) const {
    return QStringLiteral("%1/%2-%3.jpg").arg(folder_, wanted.picture).arg(servedWidth(wanted.width));
}

QPixmap PictureStore::picture(const wire::Title& title, PictureKind kind, int width) {
    const bool isPoster = kind == PictureKind::Poster;
    if (isPoster ? !title.hasPoster : !title.backdropVersion)
        return {};
    const auto version = isPoster ? title.posterVersion.value_or(0) : *title.backdropVersion;
    const auto name = QStringLiteral("%1-%2%3")
                          .arg(fromUtf8(title.id.toString()), isPoster ? QString() : QStringLiteral("backdrop-"))
                          .arg(version);
    const auto key = QStringLiteral("%1@%2").arg(name).arg(width);
    if (const auto* pixmap = memory_.object(key))
        return *pixmap;
    ask({title.id, kind, width, name, key});
    const auto* other = memory_.object(latest_.value(name));
    return other ? *other : QPixmap();
}

void PictureStore::clear() {
    memory_.clear();
    latest_.clear();
    for (const auto& wanted : waiting_)
        loading_.remove(wanted.key);
    waiting_.clear();
    failed_.clear();
}

void PictureStore::ask(Wanted wanted) {
    if (const auto failure = failed_.constFind(wanted.key); failure != failed_.cend() && !failure->hasExpired())
        return;
    if (loading_.contains(wanted.key)) {
        const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                        [&](const Wanted& other) { return other.key == wanted.key; });
        if (found != waiting_.end())
            std::rotate(found, found + 1, waiting_.end());
        return;
    }
    loading_.insert(wanted.key);
    waiting_.push_back(std::move(wanted));
    if (waiting_.size() > kLongestQueue) {
        loading_.remove(waiting_.front().key); // asked for again when it is in sight again
        waiting_.erase(waiting_.begin());
    }
    startNext();
}

void PictureStore::startNext() {
    if (waiting_.empty() || loading_.size() - static_cast<qsizetype>(waiting_.size()) >= kAtOnce)
        return;
    const auto next = std::move(waiting_.back());
    waiting_.pop_back();
    load(next);
}

void PictureStore::load(const Wanted& wanted) {
    workers_.run(
        this, [path = path(wanted), kind = wanted.kind, width = wanted.width] { return readCached(path, kind, width); },
        Answer<QImage>([this, wanted](Result<QImage> image) {
            if (image)
                keep(wanted, std::move(image));
            else
                fetch(wanted);
        }));
}

void PictureStore::fetch(const Wanted& wanted) {
    catalogue_.picture(wanted.title, wanted.kind, servedWidth(wanted.width), this,
                       [this, wanted](Result<QByteArray> bytes) {
                           if (!bytes)
                               return keep(wanted, fail(bytes.error()));
                           onDisk_ += bytes->size();
                           workers_.run(
                               this,
                               [bytes = *bytes, path = path(wanted), kind = wanted.kind, width = wanted.width] {
                                   return decodeAndCache(bytes, path, kind, width);
                               },
                               Answer<QImage>([this, wanted](Result<QImage> image) {
                                   keep(wanted, std::move(image));
                                   if (onDisk_ > diskLimit_ && !isPruning_)
                                       prune();
                               }));
                       });
}

void PictureStore::keep(const Wanted& wanted, Result<QImage> image) {
    loading_.remove(wanted.key);
    startNext();
    if (!image) {
        failed_.insert(wanted.key, QDeadlineTimer(kAskAgain));
        return;
    }
    failed_.remove(wanted.key);
    const auto cost = static_cast<qsizetype>(image->sizeInBytes() / 1000 + 1);
    memory_.insert(wanted.key, new QPixmap(QPixmap::fromImage(std::move(*image))), cost);
    latest_.insert(wanted.picture, wanted.key);
    Q_EMIT pictureReady(wanted.title);
}

} // namespace vitascope::desktop
