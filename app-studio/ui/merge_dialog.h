// SPDX-License-Identifier: GPL-3.0-or-later
// Two edits of one title side by side: what it was, yours and theirs, field by field, with a choice where both changed
// the same. Nothing is saved before the person says so; closing goes back to typing. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_merge.h"

#include <QDialog>

class QGridLayout;

namespace vitascope::studio {

class TitleEditorModel;

class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    // The model has a merge.
    explicit MergeDialog(TitleEditorModel& model, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeRows();
    void addHeadings(QGridLayout& grid);
    void addConflict(QGridLayout& grid, std::size_t row);
    void addMerged(QGridLayout& grid, std::size_t row);
    [[nodiscard]] QWidget* makeChoices(std::size_t row);

    TitleEditorModel& model_;
};

} // namespace vitascope::studio
