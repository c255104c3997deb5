// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/dialog_buttons.h"

#include "shared/desktop/design/metrics.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace vitascope::desktop {

DialogButtons::DialogButtons(QDialog& dialog) : QWidget(&dialog), wayOut_(new QPushButton(tr("Close"), this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addStretch();
    layout->addWidget(wayOut_);
    wayOut_->setObjectName(QStringLiteral("wayOut"));
    wayOut_->setDefault(true);
    connect(wayOut_, &QPushButton::clicked, &dialog, &QDialog::reject);
}

DialogButtons::DialogButtons(QDialog& dialog, const QString& act, Act kind) : DialogButtons(dialog) {
    const bool isDanger = kind == Act::Danger;
    wayOut_->setText(tr("Cancel"));
    wayOut_->setDefault(isDanger);
    wayOut_->setAutoDefault(isDanger);
    act_ = new QPushButton(act, this);
    act_->setObjectName(QStringLiteral("act"));
    act_->setProperty("variant", isDanger ? "danger" : "primary");
    act_->setDefault(!isDanger);
    act_->setAutoDefault(!isDanger);
    layout()->addWidget(act_);
    connect(act_, &QPushButton::clicked, &dialog, &QDialog::accept);
    if (isDanger)
        wayOut_->setFocus();
}

} // namespace vitascope::desktop
