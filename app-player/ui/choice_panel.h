// SPDX-License-Identifier: GPL-3.0-or-later
// A menu over the film: one of several choices, with a tick at the present one. A child of the page, so that it is also
// there in full screen. Thread: the GUI thread.
#pragma once

#include "app-player/models/track_choices.h"

#include <QFrame>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace vitascope::player {

class ChoicePanel final : public QFrame {
    Q_OBJECT
public:
    using Chosen = std::function<void(std::optional<int>)>;

    explicit ChoicePanel(QWidget* parent = nullptr);

    // Shows itself with these choices; the first focus is on the present one.
    void offer(const QString& heading, const std::vector<Choice>& choices, Chosen chosen);
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QLabel* heading_;
    QVBoxLayout* rows_;
};

} // namespace vitascope::player
