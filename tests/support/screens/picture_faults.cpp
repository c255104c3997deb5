// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screens/picture_faults.h"

#include "shared/desktop/design/color_tokens.h"

#include <QAbstractButton>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr double kLeastContrast = 4.5;
constexpr double kLeastContrastOfLargeType = 3;
constexpr double kLargePixels = 24;
constexpr double kLargeBoldPixels = 18.66;
constexpr double kShareOfGround = 0.4; // of a text's pixels that are of one colour, if its ground is

QString describe(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 '%2': %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text);
}

double wantedContrast(const QFont& font) {
    const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 4 / 3;
    const bool isLarge = pixels >= kLargePixels || (font.bold() && pixels >= kLargeBoldPixels);
    return isLarge ? kLeastContrastOfLargeType : kLeastContrast;
}

// The best contrast that any pixel of the text has with the ground; nothing if the ground is not one colour.
std::optional<double> contrastIn(const QImage& part) {
    QHash<QRgb, int> counts;
    for (int y = 0; y < part.height(); ++y)
        for (int x = 0; x < part.width(); ++x)
            ++counts[part.pixel(x, y)];
    if (counts.size() < 2)
        return std::nullopt; // nothing is drawn there
    const auto ground = std::max_element(counts.cbegin(), counts.cend());
    if (*ground < kShareOfGround * part.width() * part.height())
        return std::nullopt;
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        best = std::max(best, contrast(QColor(it.key()), QColor(ground.key())));
    return best;
}

// Where the widget is seen, in the pixels of the picture.
QRect seenPart(const QWidget& widget, const QWidget& window, const QImage& picture) {
    const auto seen = widget.visibleRegion().boundingRect();
    const QRect logical(widget.mapTo(&window, seen.topLeft()), seen.size());
    const double ratio = picture.devicePixelRatio();
    return QRectF(logical.x() * ratio, logical.y() * ratio, logical.width() * ratio, logical.height() * ratio)
        .toRect()
        .intersected(picture.rect());
}

bool isBlank(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) != 0)
                return false;
    return true;
}

bool isBlurred(const QPixmap& pixmap, QSize shown, double ratio) {
    const bool isSmall = pixmap.width() + 1 < shown.width() * ratio || pixmap.height() + 1 < shown.height() * ratio;
    return !pixmap.isNull() && isSmall && !isBlank(pixmap.toImage());
}

} // namespace

QStringList faintTexts(QWidget& window, const QImage& picture) {
    QStringList faults;
    const auto check = [&](const QWidget& widget, const QString& text) {
        if (text.trimmed().isEmpty() || !widget.isVisibleTo(&window) || !widget.isEnabledTo(&window))
            return;
        const auto part = seenPart(widget, window, picture);
        if (part.width() < 4 || part.height() < widget.fontMetrics().height() / 2)
            return; // scrolled away
        const auto found = contrastIn(picture.copy(part));
        if (found && *found < wantedContrast(widget.font()))
            faults << describe(widget, text) + QStringLiteral(" (%1:1)").arg(*found, 0, 'f', 2);
    };
    for (const auto* label : window.findChildren<QLabel*>())
        check(*label, label->text());
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (!qobject_cast<const QToolButton*>(button) || button->icon().isNull())
            check(*button, button->text());
    return faults;
}

QStringList blurredPictures(QWidget& window) {
    QStringList faults;
    const double ratio = window.devicePixelRatioF();
    for (const auto* label : window.findChildren<QLabel*>()) {
        const auto pixmap = label->pixmap();
        if (label->property("hasFewPixels").toBool())
            continue;
        if (label->isVisibleTo(&window) && isBlurred(pixmap, pixmap.deviceIndependentSize().toSize(), ratio))
            faults << describe(*label, QStringLiteral("its picture"));
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(&window) || button->icon().isNull())
            continue;
        const auto shown = button->icon().actualSize(button->iconSize());
        if (isBlurred(button->icon().pixmap(shown, ratio), shown, ratio))
            faults << describe(*button, QStringLiteral("its icon"));
    }
    return faults;
}

} // namespace vitascope::desktop
