// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/hero_panel.h"

#include "app-player/models/film_facts.h"
#include "app-player/ui/film_card.h"
#include "app-player/ui/text_label.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace vitascope::player {

using desktop::fromUtf8;
using desktop::Space;

namespace {

constexpr int kTextWidth = 560;
constexpr int kLeastHeight = 420;
constexpr int kProgressWidth = 280;
constexpr int kProgressSteps = 1000;
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
      watched_(new QWidget(this)),
      progress_(new QProgressBar(watched_)),
      left_(new QLabel(watched_)),
      play_(new QPushButton(this)),
      more_(new QPushButton(tr("Details"), this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumHeight(leastHeight());
    progress_->setAccessibleName(tr("Watched"));
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    left_->setObjectName(QStringLiteral("heroLeft"));
    left_->setProperty("role", "muted");
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
    auto* watched = new QHBoxLayout(watched_);
    watched->setContentsMargins(0, Space::kSmall, 0, 0);
    watched->setSpacing(Space::kMedium);
    watched->addWidget(progress_);
    watched->addWidget(left_);
    watched->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kPage, Space::kPage, Space::kPage, Space::kPage);
    layout->setSpacing(Space::kSmall);
    layout->addStretch(); // the texts stand at the foot of the picture
    for (auto* label : {eyebrow_, name_, facts_, text_})
        layout->addWidget(label);
    layout->addWidget(watched_);
    layout->addSpacing(Space::kMedium);
    layout->addLayout(buttons);
}

void HeroPanel::show(const Film& film) {
    film_ = film;
    const auto& details = film.title.details;
    eyebrow_->setText(tr("New"));
    eyebrow_->setVisible(!film.watched);
    name_->setText(fromUtf8(details.name));
    auto facts = QStringList{filmFacts(film.title), genresText(film.title)};
    facts.removeAll(QString());
    facts_->setText(facts.join(QStringLiteral("  ·  ")));
    facts_->setVisible(!facts_->text().isEmpty());
    text_->setText(head(fromUtf8(details.tagline ? *details.tagline : details.description.value_or(std::string()))));
    text_->setVisible(!text_->text().isEmpty());
    play_->setText(film.watched ? tr("Resume from %1").arg(desktop::clockText(film.watched->positionSeconds))
                                : tr("Play"));
    desktop::setButtonIcon(*play_, desktop::themeIcon(QStringLiteral("play"), desktop::IconTone::OnAccent), 20);
    play_->setEnabled(film.title.playable);
    showWatched();
    update();
}

void HeroPanel::showWatched() {
    watched_->setVisible(film_.watched.has_value());
    if (!film_.watched)
        return;
    const auto whole = std::max(Seconds(1), Seconds(film_.watched->durationSeconds));
    progress_->setValue(static_cast<int>(kProgressSteps * (film_.watched->positionSeconds / whole)));
    left_->setText(filmCardFacts(film_));
}

int HeroPanel::leastHeight() {
    return desktop::Theme::textPixels(kLeastHeight);
}

void HeroPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    backdrop_.paint(painter, rect(), film_.title, Space::kPage + kTextWidth);
}

} // namespace vitascope::player
