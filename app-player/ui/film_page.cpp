// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_page.h"

#include "app-player/models/film_model.h"
#include "app-player/ui/credits_view.h"
#include "app-player/ui/film_actions.h"
#include "app-player/ui/film_row.h"
#include "app-player/ui/film_scene.h"
#include "app-player/ui/overlay_scroll_bar.h"
#include "app-player/ui/text_label.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/flow_layout.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/poster.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace vitascope::player {

using desktop::fromUtf8;
using desktop::Space;

namespace {

constexpr int kPosterWidth = 280;
constexpr int kTextWidth = 680;

QLabel* makeLabel(const char* role, const char* name, QWidget* parent) {
    return new TextLabel(role, name, kTextWidth, parent);
}

void setOrHide(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

FilmPage::FilmPage(FilmModel& film, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      film_(film),
      pictures_(pictures),
      pages_(new QStackedWidget(this)),
      scroll_(new QScrollArea(pages_)),
      empty_(new desktop::EmptyState(pages_)),
      poster_(new desktop::PosterView(kPosterWidth)),
      credits_(new CreditsView),
      similar_(new FilmRow(tr("More like this"), film.similar(), pictures)) {
    setObjectName(QStringLiteral("filmPage"));
    scroll_->setWidget(makeBody());
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->verticalScrollBar()->setSingleStep(Space::kPage);
    new OverlayScrollBar(*scroll_);
    pages_->addWidget(scroll_);
    pages_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);
    connectModel();
    refresh();
}

QWidget* FilmPage::makeBody() {
    auto* body = new FilmScene(pictures_, film_, 2 * Space::kPage + kPosterWidth + kTextWidth);
    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(Space::kPage, Space::kPage, Space::kPage, 0);
    columns->setSpacing(Space::kPage);
    columns->addWidget(poster_, 0, Qt::AlignTop);
    columns->addWidget(makeTexts(), 1);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, Space::kPage);
    layout->setSpacing(Space::kPage);
    layout->addLayout(columns);
    layout->addWidget(similar_);
    layout->addStretch();
    return body;
}

QWidget* FilmPage::makeTexts() {
    auto* texts = new QWidget(this);
    name_ = makeLabel("display", "filmName", texts);
    originalName_ = makeLabel("muted", "filmOriginalName", texts);
    facts_ = makeLabel("muted", "filmFacts", texts);
    tagline_ = makeLabel("subheading", "filmTagline", texts);
    description_ = makeLabel("text", "filmDescription", texts);
    description_->setTextFormat(Qt::RichText);
    genres_ = new QWidget(texts);
    new desktop::FlowLayout(Space::kSmall, genres_);
    genres_->layout()->setContentsMargins(0, 0, 0, 0);
    notice_ = new desktop::NoticeBar(texts);
    actions_ = new FilmActions(film_, texts);
    for (auto* widget : std::initializer_list<QWidget*>{notice_, credits_, genres_})
        widget->setMaximumWidth(kTextWidth);
    auto* layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    for (auto* widget : std::initializer_list<QWidget*>{name_, originalName_, facts_, genres_})
        layout->addWidget(widget);
    layout->addSpacing(Space::kLarge);
    layout->addWidget(actions_);
    layout->addWidget(notice_);
    layout->addSpacing(Space::kLarge);
    layout->addWidget(tagline_);
    layout->addWidget(description_);
    layout->addSpacing(Space::kHuge);
    layout->addWidget(credits_);
    layout->addStretch();
    return texts;
}

void FilmPage::connectModel() {
    connect(actions_, &FilmActions::playChosen, this, &FilmPage::playChosen);
    connect(actions_, &FilmActions::resumeChosen, this, &FilmPage::resumeChosen);
    connect(actions_, &FilmActions::trailerChosen, this, &FilmPage::trailerChosen);
    connect(credits_, &CreditsView::personChosen, this, &FilmPage::personChosen);
    connect(similar_, &FilmRow::filmChosen, this, [this](const Film& film) { Q_EMIT filmChosen(film.title); });
    connect(empty_, &desktop::EmptyState::actionChosen, this, &FilmPage::act);
    connect(notice_, &desktop::NoticeBar::actionChosen, &film_, &FilmModel::reload);
    connect(&film_, &FilmModel::changed, this, &FilmPage::refresh);
    connect(&film_, &FilmModel::failed, this, &FilmPage::showFailure);
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, [this](const TitleId& id) {
        if (film_.title() && film_.title()->id == id)
            showPoster();
    });
}

