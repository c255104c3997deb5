// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a title: a line to add one or change the chosen one, with completion of names, and the list, whose
// order is changed by drag and drop, buttons, or Alt with an arrow. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStringListModel;

namespace vitascope::studio {

class CreditsModel;

class CreditsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit CreditsPanel(CreditsModel& model, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(const QStringList& names); // to complete what is typed
    [[nodiscard]] QLayout* makeLine();
    [[nodiscard]] QLayout* makeButtons();
    void connectAll();
    void take();          // the line, as a new credit or as the one that is changed
    void change(int row); // puts a credit into the line
    void endChange();
    void moveBy(int rows);
    void removeCurrent();
    void refresh();
    [[nodiscard]] int current() const;

    CreditsModel& model_;
    QLineEdit* name_;
    QComboBox* role_;
    QLineEdit* character_;
    QPushButton* take_;
    QPushButton* cancel_;
    QListView* list_;
    QLabel* empty_;
    QLabel* mistake_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* edit_;
    QPushButton* remove_;
    QStringListModel* names_;
    int changing_ = -1;           // the row that the line changes
    bool isChoosingName_ = false; // among those that are offered
};

} // namespace vitascope::studio
