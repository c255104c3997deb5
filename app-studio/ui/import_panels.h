// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an import, a panel each; all show what the model says. Thread: the GUI thread.
#pragma once

#include "app-studio/models/import_rows_model.h"
#include "app-studio/models/title_import_model.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace vitascope::studio {

// Which file: chosen or dropped; and what a file must look like, with one to begin with.
class ImportChoosePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportChoosePanel(TitleImportModel& import, QWidget* parent = nullptr);

private:
    void choose();
    void saveTemplate();

    TitleImportModel& import_;
};

// A step under way, with its progress.
class ImportProgressPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportProgressPanel(TitleImportModel& import, QWidget* parent = nullptr);

private:
    void refresh();

    TitleImportModel& import_;
    QLabel* text_;
    QProgressBar* bar_;
};

// What each column of the file is.
class ImportColumnsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportColumnsPanel(TitleImportModel& import, QWidget* parent = nullptr);

private:
    void rebuild();
    void refresh();

    TitleImportModel& import_;
    QWidget* rows_ = nullptr;
    QWidget* holder_;
    QLabel* mistake_;
    QPushButton* go_;
    QString builtFor_; // the file whose columns are shown
};

// What the server would do, row by row.
class ImportPreviewPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreviewPanel(TitleImportModel& import, QWidget* parent = nullptr);

private:
    void refresh();

    TitleImportModel& import_;
    ImportRowsModel rows_;
    QLabel* summary_;
    QLabel* detail_;
    QCheckBox* update_;
    QCheckBox* onlyRefused_;
    QTableView* table_;
    QPushButton* columns_;
    QPushButton* go_;
};

// What was done.
class ImportDonePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportDonePanel(TitleImportModel& import, QWidget* parent = nullptr);

Q_SIGNALS:
    void backChosen();

private:
    void refresh();

    TitleImportModel& import_;
    QLabel* heading_;
    QLabel* text_;
};

// "12 new films, 3 changed, 1 refused".
[[nodiscard]] QString importSummary(const wire::ImportReport& report);

} // namespace vitascope::studio
