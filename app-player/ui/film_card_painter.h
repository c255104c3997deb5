// SPDX-License-Identifier: GPL-3.0-or-later
// Draws films' cards on a ground of one colour, many of them in a frame: posters are copied (poster_tile.h), and lines
// of text that were laid out once are kept: 512 of them, about half a megabyte. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_source.h"

#include <QCache>
#include <QFont>
#include <QPixmap>
#include <QRect>
#include <QStaticText>

class QPainter;

namespace vitascope::player {

struct FilmCard {
    const Film* film;
    QPixmap poster; // null: a placeholder is drawn
    QRect area;
    bool isLit = false;        // under the pointer
    bool hasFocus = false;     // by the keyboard
    bool canBeRemoved = false; // shows the sign that takes it away, where it is lit or has the focus
};

class FilmCardPainter {
public:
    // The width of all cards and the program's type; what was kept for others is dropped.
    void fit(int width, const QFont& font);
    // Only what lies in the part that is painted.
    void paint(QPainter& painter, const FilmCard& card, const QRect& part);

private:
    struct Line { // of text, under the poster
        QFont font;
        int height = 0;
        QCache<QString, QStaticText> texts{256}; // as they are before they are elided
    };
    void fitLine(Line& line, const QFont& font) const;
    void paintLine(QPainter& painter, Line& line, QPoint place, const QColor& color, const QString& text) const;
    void paintMarks(QPainter& painter, const FilmCard& card, const QRect& poster) const;

    int width_ = 0;
    Line name_;
    Line facts_;
};

} // namespace vitascope::player
