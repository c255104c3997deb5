// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/poster_previews.h"

#include "app-studio/jobs/poster_candidates.h"

#include <QFile>
#include <QImageReader>

namespace vitascope::studio {
namespace {

constexpr qint64 kMostPixels = 16'000'000;

QString nameOf(const std::filesystem::path& file) {
    return QFile::decodeName(file.c_str());
}

// Scaled while it is decoded.
QImage decode(const QString& file, QSize bounds) {
    QImageReader reader(file, "jpg");
    const auto size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMostPixels)
        return {};
    reader.setScaledSize(size.scaled(bounds, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

std::vector<PosterPreview> posterPreviews(const std::filesystem::path& packageFolder, QSize bounds) {
    std::vector<PosterPreview> previews;
    for (const auto& candidate : posterCandidates(packageFolder))
        if (auto picture = decode(nameOf(candidate.preview), bounds); !picture.isNull())
            previews.push_back({nameOf(candidate.file), std::move(picture)});
    return previews;
}

} // namespace vitascope::studio
