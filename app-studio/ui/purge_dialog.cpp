// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/purge_dialog.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/dialog_buttons.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 460;

} // namespace

PurgeDialog::PurgeDialog(int titles, const QString& name, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("purgeDialog"));
    setWindowTitle(tr("Delete for good"));
    setMinimumWidth(kWidth);
    auto* heading = new QLabel(
        titles == 1 ? tr("Delete “%1” for good?").arg(name) : tr("Delete %n film(s) for good?", nullptr, titles), this);
    heading->setProperty("role", "heading");
    heading->setWordWrap(true);
    auto* text = new QLabel(tr("What was written about it, its pictures and its packages are removed from the server. "
                               "This cannot be undone.",
                               nullptr, titles),
                            this);
    text->setProperty("role", "muted");
    text->setWordWrap(true);
    auto* buttons = new desktop::DialogButtons(*this, tr("Delete for good"), desktop::Act::Danger);
    auto* purge = buttons->act();
    purge->setObjectName(QStringLiteral("purge"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(text);
    if (titles > 1) {
        auto* typed = new QLineEdit(this);
        typed->setObjectName(QStringLiteral("purgeCount"));
        auto* label = new QLabel(tr("Type %1 to confirm:").arg(titles), this);
        label->setBuddy(typed);
        layout->addWidget(label);
        layout->addWidget(typed);
        purge->setEnabled(false);
        connect(typed, &QLineEdit::textChanged, purge, [purge, titles](const QString& text_) {
            purge->setEnabled(text_.trimmed() == QString::number(titles));
        });
        typed->setFocus();
    }
    layout->addSpacing(Space::kSmall);
    layout->addWidget(buttons);
}

} // namespace vitascope::studio
