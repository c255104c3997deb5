// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/cancel_film.h"

#include "app-studio/models/queue_model.h"
#include "shared/desktop/widgets/confirmation.h"

#include <QCoreApplication>
#include <QPointer>

namespace vitascope::studio {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CancelFilm)
};

} // namespace

void cancelFilm(QWidget* parent, QueueModel& queue, quint64 film) {
    const auto view = queue.view(film);
    if (!view || !view->canCancel)
        return;
    if (view->packaging.fraction <= 0)
        return queue.cancel(film);
    const desktop::Confirmation::Question question{
        Texts::tr("Cancel “%1”?").arg(view->titleName),
        Texts::tr("What has been packaged of it on this computer is thrown away. To go on with it later, pause it "
                  "instead."),
        Texts::tr("Stop and throw away")};
    desktop::Confirmation::ask(parent, question, [queue = QPointer(&queue), film] {
        if (queue)
            queue->cancel(film);
    });
}

} // namespace vitascope::studio
