// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/choice_panel.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kWidth = 260;
constexpr int kTick = 18;

// A push button with a second, quieter text at its right.
QPushButton* makeRow(const Choice& choice, QWidget* parent) {
    auto* row = new QPushButton(parent);
    row->setObjectName(QStringLiteral("choice"));
    row->setProperty("variant", "choice");
    row->setCheckable(true);
    row->setChecked(choice.isChosen);
    row->setText(choice.name);
    row->setIconSize({kTick + Space::kTiny, kTick});
    QPixmap none(kTick + Space::kTiny, kTick);
    none.fill(Qt::transparent);
    row->setIcon(choice.isChosen ? desktop::themeIcon(QStringLiteral("check"), desktop::IconTone::Cinema)
                                 : QIcon(none));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, Space::kMedium, 0);
    auto* detail = new QLabel(choice.detail, row);
    detail->setProperty("role", "cinemaDetail");
    detail->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addStretch();
    layout->addWidget(detail);
    return row;
}

} // namespace

ChoicePanel::ChoicePanel(QWidget* parent) : QFrame(parent), heading_(new QLabel(this)), rows_(new QVBoxLayout) {
    setObjectName(QStringLiteral("choicePanel"));
    setProperty("panel", "cinema");
    setFixedWidth(kWidth);
    heading_->setProperty("role", "cinemaHeading");
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
        item->widget()->deleteLater();
        delete item;
    }
    QPushButton* present = nullptr;
    for (const auto& choice : choices) {
        auto* row = makeRow(choice, this);
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
