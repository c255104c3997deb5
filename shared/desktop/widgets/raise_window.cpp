// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/raise_window.h"

#include <QWidget>

namespace vitascope::desktop {

void raiseWindow(QWidget& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace vitascope::desktop
