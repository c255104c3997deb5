// SPDX-License-Identifier: GPL-3.0-or-later
// Below a list: how many titles are selected and what can be done to them; while that goes on, how far it is.
// Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_actions.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace vitascope::studio {

class TitleCommands;

class SelectionBar final : public QFrame {
    Q_OBJECT
public:
    // Both outlive it.
    SelectionBar(TitleActions& actions, TitleCommands& commands, QWidget* parent = nullptr);

    void setCount(int titles);

Q_SIGNALS:
    void clearChosen();

private:
    [[nodiscard]] QWidget* makeChoices(TitleCommands& commands);
    [[nodiscard]] QWidget* makeProgress();
    void refresh();

    TitleActions& actions_;
    int count_ = 0;
    QStackedLayout* parts_;
    QLabel* selected_;
    QLabel* working_;
    QProgressBar* progress_;
};

} // namespace vitascope::studio
