// SPDX-License-Identifier: GPL-3.0-or-later
// Thread: the GUI thread.
#pragma once

class QHeaderView;

namespace vitascope::desktop {

// Pixels in which the words of a head stay whole, with the sign of the order beside them where columns can be sorted.
[[nodiscard]] int headWidth(const QHeaderView& head, int column);

} // namespace vitascope::desktop
