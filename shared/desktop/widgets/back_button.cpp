// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/back_button.h"

#include "shared/desktop/design/icon.h"

#include <QPushButton>

namespace vitascope::desktop {

QPushButton* makeBackButton(const QString& page, const QString& objectName, QWidget* parent) {
    constexpr int kArrow = 18;
    auto* button = new QPushButton(page, parent);
    button->setObjectName(objectName);
    button->setProperty("variant", "back");
    setButtonIcon(*button, themeIcon(QStringLiteral("arrow-left")), kArrow);
    return button;
}

} // namespace vitascope::desktop
