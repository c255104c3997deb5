// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/clear_button.h"

#include "shared/desktop/design/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace vitascope::desktop {

void addClearButton(QLineEdit& field) {
    auto* action = field.addAction(themeIcon(QStringLiteral("close"), IconTone::Muted), QLineEdit::TrailingPosition);
    action->setText(QCoreApplication::translate("ClearButton", "Clear"));
    action->setVisible(!field.text().isEmpty());
    QObject::connect(&field, &QLineEdit::textChanged, action,
                     [action](const QString& text) { action->setVisible(!text.isEmpty()); });
    QObject::connect(action, &QAction::triggered, &field, &QLineEdit::clear);
}

} // namespace vitascope::desktop
