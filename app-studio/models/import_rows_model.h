// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file that is to be imported, with what is wrong with each: the line, the mistake, then the file's
// columns. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_import_model.h"

#include <QAbstractTableModel>

namespace vitascope::studio {

class ImportRowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Mistake, kFirstCell };
    enum Role { RefusedRole = Qt::UserRole + 1 }; // bool, of the row or, in a cell, of that cell

    explicit ImportRowsModel(TitleImportModel& import, QObject* parent = nullptr); // which outlives it

    void showOnlyRefused(bool only);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    [[nodiscard]] QString reasonText(const ImportRow& row) const;
    [[nodiscard]] const ImportRow& rowAt(int row) const {
        return import_.rows()[static_cast<std::size_t>(shown_[static_cast<std::size_t>(row)])];
    }

    TitleImportModel& import_;
    std::vector<int> shown_; // places in the import's rows
    bool onlyRefused_ = false;
};

} // namespace vitascope::studio
