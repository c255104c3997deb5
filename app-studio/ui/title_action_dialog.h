// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what a field of many titles shall be: a year, an age rating, a language, or genres. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_action.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace vitascope::desktop {
class DialogButtons;
} // namespace vitascope::desktop

namespace vitascope::studio {

class GenreField;

class TitleActionDialog final : public QDialog {
    Q_OBJECT
public:
    TitleActionDialog(TitleAction::Kind kind, int titles, QWidget* parent = nullptr);

    // As it was filled in; complete once the dialog was accepted.
    [[nodiscard]] TitleAction action() const;

private:
    [[nodiscard]] QWidget* makeField();
    [[nodiscard]] QString hint() const;
    void check();

    const TitleAction::Kind kind_;
    QLineEdit* line_ = nullptr;
    QComboBox* language_ = nullptr;
    GenreField* genres_ = nullptr;
    QLabel* mistake_;
    desktop::DialogButtons* buttons_;
};

} // namespace vitascope::studio
