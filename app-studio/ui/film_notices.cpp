// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/film_notices.h"

#include "app-studio/models/queue_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kShown = 12'000; // ms

} // namespace

FilmNotices::FilmNotices(QueueModel& queue, QWidget* parent)
    : QWidget(parent), queue_(queue), bar_(new desktop::NoticeBar(this)) {
    bar_->setObjectName(QStringLiteral("filmNotice"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kMedium, Space::kSection, 0);
    layout->addWidget(bar_);
    hide();
    away_.setSingleShot(true);
    connect(&away_, &QTimer::timeout, this, &QWidget::hide);
    connect(&queue_, &QueueModel::finished, this, &FilmNotices::tellReady);
    connect(&queue_, &QueueModel::failed, this, &FilmNotices::tellStopped);
    connect(bar_, &desktop::NoticeBar::actionChosen, this, [this] {
        hide();
        if (isReady_)
            Q_EMIT titleChosen(film_);
        else
            Q_EMIT queueChosen();
    });
}

void FilmNotices::clear() {
    away_.stop();
    hide();
}

void FilmNotices::tellReady(quint64 film) {
    const auto view = queue_.view(film);
    if (!view)
        return;
    film_ = film;
    isReady_ = true;
    const auto text = tr("“%1” is on the server.").arg(view->titleName);
    bar_->tell(desktop::NoticeTone::Success, text, tr("Show the title"));
    show();
    away_.start(kShown);
    tellDesktop(tr("A film is ready"), text);
}

// It stays until somebody looks.
void FilmNotices::tellStopped(quint64 film) {
    const auto view = queue_.view(film);
    if (!view || !view->failure)
        return;
    film_ = film;
    isReady_ = false;
    const auto text = tr("“%1” has stopped: %2").arg(view->titleName, view->failure->happened);
    bar_->tell(desktop::NoticeTone::Error, text, tr("Show the queue"));
    show();
    away_.stop();
    tellDesktop(tr("A film has stopped"), text);
}

void FilmNotices::tellDesktop(const QString& heading, const QString& text) {
    if (!window()->isActiveWindow())
        desktop_.tell(heading, text);
}

} // namespace vitascope::studio
