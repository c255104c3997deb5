// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a film as a form; a mistake stands under its field. Thread: the GUI thread.
#pragma once

#include <QFrame>

#include <memory>

class QLabel;

namespace Ui {
class TitleFormPanel;
}

namespace vitascope::studio {

class TitleEditorModel;

class TitleFormPanel final : public QFrame {
    Q_OBJECT
public:
    explicit TitleFormPanel(TitleEditorModel& model, QWidget* parent = nullptr);
    ~TitleFormPanel() override;

    void focusName();

private:
    void fillLanguages();
    void fill();
    void send();
    void showMistakes();
    static void showMistake(QWidget& field, QLabel& label, const QString& mistake);

    TitleEditorModel& model_;
    std::unique_ptr<Ui::TitleFormPanel> ui_;
    bool isFilling_ = false;
};

} // namespace vitascope::studio
