// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the programs: line drawings in resources/icons, drawn in the colour that the theme asks for and sharp
// on every screen. Thread: the GUI thread.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QAbstractButton;

namespace vitascope::desktop {

// Which colour of the theme an icon takes.
// Choice: muted, and the accent on a button that is checked.
enum class IconTone { Text, Muted, Accent, OnAccent, Danger, Success, Cinema, Choice };

// By the name of its file: themeIcon("play"). It follows the theme of the program when that changes.
[[nodiscard]] QIcon themeIcon(const QString& name, IconTone tone = IconTone::Text);

// Gives a button its icon, with room between it and the text. Set the text before.
void setButtonIcon(QAbstractButton& button, const QIcon& icon, int size);

// A drawing of resources/icons or resources/logo in one colour, size x size device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

// The program's sign beside its name, at a height in device-independent pixels.
[[nodiscard]] QPixmap markPixmap(int height, const QColor& color, qreal devicePixelRatio);

} // namespace vitascope::desktop
