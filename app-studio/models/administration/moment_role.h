// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which table models of the administration give a point of time: its microseconds since 1970, since how it
// is written is the view's. Thread: any.
#pragma once

#include <Qt>

namespace vitascope::studio {

inline constexpr int kMomentRole = Qt::UserRole + 1;

} // namespace vitascope::studio
