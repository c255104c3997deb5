// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/system/now_playing_art.h"

#include "shared/desktop/session/picture_check.h"

#include <QDir>
#include <QSaveFile>

namespace vitascope::player {
namespace {

constexpr int kWidth = 512;
constexpr std::chrono::seconds kLastMoment{2};

Result<QUrl> replaceIn(const QString& folder, const QString& name, const QByteArray& jpeg) {
    const QDir place(folder);
    if (!place.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::Unavailable, "make the folder " + folder.toStdString());
    for (const auto& former : place.entryList({QStringLiteral("*.jpg")}, QDir::Files))
        if (former != name)
            QFile::remove(place.filePath(former));
    QSaveFile file(place.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(jpeg) != jpeg.size() || !file.commit())
        return fail(ErrorCode::Unavailable, "write " + file.fileName().toStdString());
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace

NowPlayingArt::NowPlayingArt(PlaybackModel& model, desktop::Catalogue& catalogue, QString folder)
    : model_(model),
      catalogue_(catalogue),
      folder_(std::move(folder)),
      writing_(QStringLiteral("now-playing"), 1, kLastMoment) {}

void NowPlayingArt::fetch() {
    const auto& title = model_.title();
    if (!title.hasPoster)
        return;
    catalogue_.picture(title.id, desktop::PictureKind::Poster, kWidth, this,
                       [this, title](const Result<QByteArray>& jpeg) {
                           if (jpeg && desktop::isPictureInBounds(*jpeg) && model_.title().id == title.id)
                               write(title, *jpeg);
                       });
}

void NowPlayingArt::write(const wire::Title& title, const QByteArray& jpeg) {
    const auto name = QStringLiteral("%1-%2.jpg")
                          .arg(QString::fromStdString(title.id.toString()))
                          .arg(title.posterVersion.value_or(0));
    writing_.run(
        this, [folder = folder_, name, jpeg] { return replaceIn(folder, name, jpeg); },
        desktop::Answer<QUrl>([this, id = title.id](const Result<QUrl>& file) {
            if (file && model_.title().id == id)
                Q_EMIT ready(*file); // art is no reason for words when it fails
        }));
}

} // namespace vitascope::player
