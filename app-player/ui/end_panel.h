// SPDX-License-Identifier: GPL-3.0-or-later
// What is over the last picture when the film is over: again, back to it, or more films. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::player {

class EndPanel final : public QFrame {
    Q_OBJECT
public:
    explicit EndPanel(QWidget* parent = nullptr);

    // Takes what there is to go on with as its child.
    void setNext(QWidget* next);
    void tell(const QString& film);

Q_SIGNALS:
    void againChosen();
    void backChosen();
    void moreChosen();

private:
    QLabel* heading_;
    QLabel* film_;
    QPushButton* again_;
};

} // namespace vitascope::player
