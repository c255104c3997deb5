// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/dropped_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>

namespace vitascope::studio {
namespace {

constexpr qint64 kLargestPoster = 20LL << 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DroppedFile)
public:
    static QString gone(const QString& name) { return tr("“%1” is not there or cannot be read.").arg(name); }
    static QString folder(const QString& name) { return tr("“%1” is a folder. Drop one video file.").arg(name); }
    static QString empty(const QString& name) { return tr("“%1” is empty.").arg(name); }
    static QString notFilm(const QString& name) {
        return tr("“%1” is not a video. Drop an MP4, MKV, MOV, WebM or AVI file.").arg(name);
    }
    static QString notPicture(const QString& name) {
        return tr("“%1” is not a picture that can be a poster. Choose a JPEG, PNG or WebP file.").arg(name);
    }
    static QString largePicture(const QString& name) {
        return tr("“%1” is larger than 20 MB. Choose a smaller picture.").arg(name);
    }
    static QString films() { return tr("Videos"); }
    static QString pictures() { return tr("Pictures"); }
    static QString allFiles() { return tr("All files"); }
};

QString commonMistake(const QFileInfo& file) {
    if (!file.exists() || !file.isReadable())
        return Words::gone(file.fileName());
    if (file.isDir())
        return Words::folder(file.fileName());
    return file.size() == 0 ? Words::empty(file.fileName()) : QString();
}

} // namespace

QString filmFileMistake(const QString& path) {
    const QFileInfo file(path);
    if (const auto mistake = commonMistake(file); !mistake.isEmpty())
        return mistake;
    const auto type = QMimeDatabase().mimeTypeForFile(file);
    const bool isFilm =
        type.name().startsWith(QLatin1String("video/")) || type.inherits(QStringLiteral("application/x-matroska")) ||
        type.inherits(QStringLiteral("application/mxf")) || type.inherits(QStringLiteral("application/vnd.ms-asf"));
    return isFilm ? QString() : Words::notFilm(file.fileName());
}

QString posterFileMistake(const QString& path) {
    const QFileInfo file(path);
    if (const auto mistake = commonMistake(file); !mistake.isEmpty())
        return mistake;
    const auto type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name();
    const bool isPicture = type == QLatin1String("image/jpeg") || type == QLatin1String("image/png") ||
                           type == QLatin1String("image/webp");
    if (!isPicture)
        return Words::notPicture(file.fileName());
    return file.size() > kLargestPoster ? Words::largePicture(file.fileName()) : QString();
}

QString filmFileFilter() {
    return Words::films() +
           QStringLiteral(" (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.m2ts *.ts *.mxf *.wmv *.ogv);;") +
           Words::allFiles() + QStringLiteral(" (*)");
}

QString posterFileFilter() {
    return Words::pictures() + QStringLiteral(" (*.jpg *.jpeg *.png *.webp)");
}

} // namespace vitascope::studio
