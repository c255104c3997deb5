// SPDX-License-Identifier: GPL-3.0-or-later
// What a program is called before the desktop: its name, its version, its sign. Settings and folders of data follow
// from the name. Thread: the GUI thread, once there is a QApplication.
#pragma once

#include <QString>

namespace vitascope::desktop {

// "vitascope-studio"
void nameProgram(const QString& program);

} // namespace vitascope::desktop
