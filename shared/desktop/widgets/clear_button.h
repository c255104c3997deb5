// SPDX-License-Identifier: GPL-3.0-or-later
// The cross at the end of a field that empties it. (Qt's own has pixels for one density and no theme.)
// Thread: the GUI thread.
#pragma once

class QLineEdit;

namespace vitascope::desktop {

// It is seen while there is something to clear.
void addClearButton(QLineEdit& field);

} // namespace vitascope::desktop
