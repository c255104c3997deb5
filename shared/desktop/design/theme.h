// SPDX-License-Identifier: GPL-3.0-or-later
// The look of a program: colours, type and style sheet for the whole application. It follows the desktop's choice of
// light or dark (as it is told, else the palette) unless the person chose one.
// Thread: the GUI thread; one Theme a program, made after QApplication.
#pragma once

#include "shared/desktop/design/color_tokens.h"

#include <QObject>
#include <QPalette>

namespace vitascope::desktop {

enum class ThemeChoice { System, Light, Dark };

class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(ThemeChoice choice, QObject* parent = nullptr);
    ~Theme() override;

    void choose(ThemeChoice choice);
    // What the desktop prefers (portal_scheme.h); the application's palette says it until then.
    void setSystemScheme(Scheme scheme);
    // How much larger than usual type is: 1 to 2. Windows that are there take it as far as the style sheet reaches;
    // what measures type itself does so when it is made.
    void setTextScale(double scale);
    [[nodiscard]] double textScale() const { return textScale_; }
    [[nodiscard]] ThemeChoice choice() const { return choice_; }
    [[nodiscard]] Scheme scheme() const { return scheme_; }

    // The colours that the application's palette stands for now; for what paints itself.
    [[nodiscard]] static const ColorTokens& colors();
    // A height of type (metrics.h) at the present text scale; for what paints itself.
    [[nodiscard]] static int textPixels(int pixels);

Q_SIGNALS:
    void changed();

private:
    void apply();

    ThemeChoice choice_;
    Scheme systemScheme_;
    Scheme scheme_ = Scheme::Dark;
    double textScale_ = 1;
};

// "dark" or "light", for logs and reports.
[[nodiscard]] QString schemeName(Scheme scheme);

// The palette of the application for a scheme.
[[nodiscard]] QPalette themePalette(Scheme scheme);

} // namespace vitascope::desktop
