// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/choice_row.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kTick = 18;

} // namespace

QPushButton* makeChoiceRow(const Choice& choice, QWidget* parent) {
    auto* row = new QPushButton(parent);
    row->setObjectName(QStringLiteral("choice"));
    row->setProperty("variant", "choice");
    row->setCheckable(true);
    row->setChecked(choice.isChosen);
    row->setText(choice.name);
    if (!choice.detail.isEmpty())
        row->setAccessibleDescription(choice.detail);
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
    const int text = row->fontMetrics().horizontalAdvance(choice.name) + kTick + Space::kSection;
    row->setMinimumWidth(text + detail->sizeHint().width() + Space::kHuge);
    return row;
}

} // namespace vitascope::player
