// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_search.h"

#include <QCollator>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr qsizetype kMost = 2000; // nobody reviews more in one go

bool isFilmName(const QFileInfo& file) {
    static const QSet<QString> suffixes{"3gp", "asf", "avi",  "divx", "dv",  "flv",  "m2ts", "m2v", "m4v", "mkv",
                                        "mov", "mp4", "mpe",  "mpeg", "mpg", "mts",  "mxf",  "nut", "ogm", "ogv",
                                        "qt",  "rm",  "rmvb", "ts",   "vob", "webm", "wmv",  "wtv"};
    return suffixes.contains(file.suffix().toLower());
}

// What a system or a program leaves behind, and samples that come with a film.
bool isJunk(const QString& path) {
    static const QSet<QString> folders{"__MACOSX", "@eaDir", "#recycle", "$RECYCLE.BIN", "lost+found"};
    const auto parts = path.split(QLatin1Char('/'));
    const bool isInJunk = std::any_of(parts.begin(), parts.end(), [](const QString& part) {
        return folders.contains(part) || part.compare(QLatin1String("sample"), Qt::CaseInsensitive) == 0;
    });
    return isInJunk || parts.last().startsWith(QLatin1String("._"));
}

void addFolder(const QString& folder, QStringList& films, const std::function<bool()>& isWanted) {
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext() && films.size() < kMost && isWanted()) {
        const auto path = files.next();
        if (isFilmName(files.fileInfo()) && !isJunk(path.mid(folder.size() + 1)))
            films << path;
    }
}

} // namespace

QStringList findFilms(const QStringList& paths, const std::function<bool()>& isWanted) {
    QStringList films;
    for (const auto& path : paths) {
        const QFileInfo file(path);
        if (file.isDir())
            addFolder(file.absoluteFilePath(), films, isWanted);
        else
            films << file.absoluteFilePath();
    }
    films.removeDuplicates();
    QCollator collator(QLocale(QLocale::English)); // that of a program without a language knows no numbers
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(films.begin(), films.end(), collator);
    return films;
}

} // namespace vitascope::studio
