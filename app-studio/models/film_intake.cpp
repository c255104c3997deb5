// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_intake.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/models/queue_model.h"
#include "shared/desktop/text/error_text.h"

#include <QFileInfo>

#include <utility>

namespace vitascope::studio {

FilmIntake::FilmIntake(desktop::CatalogueEditor& editor, QueueModel& queue, QObject* parent)
    : QObject(parent), editor_(editor), queue_(queue) {
    connect(&queue_, &QueueModel::listChanged, this, &FilmIntake::takeWaiting);
}

void FilmIntake::take(const QStringList& files) {
    waiting_ += files;
    takeWaiting();
}

void FilmIntake::takeWaiting() {
    const bool cannotOpen = !queue_.isOpen() && !queue_.problemText().isEmpty();
    if (waiting_.isEmpty() || (!queue_.isOpen() && !cannotOpen))
        return;
    const auto files = std::exchange(waiting_, {});
    if (cannotOpen)
        return Q_EMIT refused(queue_.refusalText());
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
        place(*title, file);
    });
}

// The draft stays, also without its film: it can be dropped there.
void FilmIntake::place(const wire::Title& draft, const QString& file) {
    const bool isQueued = queue_.add(draft, file, {}).has_value();
    Q_EMIT taken(draft);
    if (!isQueued)
        Q_EMIT refused(tr("“%1” is not in the queue. %2").arg(QFileInfo(file).fileName(), queue_.refusalText()));
}

} // namespace vitascope::studio
