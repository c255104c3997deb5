// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a title in other languages: the languages at the left, the texts of one of them beside them, with the
// title's own in the empty fields to be translated. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class EmptyState;
}

namespace vitascope::studio {

class FormField;
class LanguageBox;
class TextsModel;

class TextsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit TextsPanel(TextsModel& model, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeTexts();
    void fill();
    void send();
    void refresh();
    void refreshList();
    void addChosen();

    TextsModel& model_;
    LanguageBox* add_;
    QListWidget* list_;
    QStackedWidget* pages_;
    QLabel* heading_ = nullptr;
    QPushButton* revert_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* tagline_ = nullptr;
    QPlainTextEdit* description_ = nullptr;
    FormField* fields_[3] = {};
    bool isFilling_ = false;
};

} // namespace vitascope::studio
