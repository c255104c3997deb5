// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a window before the person's eyes, wherever it is. Thread: the GUI thread.
#pragma once

class QWidget;

namespace vitascope::desktop {

void raiseWindow(QWidget& window);

} // namespace vitascope::desktop
