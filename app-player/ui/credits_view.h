// SPDX-License-Identifier: GPL-3.0-or-later
// Who made a film: a line for each role, then the cast with their characters. A press on a name looks for that person's
// films. Thread: the GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace vitascope::player {

class CreditsView final : public QWidget {
    Q_OBJECT
public:
    explicit CreditsView(QWidget* parent = nullptr);

    void show(const std::vector<wire::Credit>& credits);

Q_SIGNALS:
    void personChosen(const QString& name);

private:
    [[nodiscard]] QWidget* makeGroup(wire::CreditRole role, const std::vector<const wire::Credit*>& people);
    [[nodiscard]] QWidget* makePart(const wire::Credit& credit, QWidget* parent);
    [[nodiscard]] static QPushButton* makeShowAll(QWidget* names, QWidget* parent);
    [[nodiscard]] QPushButton* makeName(const wire::Credit& credit, QWidget* parent);

    std::vector<wire::Credit> credits_;
    QVBoxLayout* lines_;
};

} // namespace vitascope::player
