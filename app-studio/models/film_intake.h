// SPDX-License-Identifier: GPL-3.0-or-later
// Films that the desktop hands to the studio: each becomes a draft with the name of its file, and goes on its way to
// the server. Thread: the GUI thread.
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

Q_SIGNALS:
    void taken(const vitascope::wire::Title& draft);
    void refused(const QString& why); // a sentence

private:
    void takeOne(const QString& file);

    desktop::CatalogueEditor& editor_;
    QueueModel& queue_;
};

} // namespace vitascope::studio
