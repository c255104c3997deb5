// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/picture_check.h"

#include "app-studio/models/dropped_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

namespace vitascope::studio {
namespace {

constexpr qint64 kMostPixels = 50'000'000; // as the server's rule
constexpr int kPosterWidth = 320;          // fewer pixels look blurred where films are shown
constexpr int kBackdropWidth = 1280;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureCheck)
public:
    static QString damaged(const QString& name) { return tr("“%1” cannot be read as a picture.").arg(name); }
    static QString tooManyPixels(const QString& name) {
        return tr("“%1” has more than 50 million pixels. Choose a smaller picture.").arg(name);
    }
    static QString tiny(const QSize& size, int width) {
        return tr("With %1 × %2 pixels this will look blurred; use at least %3 pixels of width.")
            .arg(size.width())
            .arg(size.height())
            .arg(width);
    }
    static QString wide() { return tr("This picture is wide; posters are upright and its sides will be cut off."); }
    static QString upright() {
        return tr("This picture is upright; backdrops are wide and most of it will be cut off.");
    }
};

} // namespace

PictureCheck checkPicture(const QString& file, PictureShape shape) {
    if (const auto mistake = posterFileMistake(file); !mistake.isEmpty())
        return {mistake, {}};
    const auto name = QFileInfo(file).fileName();
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    auto size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return {Words::damaged(name), {}};
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    if (qint64{size.width()} * size.height() > kMostPixels)
        return {Words::tooManyPixels(name), {}};
    const bool isPoster = shape == PictureShape::Poster;
    if (const auto least = isPoster ? kPosterWidth : kBackdropWidth; size.width() < least)
        return {{}, Words::tiny(size, least)};
    if (isPoster && size.width() > size.height())
        return {{}, Words::wide()};
    return {{}, !isPoster && size.width() < size.height() ? Words::upright() : QString()};
}

} // namespace vitascope::studio
