// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the programs by purpose, in a light and a dark set. Every text colour has a contrast of at least
// 4.5:1 (WCAG 2.1, 1.4.3) on the grounds it is meant for. Thread: any.
#pragma once

#include <QColor>

namespace vitascope::desktop {

enum class Scheme { Light, Dark };

struct ColorTokens {
    QColor ground;       // the window
    QColor surface;      // cards, bars
    QColor raised;       // fields, menus, what lies on a surface
    QColor hover;        // anything under the pointer
    QColor pressed;      // anything held down
    QColor border;       // lines that separate
    QColor strongBorder; // lines of fields and buttons: 3:1 on the ground
    QColor text;
    QColor mutedText;
    QColor faintText;     // placeholders, hints
    QColor disabledText;  // of what cannot be used: the one text that may be hard to read (WCAG 2.1 exempts it)
    QColor accent;        // the one colour: main action, selection, progress
    QColor accentHover;   // the accent under the pointer
    QColor accentPressed; // the accent held down
    QColor onAccent;      // text on the accent
    QColor accentText;    // the accent as a text colour
    QColor accentLine;    // the accent as a line or a small mark: 3:1 on the ground
    QColor accentGround;  // a quiet ground of the accent
    QColor success;
    QColor successGround;
    QColor danger;
    QColor dangerGround;
    QColor focus; // the ring of keyboard focus
};

[[nodiscard]] const ColorTokens& colorTokens(Scheme scheme);

// The contrast ratio of two opaque colours by WCAG 2.1: 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

// The colours of what lies over a film: always dark, whatever the scheme.
struct CinemaColors {
    QColor text{0xff, 0xff, 0xff};
    QColor mutedText{0xc9, 0xcc, 0xd2};
    QColor panel{0x17, 0x18, 0x1c};
    QColor panelBorder{0xff, 0xff, 0xff, 0x1f};
    QColor hover{0xff, 0xff, 0xff, 0x24};
    QColor groove{0xff, 0xff, 0xff, 0x33};
    QColor buffered{0xff, 0xff, 0xff, 0x59};
    QColor accent{0xf2, 0xa9, 0x3b};
    QColor shade{0x00, 0x00, 0x00, 0x99}; // under what must be read on any picture
    QColor osd{0x0f, 0x10, 0x13, 0xe6};   // under words that come and go
    // A shade that fades in or out, from 0 (nothing of it) to 255.
    [[nodiscard]] static QColor veil(int strength) { return {0, 0, 0, strength}; }
};

} // namespace vitascope::desktop