void FilmPage::begin() {
    if (film_.title() && pages_->currentWidget() == scroll_)
        actions_->main().setFocus(Qt::TabFocusReason);
    else
        setFocus();
}

int FilmPage::scrolled() const {
    return scroll_->verticalScrollBar()->value();
}

void FilmPage::setScrolled(int pixels) {
    scroll_->verticalScrollBar()->setValue(pixels);
}

// While the server is away, what is known of the film stays.
void FilmPage::refresh() {
    const auto trouble = film_.trouble();
    notice_->hide();
    if (trouble && (!passesByItself(*trouble) || !film_.title())) {
        const auto text = describe(*trouble);
        remedy_ = text.remedy;
        empty_->tell(text.icon, text.heading, text.text, text.action);
        pages_->setCurrentWidget(empty_);
        return;
    }
    pages_->setCurrentWidget(scroll_);
    if (!film_.title())
        return;
    showTexts();
    showGenres();
    showPoster();
    actions_->refresh();
    if (window()->focusWidget() == this)
        begin();
    if (trouble)
        notice_->tell(desktop::NoticeTone::Error, wholeText(*trouble), describe(*trouble).action);
}

void FilmPage::showTexts() {
    const auto& details = film_.title()->details;
    name_->setText(fromUtf8(details.name));
    setOrHide(*originalName_, film_.originalNameText());
    setOrHide(*facts_, film_.factsText());
    setOrHide(*tagline_, fromUtf8(details.tagline.value_or(std::string())));
    const auto text = fromUtf8(details.description.value_or(std::string())).toHtmlEscaped();
    setOrHide(*description_, text.isEmpty()
                                 ? QString()
                                 : QStringLiteral("<div style='line-height:140%'>%1</div>")
                                       .arg(QString(text).replace(QLatin1Char('\n'), QLatin1String("<br/>"))));
    credits_->show(details.credits);
}

void FilmPage::showGenres() {
    auto* flow = genres_->layout();
    while (auto* item = flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& title = *film_.title();
    for (std::size_t i = 0; i < title.details.genres.size() && i < title.genreKeys.size(); ++i) {
        const auto name = fromUtf8(title.details.genres[i]);
        auto* chip = new QPushButton(name, genres_);
        chip->setObjectName(QStringLiteral("genre"));
        chip->setProperty("variant", "chip");
        chip->setToolTip(tr("All films of this genre"));
        connect(chip, &QPushButton::clicked, this,
                [this, key = fromUtf8(title.genreKeys[i]), name] { Q_EMIT genreChosen(key, name); });
        flow->addWidget(chip);
        chip->show();
    }
    genres_->setVisible(flow->count() > 0);
}

void FilmPage::showPoster() {
    const auto& title = *film_.title();
    poster_->setPoster(pictures_.poster(title, static_cast<int>(kPosterWidth * devicePixelRatioF())),
                       fromUtf8(title.details.name));
    scroll_->widget()->update();
}

void FilmPage::showFailure(const Error& error) {
    notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(error));
}

void FilmPage::act() {
    if (remedy_ == Remedy::TryAgain) {
        pictures_.forgetFailures();
        film_.reload();
    } else {
        Q_EMIT remedyChosen(remedy_);
    }
}

void FilmPage::keyPressEvent(QKeyEvent* event) {
    auto* bar = scroll_->verticalScrollBar();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        bar->setValue(bar->value() + (event->key() == Qt::Key_Down ? 1 : -1) * bar->singleStep());
    else
        QWidget::keyPressEvent(event);
}

} // namespace vitascope::player
