// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/picture_saver.h"

#include "shared/base/log.h"

#include <QDir>
#include <QImageWriter>
#include <QSaveFile>

namespace vitascope::player {
namespace {

constexpr std::chrono::seconds kLastMoment{2};

QString freeName(const QDir& folder, const QString& name) {
    auto file = name + QStringLiteral(".png");
    for (int number = 2; folder.exists(file); ++number)
        file = QStringLiteral("%1 (%2).png").arg(name).arg(number);
    return folder.filePath(file);
}

Result<QString> write(const QImage& picture, const QString& folder, const QString& name) {
    const QDir place(folder);
    (void)place.mkpath(QStringLiteral(".")); // if that failed, opening says why
    QSaveFile file(freeName(place, name));
    QImageWriter writer(&file, "png");
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unavailable, file.errorString().toStdString());
    if (!writer.write(picture))
        return fail(ErrorCode::Unavailable,
                    (file.error() != QFile::NoError ? file.errorString() : writer.errorString()).toStdString());
    if (!file.commit())
        return fail(ErrorCode::Unavailable, file.errorString().toStdString());
    return file.fileName();
}

} // namespace

PictureSaver::PictureSaver(QString folder)
    : folder_(std::move(folder)), saving_(QStringLiteral("picture-saving"), 1, kLastMoment) {}

void PictureSaver::save(const QImage& picture, const QString& name) {
    if (picture.isNull())
        return Q_EMIT failed({});
    saving_.run(
        this, [picture, folder = folder_, name] { return write(picture, folder, name); },
        desktop::Answer<QString>([this](const Result<QString>& path) {
            if (path)
                return Q_EMIT saved(*path);
            log::warning("a picture of the film was not saved", {{"why", path.error().message}});
            Q_EMIT failed(QString::fromStdString(path.error().message));
        }));
}

} // namespace vitascope::player
