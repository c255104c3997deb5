// SPDX-License-Identifier: GPL-3.0-or-later
// The texts in other languages of the title that is edited. One language is looked at at a time. Thread: the GUI
// thread.
#pragma once

#include "app-studio/models/title_form.h"

#include <QObject>

namespace vitascope::studio {

class TitleEditorModel;

class TextsModel final : public QObject {
    Q_OBJECT
public:
    // The editor outlives it.
    explicit TextsModel(TitleEditorModel& editor, QObject* parent = nullptr);

    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] QString selected() const { return selected_; } // empty without any
    void select(const QString& language);
    [[nodiscard]] LocalizedForm texts() const; // of the selected language
    void setTexts(const LocalizedForm& texts);
    [[nodiscard]] LocalizedForm original() const; // the title's own, for whoever translates

    // Selects it; a language that is there already is only selected, and so is none for the title's own.
    void add(const QString& tag);
    void remove(const QString& tag);
    [[nodiscard]] bool isChanged(const QString& language) const;
    [[nodiscard]] bool isWrong(const QString& language) const;
    // What is wrong with "name", "tagline" or "description" of the selected language.
    [[nodiscard]] QString mistake(const QString& field) const;
    [[nodiscard]] QStringList removed() const; // the server has them, the form no more
    // As the server has it; a language that was removed is there again.
    void revert(const QString& tag);

Q_SIGNALS:
    void changed(); // the list, marks, mistakes
    void shown();   // other texts are to be shown

private:
    void onOpened();

    TitleEditorModel& editor_;
    QString selected_;
};

} // namespace vitascope::studio
