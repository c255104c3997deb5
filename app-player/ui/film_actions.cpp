// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_actions.h"

#include "app-player/models/film_model.h"
#include "app-player/ui/rating_stars.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace vitascope::player {

using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

QPushButton* makeButton(const char* name, const QString& text, const char* icon, IconTone tone, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("large", true);
    desktop::setButtonIcon(*button, themeIcon(QString::fromLatin1(icon), tone), 20);
    return button;
}

} // namespace

FilmActions::FilmActions(FilmModel& film, QWidget* parent)
    : QWidget(parent),
      film_(film),
      resume_(makeButton("resume", tr("Resume"), "play", IconTone::OnAccent, this)),
      play_(makeButton("play", tr("Play"), "play", IconTone::OnAccent, this)),
      trailer_(makeButton("trailer", tr("Trailer"), "trailer", IconTone::Text, this)),
      heart_(new QToolButton(this)),
      stars_(new RatingStars(this)),
      average_(new QLabel(this)),
      watched_(new QLabel(this)) {
    resume_->setProperty("variant", "primary");
    heart_->setObjectName(QStringLiteral("favourite"));
    heart_->setCheckable(true);
    heart_->setIconSize({24, 24});
    heart_->setFixedSize(desktop::Control::kLargeHeight, desktop::Control::kLargeHeight);
    heart_->setProperty("variant", "heart");
    average_->setObjectName(QStringLiteral("averageRating"));
    average_->setProperty("role", "muted");
    watched_->setObjectName(QStringLiteral("watchedMark"));
    watched_->setProperty("role", "muted");
    layOut();
    connect(resume_, &QPushButton::clicked, this, &FilmActions::resumeChosen);
    connect(play_, &QPushButton::clicked, this, &FilmActions::playChosen);
    connect(trailer_, &QPushButton::clicked, this, &FilmActions::trailerChosen);
    connect(heart_, &QToolButton::clicked, &film_, [this](bool isOn) { film_.setFavourite(isOn); });
    connect(stars_, &RatingStars::rated, &film_,
            [this](int stars) { film_.rate(stars > 0 ? std::optional(stars) : std::nullopt); });
    connect(&film_, &FilmModel::marksChanged, this, &FilmActions::refresh);
}

void FilmActions::layOut() {
    auto* buttons = new QWidget(this);
    auto* flow = new desktop::FlowLayout(Space::kMedium, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (auto* widget : std::initializer_list<QWidget*>{resume_, play_, trailer_, heart_})
        flow->addWidget(widget);
    auto* rating = new QWidget(this);
    auto* line = new QHBoxLayout(rating);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::kMedium);
    auto* mine = new QLabel(tr("Your rating"), rating);
    mine->setProperty("role", "muted");
    line->addWidget(mine);
    line->addWidget(stars_);
    line->addSpacing(Space::kMedium);
    line->addWidget(average_);
    line->addSpacing(Space::kMedium);
    line->addWidget(watched_);
    line->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(buttons);
    layout->addWidget(rating);
}

QPushButton& FilmActions::main() {
    return resume_->isHidden() ? *play_ : *resume_;
}

void FilmActions::refresh() {
    if (!film_.title())
        return;
    showPlaying();
    showMarks();
}

void FilmActions::showPlaying() {
    const auto& title = *film_.title();
    const auto resume = film_.resumePosition();
    const bool movesFocus = window()->focusWidget() == play_ && resume_->isHidden() && resume && title.playable;
    resume_->setVisible(resume.has_value() && title.playable);
    if (movesFocus)
        resume_->setFocus(); // Enter still does the main thing
    if (resume)
        resume_->setText(tr("Resume from %1").arg(desktop::clockText(*resume)));
    play_->setText(resume ? tr("From the start") : tr("Play"));
    desktop::setStyleProperty(*play_, "variant", resume ? QVariant() : QVariant(QStringLiteral("primary")));
    desktop::setButtonIcon(*play_,
                           themeIcon(resume ? QStringLiteral("replay") : QStringLiteral("play"),
                                     resume ? IconTone::Text : IconTone::OnAccent),
                           20);
    play_->setEnabled(title.playable);
    play_->setToolTip(title.playable ? QString() : tr("This film is not ready to be played yet."));
    trailer_->setVisible(title.trailerPackageId.has_value());
}

void FilmActions::showMarks() {
    const auto& marks = film_.marks();
    const bool isLiked = marks && marks->favourite;
    heart_->setEnabled(marks.has_value());
    heart_->setChecked(isLiked);
    heart_->setIcon(themeIcon(isLiked ? QStringLiteral("heart-filled") : QStringLiteral("heart"),
                              isLiked ? IconTone::Danger : IconTone::Text));
    const auto what = isLiked ? tr("Remove from favourites") : tr("Add to my favourites");
    heart_->setToolTip(what);
    heart_->setAccessibleName(what);
    stars_->setEnabled(marks.has_value());
    stars_->setStars(marks ? marks->stars.value_or(0) : 0);
    average_->setVisible(marks && marks->averageStars);
    if (marks && marks->averageStars)
        average_->setText(tr("All viewers: %1 of 5 (%n rating(s))", nullptr, static_cast<int>(marks->ratings))
                              .arg(QLocale().toString(*marks->averageStars / 2, 'f', 1)));
    watched_->setVisible(marks && marks->watched && marks->watched->finished);
    watched_->setText(QStringLiteral("✓ ") + tr("Watched"));
}

} // namespace vitascope::player
