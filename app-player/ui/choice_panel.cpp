// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/choice_panel.h"

#include "app-player/ui/choice_row.h"
#include "shared/desktop/design/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kWidth = 260;

} // namespace

ChoicePanel::ChoicePanel(QWidget* parent) : QFrame(parent), heading_(new QLabel(this)), rows_(new QVBoxLayout) {
    setObjectName(QStringLiteral("choicePanel"));
    setProperty("panel", "cinema");
    setMinimumWidth(kWidth);
    heading_->setProperty("role", "cinemaHeading");
    heading_->setIndent(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSmall, Space::kMedium, Space::kSmall, Space::kSmall);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(heading_);
    layout->addLayout(rows_);
    rows_->setSpacing(0);
    hide();
}

QString ChoicePanel::heading() const {
    return heading_->text();
}

void ChoicePanel::offer(const QString& heading, const std::vector<Choice>& choices, Chosen chosen) {
    heading_->setText(heading);
    while (auto* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    QPushButton* present = nullptr;
    for (const auto& choice : choices) {
        auto* row = makeChoiceRow(choice, this);
        connect(row, &QPushButton::clicked, this, [this, index = choice.index, chosen] {
            chosen(index);
            hide();
        });
        rows_->addWidget(row);
        if (choice.isChosen || !present)
            present = row;
    }
    show();
    adjustSize();
    raise();
    if (present)
        present->setFocus(Qt::PopupFocusReason);
}

void ChoicePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void ChoicePanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace vitascope::player
