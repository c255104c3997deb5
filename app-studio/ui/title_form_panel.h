// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a title: its own texts, year, genres, age rating, … Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QMap>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace vitascope::desktop {
class Vocabulary;
}

namespace vitascope::studio {

class FormField;
class GenreField;
class LanguageBox;
class TitleEditorModel;

class TitleFormPanel final : public QFrame {
    Q_OBJECT
public:
    TitleFormPanel(TitleEditorModel& model, desktop::Vocabulary& vocabulary, QWidget* parent = nullptr);

    void focusName();

private:
    void makeFields();
    void arrange();
    FormField* addField(const QString& path, const QString& label, QWidget* editor, const char* name);
    void connectFields();
    void askGenres(desktop::Vocabulary& vocabulary);
    void fill();
    void send();
    void refresh();

    TitleEditorModel& model_;
    QLineEdit* name_;
    QLineEdit* tagline_;
    QPlainTextEdit* description_;
    QLineEdit* originalName_;
    QLineEdit* year_;
    LanguageBox* originalLanguage_;
    LanguageBox* textLanguage_;
    GenreField* genres_;
    QSpinBox* age_;
    QLineEdit* ageLabel_;
    QLineEdit* externalId_;
    QMap<QString, FormField*> fields_; // by path
    bool isFilling_ = false;
};

} // namespace vitascope::studio
