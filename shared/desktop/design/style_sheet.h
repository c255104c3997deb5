// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet of both programs, made from the tokens and the scales. Widgets choose by dynamic properties:
//   QPushButton  variant: "primary" | "quiet" | "danger" | (none)     large: true
//   QLabel       role: "display" | "title" | "heading" | "subheading" | "muted" | "caption" | "field" | "error"
//   QFrame       panel: "card" | "bar" | "side" | "notice" | "error" | "success"
// Thread: any.
#pragma once

#include "shared/desktop/design/color_tokens.h"

#include <QString>

class QWidget;

namespace vitascope::desktop {

// The text scale multiplies type: 1 is the usual size.
[[nodiscard]] QString styleSheet(Scheme scheme, double textScale = 1);

// Sets a property that the style sheet looks at, and has the widget drawn anew. Thread: the GUI thread.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);

} // namespace vitascope::desktop
