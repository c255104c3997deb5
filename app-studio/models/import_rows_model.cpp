// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/import_rows_model.h"

#include "app-studio/models/title_form_check.h"

#include <algorithm>

namespace vitascope::studio {

ImportRowsModel::ImportRowsModel(TitleImportModel& import, QObject* parent)
    : QAbstractTableModel(parent), import_(import) {
    connect(&import_, &TitleImportModel::changed, this, &ImportRowsModel::take);
    take();
}

void ImportRowsModel::showOnlyRefused(bool only) {
    onlyRefused_ = only;
    take();
}

void ImportRowsModel::take() {
    beginResetModel();
    shown_.clear();
    for (std::size_t i = 0; i < import_.rows().size(); ++i)
        if (!onlyRefused_ || import_.rows()[i].isRefused())
            shown_.push_back(static_cast<int>(i));
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QString ImportRowsModel::reasonText(const ImportRow& row) const {
    if (!row.isRefused())
        return row.reason;
    const auto& columns = import_.file().columns;
    const auto found = std::ranges::find(columns, row.field, &ImportColumn::field);
    const auto value = found == columns.end() ? QString() : row.cells.value(found - columns.begin());
    return refusalSentence(row.field, value, row.reason);
}

int ImportRowsModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    const auto columns = static_cast<int>(import_.file().columns.size());
    return kFirstCell + std::max(columns, 1);
}

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = rowAt(index.row());
    const auto place = static_cast<std::size_t>(std::max(0, index.column() - kFirstCell));
    if (role == RefusedRole) {
        const auto& columns = import_.file().columns;
        const bool isWrongCell = index.column() >= kFirstCell && place < columns.size() && !row.field.isEmpty() &&
                                 columns[place].field == row.field;
        return row.isRefused() && (index.column() == Mistake || isWrongCell);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Line)
        return row.line;
    const auto text = index.column() == Mistake ? reasonText(row) : row.cells.value(static_cast<qsizetype>(place));
    return text.isEmpty() && role == Qt::AccessibleTextRole ? tr("nothing") : text;
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Line)
        return tr("Line");
    if (section == Mistake)
        return tr("What is wrong");
    const auto place = static_cast<std::size_t>(section - kFirstCell);
    const auto& columns = import_.file().columns;
    return place < columns.size() ? columns[place].head : tr("Row");
}

} // namespace vitascope::studio
