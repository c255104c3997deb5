// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_intake.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/models/queue_model.h"
#include "shared/desktop/text/error_text.h"

#include <QFileInfo>

namespace vitascope::studio {

FilmIntake::FilmIntake(desktop::CatalogueEditor& editor, QueueModel& queue, QObject* parent)
    : QObject(parent), editor_(editor), queue_(queue) {}

void FilmIntake::take(const QStringList& files) {
    for (const auto& file : files)
        takeOne(file);
}

void FilmIntake::takeOne(const QString& file) {
    if (const auto mistake = filmFileMistake(file); !mistake.isEmpty()) {
        Q_EMIT refused(mistake);
        return;
    }
    wire::TitleInput draft;
    draft.name = QFileInfo(file).completeBaseName().toStdString();
    editor_.create(draft, this, [this, file](const Result<wire::Title>& title) {
        if (!title) {
            Q_EMIT refused(desktop::errorSentence(title.error()));
            return;
        }
        queue_.add(*title, file, {});
        Q_EMIT taken(*title);
    });
}

} // namespace vitascope::studio
