// SPDX-License-Identifier: GPL-3.0-or-later
// A quantity with a button to lessen and one to raise it: "Size  −  100 %  +". Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace vitascope::player {

class StepField final : public QWidget {
    Q_OBJECT
public:
    // Its parts are named after objectName: "…Less", "…Value", "…More".
    StepField(const QString& name, const QString& objectName, QWidget* parent = nullptr);

    void setText(const QString& text);

Q_SIGNALS:
    void stepped(int direction); // -1 or 1

private:
    QLabel* value_;
};

} // namespace vitascope::player
