// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/selection_bar.h"

#include "app-studio/ui/title_commands.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>

namespace vitascope::studio {

using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

QPushButton* makeButton(const char* name, const QString& text, const char* icon, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    if (icon)
        desktop::setButtonIcon(*button, themeIcon(QString::fromLatin1(icon)), 18);
    return button;
}

} // namespace

SelectionBar::SelectionBar(TitleActions& actions, TitleCommands& commands, QWidget* parent)
    : QFrame(parent), actions_(actions), parts_(new QStackedLayout(this)) {
    setObjectName(QStringLiteral("selectionBar"));
    setProperty("panel", "card");
    parts_->addWidget(makeChoices(commands));
    parts_->addWidget(makeProgress());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&actions_, &TitleActions::changed, this, &SelectionBar::refresh);
    refresh();
}

QWidget* SelectionBar::makeChoices(TitleCommands& commands) {
    auto* part = new QWidget(this);
    selected_ = new QLabel(part);
    selected_->setObjectName(QStringLiteral("selectedCount"));
    selected_->setProperty("role", "name");
    auto* edit = makeButton("bulkEdit", tr("Edit"), "chevron-down", part);
    edit->setLayoutDirection(Qt::RightToLeft);
    auto* menu = new QMenu(edit);
    commands.fillFields(*menu);
    edit->setMenu(menu);
    auto* publish = makeButton("bulkPublish", tr("Publish"), "publish", part);
    auto* withdraw = makeButton("bulkWithdraw", tr("Withdraw"), "eye-off", part);
    auto* trash = makeButton("bulkTrash", tr("Move to trash"), "trash", part);
    trash->setToolTip(tr("Del", "the key"));
    auto* none = makeButton("clearSelection", QString(), "close", part);
    none->setProperty("variant", "quiet");
    none->setToolTip(tr("Select none (Esc)"));
    none->setAccessibleName(tr("Select none"));
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(Space::kLarge, Space::kSmall, Space::kSmall, Space::kSmall);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(selected_, 1);
    for (auto* button : {edit, publish, withdraw, trash, none})
        layout->addWidget(button);
    connect(publish, &QPushButton::clicked, commands.publish(), &QAction::trigger);
    connect(withdraw, &QPushButton::clicked, commands.withdraw(), &QAction::trigger);
    connect(trash, &QPushButton::clicked, commands.trash(), &QAction::trigger);
    connect(none, &QPushButton::clicked, this, &SelectionBar::clearChosen);
    return part;
}

QWidget* SelectionBar::makeProgress() {
    auto* part = new QWidget(this);
    working_ = new desktop::ElidedLabel(part);
    working_->setObjectName(QStringLiteral("actionText"));
    progress_ = new QProgressBar(part);
    progress_->setObjectName(QStringLiteral("actionProgress"));
    progress_->setAccessibleName(tr("Progress"));
    progress_->setTextVisible(false);
    auto* cancel = makeButton("cancelAction", tr("Cancel"), nullptr, part);
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(Space::kLarge, Space::kSmall, Space::kSmall, Space::kSmall);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(working_, 1);
    layout->addWidget(progress_, 1);
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, [this] { actions_.cancel(); });
    return part;
}

void SelectionBar::setCount(int titles) {
    count_ = titles;
    refresh();
}

// One title is done in a blink; its progress would only flicker.
void SelectionBar::refresh() {
    const bool isWorking = actions_.isRunning() && actions_.total() > 1;
    parts_->setCurrentIndex(isWorking ? 1 : 0);
    setVisible(isWorking || count_ > 0);
    selected_->setText(tr("%n selected", nullptr, count_));
    if (!isWorking)
        return;
    working_->setText(tr("%1: %2 of %3").arg(actions_.text()).arg(actions_.finished()).arg(actions_.total()));
    progress_->setMaximum(actions_.total());
    progress_->setValue(actions_.finished());
}

} // namespace vitascope::studio
