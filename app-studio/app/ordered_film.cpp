// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/ordered_film.h"

#include <QPointer>

#include <cstdio>

namespace vitascope::studio {

OrderedFilm::OrderedFilm(FilmOrder order, SignInQueue& films, QueueModel& queue, desktop::Catalogue& catalogue,
                         QObject* parent)
    : QObject(parent), order_(std::move(order)), queue_(queue), catalogue_(catalogue) {
    connect(&films, &SignInQueue::opened, this, &OrderedFilm::place);
}

void OrderedFilm::place(FilmQueue& films) {
    if (isPlaced_)
        return;
    isPlaced_ = true;
    catalogue_.title(order_.title, this, [this, films = QPointer<FilmQueue>(&films)](const Result<wire::Title>& title) {
        if (!title) {
            std::fprintf(stderr, "vitascope-studio: --to: %s\n", title.error().message.c_str());
            return;
        }
        const auto id = queue_.add(*title, order_.file, {.publish = order_.publish, .onServer = order_.onServer});
        if (!id)
            std::fprintf(stderr, "vitascope-studio: --add: %s\n", qPrintable(queue_.refusalText()));
        if (!id || !films)
            return;
        films->whenKept([number = *id] {
            std::printf("{\"event\":\"queued\",\"job\":%llu}\n", static_cast<unsigned long long>(number));
            std::fflush(stdout);
        });
    });
}

} // namespace vitascope::studio
