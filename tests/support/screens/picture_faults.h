// SPDX-License-Identifier: GPL-3.0-or-later
// What the eye would find wrong in the picture of a window. Thread: the GUI thread.
#pragma once

#include <QStringList>

class QImage;
class QWidget;

namespace vitascope::desktop {

// Labels and buttons whose text stands out from its ground by less than 4.5:1, or 3:1 for large type (WCAG 2.1, 1.4.3),
// as they are drawn in the picture. Left out are texts over pictures, whose ground is not one colour, and disabled
// ones.
[[nodiscard]] QStringList faintTexts(QWidget& window, const QImage& picture);

// Pictures and icons of labels and buttons that have fewer pixels than the screen shows of them, but for those with
// the property hasFewPixels.
[[nodiscard]] QStringList blurredPictures(QWidget& window);

} // namespace vitascope::desktop
