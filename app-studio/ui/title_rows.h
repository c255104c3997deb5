// SPDX-License-Identifier: GPL-3.0-or-later
// The selection of a list by rows, whichever of their cells are selected. Thread: the GUI thread.
#pragma once

#include <QItemSelectionModel>

#include <algorithm>
#include <vector>

namespace vitascope::studio {

// In the order of the list.
[[nodiscard]] inline std::vector<int> selectedRows(const QItemSelectionModel& selection) {
    std::vector<int> rows;
    for (const auto& range : selection.selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

inline void selectRows(QItemSelectionModel& selection, const std::vector<int>& rows) {
    QItemSelection whole;
    const auto* model = selection.model();
    for (std::size_t i = 0; i < rows.size();) {
        auto end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        whole.select(model->index(rows[i], 0), model->index(rows[end - 1], model->columnCount() - 1));
        i = end;
    }
    selection.select(whole, QItemSelectionModel::ClearAndSelect);
}

} // namespace vitascope::studio
