// SPDX-License-Identifier: GPL-3.0-or-later
// Thread: the GUI thread.
#pragma once

#include <QtGlobal>

class QWidget;

namespace vitascope::studio {

class QueueModel;

// Cancels a film of the queue; asks before that where its package, or a part of it, would be thrown away.
void cancelFilm(QWidget* parent, QueueModel& queue, quint64 film);

} // namespace vitascope::studio
