// SPDX-License-Identifier: GPL-3.0-or-later
// How the tables of the administration look and are moved in: whole rows, no grid, room in the rows. Thread: the GUI
// thread.
#pragma once

#include <QString>

class QTableView;

namespace vitascope::studio {

// The name is for screen readers. How wide its columns are is for TableColumns to say.
void dressTable(QTableView& table, const QString& name);

} // namespace vitascope::studio
