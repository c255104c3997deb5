// SPDX-License-Identifier: GPL-3.0-or-later
// Thread: the GUI thread.
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace vitascope::desktop {

// At the head of a page: the way back to another, whose name it has. Its arrow stands on the edge of the page.
[[nodiscard]] QPushButton* makeBackButton(const QString& page, const QString& objectName, QWidget* parent);

} // namespace vitascope::desktop
