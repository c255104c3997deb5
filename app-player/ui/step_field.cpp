// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/step_field.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kValueWidth = 64;

} // namespace

StepField::StepField(const QString& name, const QString& objectName, QWidget* parent)
    : QWidget(parent), value_(new QLabel(this)) {
    setProperty("cinema", true);
    auto* label = new QLabel(name, this);
    value_->setObjectName(objectName + QStringLiteral("Value"));
    value_->setAlignment(Qt::AlignCenter);
    value_->setMinimumWidth(kValueWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kMedium, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addStretch();
    const auto add = [&](const QString& icon, const QString& part, const QString& what, int direction) {
        auto* button = new QToolButton(this);
        button->setObjectName(objectName + part);
        button->setIcon(desktop::themeIcon(icon, desktop::IconTone::Cinema));
        button->setIconSize({16, 16});
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, what));
        button->setToolTip(what);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRepeat(true);
        connect(button, &QToolButton::clicked, this, [this, direction] { Q_EMIT stepped(direction); });
        layout->addWidget(button);
    };
    add(QStringLiteral("minus"), QStringLiteral("Less"), tr("Less"), -1);
    layout->addWidget(value_);
    add(QStringLiteral("plus"), QStringLiteral("More"), tr("More"), 1);
}

void StepField::setText(const QString& text) {
    value_->setText(text);
}

} // namespace vitascope::player
