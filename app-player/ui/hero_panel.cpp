// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/hero_panel.h"

#include "app-player/ui/film_card.h"
#include "app-player/ui/text_label.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace vitascope::player {

using desktop::fromUtf8;
using desktop::Space;

namespace {

constexpr int kTextWidth = 560;
constexpr qsizetype kLongestText = 220; // characters of a description; the film's page has the whole

QLabel* makeLabel(const char* role, const char* name, QWidget* parent) {
    return new TextLabel(role, name, kTextWidth, parent);
}

// As much of a text as fits, to the end of a word.
QString head(const QString& text) {
    const auto line = text.simplified();
    if (line.size() <= kLongestText)
        return line;
    const auto end = line.lastIndexOf(QLatin1Char(' '), kLongestText);
    return line.left(end > 0 ? end : kLongestText) + QStringLiteral("…");
}

} // namespace

HeroPanel::HeroPanel(desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      backdrop_(pictures),
      eyebrow_(makeLabel("eyebrow", "heroEyebrow", this)),
      name_(makeLabel("display", "heroName", this)),
      facts_(makeLabel("muted", "heroFacts", this)),
      text_(makeLabel("text", "heroText", this)),
      play_(new QPushButton(this)),
      more_(new QPushButton(tr("About this film"), this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    play_->setObjectName(QStringLiteral("heroPlay"));
    play_->setProperty("variant", "primary");
    more_->setObjectName(QStringLiteral("heroMore"));
    for (auto* button : {play_, more_})
        button->setProperty("large", true);
    layOut();
    connect(play_, &QPushButton::clicked, this, [this] { Q_EMIT playChosen(film_.title); });
    connect(more_, &QPushButton::clicked, this, [this] { Q_EMIT filmChosen(film_.title); });
    connect(&pictures, &desktop::PictureStore::pictureReady, this, [this](const TitleId& id) {
        if (film_.title.id == id)
            update();
    });
}

void HeroPanel::layOut() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kMedium);
    buttons->addWidget(play_);
    buttons->addWidget(more_);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kPage, Space::kPage + Space::kHuge, Space::kPage, Space::kPage);
    layout->setSpacing(Space::kSmall);
    for (auto* label : {eyebrow_, name_, facts_, text_})
        layout->addWidget(label);
    layout->addSpacing(Space::kLarge);
    layout->addLayout(buttons);
}

void HeroPanel::show(const Film& film) {
    film_ = film;
    const auto& details = film.title.details;
    eyebrow_->setText(film.watched ? tr("Continue watching") : tr("New"));
    name_->setText(fromUtf8(details.name));
    facts_->setText(filmCardFacts(film));
    facts_->setVisible(!facts_->text().isEmpty());
    text_->setText(head(fromUtf8(details.tagline ? *details.tagline : details.description.value_or(std::string()))));
    text_->setVisible(!text_->text().isEmpty());
    play_->setText(film.watched ? tr("Resume from %1").arg(desktop::clockText(film.watched->positionSeconds))
                                : tr("Play"));
    desktop::setButtonIcon(*play_, desktop::themeIcon(QStringLiteral("play"), desktop::IconTone::OnAccent), 20);
    play_->setEnabled(film.title.playable);
    update();
}

void HeroPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    backdrop_.paint(painter, rect(), film_.title);
}

} // namespace vitascope::player
