// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: its label, the editor, what is wrong with it, and, while it is changed, a mark and a button that
// takes the change back. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace vitascope::studio {

class FormField final : public QWidget {
    Q_OBJECT
public:
    // Takes the editor as its child; the label is its accessible name. The mistake's label is named after the editor:
    // "yearMistake" of "year".
    FormField(const QString& label, QWidget* editor, QWidget* parent = nullptr);

    void setHint(const QString& text); // shown while nothing is wrong
    void setMistake(const QString& sentence);
    void setChanged(bool isChanged);
    [[nodiscard]] QWidget* editor() const { return editor_; }

Q_SIGNALS:
    void revertChosen();

private:
    void refreshNote();

    QWidget* editor_;
    QLabel* mark_;
    QToolButton* revert_;
    QLabel* note_;
    QString hint_;
    QString mistake_;
};

} // namespace vitascope::studio
