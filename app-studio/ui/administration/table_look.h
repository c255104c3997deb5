// SPDX-License-Identifier: GPL-3.0-or-later
// How the tables of the administration look and are moved in: whole rows, no grid, room in the rows. Thread: the GUI
// thread.
#pragma once

#include <QString>

class QTableView;

namespace vitascope::studio {

// The first column takes what room the others leave. The name is for screen readers.
void dressTable(QTableView& table, const QString& name);

} // namespace vitascope::studio
