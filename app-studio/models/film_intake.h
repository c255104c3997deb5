// SPDX-License-Identifier: GPL-3.0-or-later
// Films that the desktop hands to the studio: each becomes a draft with the name of its file, and goes on its way to
// the server. Those that come before the queue is open wait for it. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QStringList>

namespace vitascope::studio {

class QueueModel;

class FilmIntake final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    FilmIntake(desktop::CatalogueEditor& editor, QueueModel& queue, QObject* parent = nullptr);

    void take(const QStringList& files);
    // What waits is of the sign-in that has ended.
    void clear() { waiting_.clear(); }

Q_SIGNALS:
    void taken(const vitascope::wire::Title& draft);
    void refused(const QString& why); // a sentence

private:
    void takeWaiting();
    void takeOne(const QString& file);
    void place(const wire::Title& draft, const QString& file);

    desktop::CatalogueEditor& editor_;
    QueueModel& queue_;
    QStringList waiting_;
};

} // namespace vitascope::studio
