// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/picture_store.h"

#include "shared/desktop/text/format_text.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>

namespace vitascope::desktop {
namespace {

constexpr qint64 kDiskLimit = 256'000'000;
constexpr int kMemoryLimitKilobytes = 96'000;
constexpr int kWidths[] = {160, 320, 640, 1280};

int servedWidth(int width) {
    for (const auto served : kWidths)
        if (width <= served)
            return served;
    return kWidths[3];
}

Result<QImage> decode(QIODevice& device, const QString& name) {
    QImageReader reader(&device);
    auto image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Corrupt,
                    "decode the picture " + name.toStdString() + ": " + reader.errorString().toStdString());
    return image.convertToFormat(QImage::Format_RGB32);
}

Result<QImage> readCached(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "open " + path.toStdString());
    return decode(file, path);
}

Result<QImage> decodeAndCache(QByteArray bytes, const QString& path) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto image = decode(buffer, path);
    QSaveFile file(path);
    if (image && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit(); // a cache that cannot be written is no failure
    return image;
}

Result<void> prune(const QString& folder) {
    QDir directory(folder);
    qint64 total = 0;
    for (const auto& file : directory.entryInfoList(QDir::Files, QDir::Time)) {
        total += file.size();
        if (total > kDiskLimit)
            QFile::remove(file.filePath());
    }
    return {};
}

} // namespace

PictureStore::PictureStore(Catalogue& catalogue, QString folder, QObject* parent)
    : QObject(parent),
      catalogue_(catalogue),
      folder_(std::move(folder)),
      memory_(kMemoryLimitKilobytes),
      workers_(QStringLiteral("pictures"), 2) {
    QDir().mkpath(folder_);
    workers_.run(
        this, [folder = folder_] { return prune(folder); }, Answer<void>([](const Result<void>&) {}));
}

PictureStore::~PictureStore() = default;

QString PictureStore::path(const QString& key) const {
    return folder_ + QLatin1Char('/') + key + QStringLiteral(".jpg");
}

QPixmap PictureStore::picture(const wire::Title& title, PictureKind kind, int width) {
    const bool isPoster = kind == PictureKind::Poster;
    if (isPoster ? !title.hasPoster : !title.backdropVersion)
        return {};
    const auto version = isPoster ? title.posterVersion.value_or(0) : *title.backdropVersion;
    const auto served = servedWidth(width);
    const auto key = QStringLiteral("%1-%2%3-%4")
                         .arg(fromUtf8(title.id.toString()), isPoster ? QString() : QStringLiteral("backdrop-"))
                         .arg(version)
                         .arg(served);
    if (const auto* pixmap = memory_.object(key))
        return *pixmap;
    if (!loading_.contains(key) && !failed_.contains(key))
        load({title.id, kind, served, key});
    return {};
}

void PictureStore::clear() {
    memory_.clear();
    failed_.clear();
}

void PictureStore::load(const Wanted& wanted) {
    loading_.insert(wanted.key);
    workers_.run(
        this, [path = path(wanted.key)] { return readCached(path); },
        Answer<QImage>([this, wanted](Result<QImage> image) {
            if (image)
                keep(wanted, std::move(image));
            else
                fetch(wanted);
        }));
}

void PictureStore::fetch(const Wanted& wanted) {
    catalogue_.picture(wanted.title, wanted.kind, wanted.width, this, [this, wanted](Result<QByteArray> bytes) {
        if (!bytes)
            return keep(wanted, fail(bytes.error()));
        workers_.run(
            this, [bytes = *bytes, path = path(wanted.key)] { return decodeAndCache(bytes, path); },
            Answer<QImage>([this, wanted](Result<QImage> image) { keep(wanted, std::move(image)); }));
    });
}

void PictureStore::keep(const Wanted& wanted, Result<QImage> image) {
    loading_.remove(wanted.key);
    if (!image) {
        failed_.insert(wanted.key);
        return;
    }
    const auto cost = static_cast<qsizetype>(image->sizeInBytes() / 1000);
    memory_.insert(wanted.key, new QPixmap(QPixmap::fromImage(*image)), cost);
    Q_EMIT pictureReady(wanted.title);
}

} // namespace vitascope::desktop
