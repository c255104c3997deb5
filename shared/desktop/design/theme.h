// SPDX-License-Identifier: GPL-3.0-or-later
// The look of a program: colours, type and style sheet for the whole application. It follows the desktop's choice of
// light or dark (org.freedesktop.appearance of the portal, else the palette) unless the person chose one.
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
    [[nodiscard]] ThemeChoice choice() const { return choice_; }
    [[nodiscard]] Scheme scheme() const { return scheme_; }

    // The colours that the application's palette stands for now; for what paints itself.
    [[nodiscard]] static const ColorTokens& colors();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    // Of the portal's SettingChanged signal.
    void onPortalSetting(const QString& group, const QString& key);

private:
    void askPortal();
    void apply();

    ThemeChoice choice_;
    Scheme systemScheme_;
    Scheme scheme_ = Scheme::Dark;
};

// The palette of the application for a scheme.
[[nodiscard]] QPalette themePalette(Scheme scheme);

} // namespace vitascope::desktop
