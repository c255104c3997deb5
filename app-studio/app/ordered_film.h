// SPDX-License-Identifier: GPL-3.0-or-later
// The film that the command line asks for (--add FILE --to TITLE): put into the queue once, as soon as the queue is
// open. When it is kept, one line on stdout says so. Thread: the GUI thread.
#pragma once

#include "app-studio/app/sign_in_queue.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QString>

namespace vitascope::studio {

struct FilmOrder {
    QString file; // empty: none
    TitleId title;
    bool publish = false;
    bool onServer = false; // which packages it
};

class OrderedFilm final : public QObject {
    Q_OBJECT
public:
    // The others outlive it.
    OrderedFilm(FilmOrder order, SignInQueue& films, QueueModel& queue, desktop::Catalogue& catalogue,
                QObject* parent = nullptr);

private:
    void place(FilmQueue& films);

    const FilmOrder order_;
    QueueModel& queue_;
    desktop::Catalogue& catalogue_;
    bool isPlaced_ = false;
};

} // namespace vitascope::studio
