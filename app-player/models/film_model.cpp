// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_model.h"

#include "shared/desktop/text/format_text.h"

namespace vitascope::player {

using desktop::fromUtf8;

FilmModel::FilmModel(desktop::Catalogue& catalogue, QObject* parent) : QObject(parent), catalogue_(catalogue) {}

void FilmModel::show(const wire::Title& title) {
    title_ = title;
    Q_EMIT changed();
    load(title.id);
}

void FilmModel::load(TitleId id) {
    wanted_ = id;
    catalogue_.title(id, this, [this, id](const Result<wire::Title>& title) {
        if (id != wanted_)
            return; // another film was chosen meanwhile
        if (title) {
            title_ = *title;
            Q_EMIT changed();
        } else {
            Q_EMIT failed(title.error());
        }
    });
}

QString FilmModel::factsText() const {
    if (!title_)
        return {};
    QStringList facts;
    if (title_->details.year)
        facts << QString::number(*title_->details.year);
    if (title_->durationSeconds)
        facts << desktop::durationText(*title_->durationSeconds);
    QStringList genres;
    for (const auto& genre : title_->details.genres)
        genres << fromUtf8(genre);
    if (!genres.isEmpty())
        facts << genres.join(QStringLiteral(", "));
    return facts.join(QStringLiteral("  ·  "));
}

QString FilmModel::originalNameText() const {
    if (!title_ || !title_->details.originalName || *title_->details.originalName == title_->details.name)
        return {};
    return fromUtf8(*title_->details.originalName);
}

} // namespace vitascope::player
