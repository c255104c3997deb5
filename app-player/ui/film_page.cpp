// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_page.h"

#include "app-player/models/film_model.h"
#include "app-player/ui/top_bar.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/poster.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLinearGradient>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace vitascope::player {

using desktop::fromUtf8;
using desktop::Space;

namespace {

constexpr int kPosterWidth = 300;
constexpr int kTextWidth = 680;
constexpr int kBackdropWidth = 24;

QLabel* makeLabel(const char* role, const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMaximumWidth(kTextWidth);
    return label;
}

} // namespace

FilmPage::FilmPage(FilmModel& film, desktop::PictureStore& pictures, desktop::AccountMenu* account, QWidget* parent)
    : QWidget(parent), film_(film), pictures_(pictures), poster_(new desktop::PosterView(kPosterWidth, this)) {
    setFocusPolicy(Qt::ClickFocus);
    auto* top = new TopBar(TopBar::Start::Back, account, this);
    auto* body = new QWidget(this);
    body->setProperty("transparent", true);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(Space::kPage, Space::kHuge, Space::kPage, Space::kPage);
    columns->setSpacing(Space::kPage);
    columns->addWidget(poster_, 0, Qt::AlignTop);
    columns->addWidget(makeTexts(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(scroll, 1);

    connect(top, &TopBar::backChosen, this, &FilmPage::backChosen);
    connect(play_, &QPushButton::clicked, this, &FilmPage::playChosen);
    connect(&film_, &FilmModel::changed, this, &FilmPage::refresh);
    connect(&film_, &FilmModel::failed, this, &FilmPage::showFailure);
    if (film_.title())
        refresh();
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, [this](const TitleId& id) {
        if (film_.title() && film_.title()->id == id)
            showPoster();
    });
}

QWidget* FilmPage::makeTexts() {
    auto* texts = new QWidget(this);
    name_ = makeLabel("display", "filmName", texts);
    originalName_ = makeLabel("muted", "filmOriginalName", texts);
    facts_ = makeLabel("muted", "filmFacts", texts);
    description_ = makeLabel("text", "filmDescription", texts);
    description_->setTextFormat(Qt::RichText);
    notice_ = new desktop::NoticeBar(texts);
    notice_->setMaximumWidth(kTextWidth);
    play_ = new QPushButton(tr("Play"), texts);
    play_->setObjectName(QStringLiteral("play"));
    play_->setProperty("variant", "primary");
    play_->setProperty("large", true);
    desktop::setButtonIcon(*play_, desktop::themeIcon(QStringLiteral("play"), desktop::IconTone::OnAccent), 20);
    play_->setMinimumWidth(148);

    auto* layout = new QVBoxLayout(texts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addSpacing(Space::kHuge);
    layout->addWidget(name_);
    layout->addWidget(originalName_);
    layout->addWidget(facts_);
    layout->addSpacing(Space::kHuge);
    layout->addWidget(play_, 0, Qt::AlignLeft);
    layout->addSpacing(Space::kHuge);
    layout->addWidget(notice_);
    layout->addWidget(description_);
    layout->addStretch();
    return texts;
}

void FilmPage::refresh() {
    if (!film_.title())
        return;
    const auto& title = *film_.title();
    notice_->hide();
    name_->setText(fromUtf8(title.details.name));
    originalName_->setText(film_.originalNameText());
    originalName_->setVisible(!film_.originalNameText().isEmpty());
    facts_->setText(film_.factsText());
    facts_->setVisible(!film_.factsText().isEmpty());
    const auto paragraphs = fromUtf8(title.details.description.value_or(std::string())).toHtmlEscaped();
    description_->setText(QStringLiteral("<div style='line-height:140%'>%1</div>")
                              .arg(QString(paragraphs).replace(QLatin1Char('\n'), QLatin1String("<br/>"))));
    play_->setEnabled(title.playable);
    play_->setToolTip(title.playable ? QString() : tr("This film is not ready to be played yet."));
    showPoster();
}

void FilmPage::showPoster() {
    const auto& title = *film_.title();
    const auto picture = pictures_.poster(title, static_cast<int>(kPosterWidth * devicePixelRatioF()));
    poster_->setPoster(picture, fromUtf8(title.details.name));
    backdrop_ = picture.isNull() ? QPixmap() : picture.scaledToWidth(kBackdropWidth, Qt::SmoothTransformation);
    update();
}

void FilmPage::showFailure(const Error& error) {
    notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(error));
    if (error.code == ErrorCode::NotFound)
        play_->setEnabled(false);
}

void FilmPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setFocus();
}

// The main action needs no way to its button.
void FilmPage::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        hasFocus())
        play_->click();
    else
        QWidget::keyPressEvent(event);
}

// The poster's colours as a soft light behind the page: the few pixels are stretched smoothly, then covered by the
// ground so far that every text keeps its contrast.
void FilmPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto ground = desktop::Theme::colors().ground;
    painter.fillRect(rect(), ground);
    if (backdrop_.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto filling = QSizeF(backdrop_.size()).scaled(QSizeF(size()), Qt::KeepAspectRatioByExpanding);
    painter.setOpacity(0.30);
    painter.drawPixmap(QRectF(QPointF(0, (height() - filling.height()) / 2), filling), backdrop_,
                       QRectF(backdrop_.rect()));
    painter.setOpacity(1);
    QLinearGradient fade(0, 0, 0, height());
    auto clear = ground;
    clear.setAlphaF(0.25F);
    fade.setColorAt(0, clear);
    fade.setColorAt(1, ground);
    painter.fillRect(rect(), fade);
}

} // namespace vitascope::player
