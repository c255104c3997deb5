// SPDX-License-Identifier: GPL-3.0-or-later
// The import of many films from a file: choosing or dropping it, saying what its columns are, looking at what is wrong
// row by row, and importing it. A panel a step; which one is on follows from the model. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_import_model.h"

#include <QWidget>

class QStackedWidget;

namespace vitascope::desktop {
class NoticeBar;
}

namespace vitascope::studio {

class ImportPage final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPage(TitleImportModel& import, QWidget* parent = nullptr); // which outlives it

Q_SIGNALS:
    void backChosen();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void refresh();

    TitleImportModel& import_;
    desktop::NoticeBar* notice_;
    QStackedWidget* panels_;
};

// In a sentence: why a file could not be imported.
[[nodiscard]] QString importErrorSentence(const Error& error);

} // namespace vitascope::studio
