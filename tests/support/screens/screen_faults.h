// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a window for those who cannot see it or need large type. Thread: the GUI thread.
#pragma once

#include <QStringList>

class QWidget;

namespace vitascope::desktop {

// Controls that a screen reader would meet without a name or without a role. Of long lists the first items stand for
// all.
[[nodiscard]] QStringList accessibilityFaults(QWidget& window);

// Labels and buttons whose text does not fit into them, and neither wraps nor ends in an ellipsis by design.
[[nodiscard]] QStringList cutOffTexts(QWidget& window);

// Controls that no sequence of Tab reaches.
[[nodiscard]] QStringList unreachableControls(QWidget& window);

} // namespace vitascope::desktop
