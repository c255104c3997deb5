// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/playback_page.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/choice_panel.h"
#include "app-player/ui/control_bar.h"
#include "app-player/ui/message_panel.h"
#include "app-player/ui/shaded_header.h"
#include "app-player/ui/statistics_panel.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/spinner.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace vitascope::player {

using desktop::Space;
using Phase = PlaybackModel::Phase;

namespace {

constexpr int kHideAfter = 3000; // milliseconds
constexpr int kSpinAfter = 250;  // milliseconds
constexpr int kSpinnerSize = 72;
constexpr float kVolumeStep = 0.05F;

} // namespace

PlaybackPage::PlaybackPage(PlaybackModel& model, desktop::VideoView* view, QWidget* parent)
    : QWidget(parent),
      model_(model),
      view_(view),
      header_(new ShadedHeader(this)),
      controls_(new ControlBar(model, this)),
      choices_(new ChoicePanel(this)),
      statistics_(new StatisticsPanel(model, this)),
      message_(new MessagePanel(this)),
      spinner_(new desktop::Spinner(kSpinnerSize, this, Qt::white)) {
    view_->setParent(this);
    view_->lower();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    for (auto* part : std::initializer_list<QWidget*>{view_, header_, controls_, choices_}) {
        part->installEventFilter(this);
        part->setMouseTracking(true);
    }
    for (auto* part : view_->findChildren<QWidget*>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    spinner_->hide();
    hiding_.setSingleShot(true);
    hiding_.setInterval(kHideAfter);
    spinning_.setSingleShot(true);
    spinning_.setInterval(kSpinAfter);
    addKeys();
    connectModel();
    showPhase();
}

void PlaybackPage::connectModel() {
    connect(header_, &ShadedHeader::backChosen, this, &PlaybackPage::leave);
    connect(&hiding_, &QTimer::timeout, this, &PlaybackPage::hideControls);
    connect(&spinning_, &QTimer::timeout, spinner_, &QWidget::show);
    connect(&model_, &PlaybackModel::phaseChanged, this, &PlaybackPage::showPhase);
    connect(&model_, &PlaybackModel::cueChanged, this, [this] { view_->setCue(model_.cue()); });
    connect(controls_, &ControlBar::qualityChosen, this, &PlaybackPage::openQualityMenu);
    connect(controls_, &ControlBar::audioChosen, this, &PlaybackPage::openAudioMenu);
    connect(controls_, &ControlBar::subtitlesChosen, this, &PlaybackPage::openSubtitlesMenu);
    connect(controls_, &ControlBar::statisticsChosen, this, &PlaybackPage::toggleStatistics);
    connect(controls_, &ControlBar::fullScreenChosen, this, [this] { setFullScreen(!window()->isFullScreen()); });
    connect(choices_, &ChoicePanel::closed, this, [this] {
        setFocus();
        showControls();
    });
    connect(message_, &MessagePanel::backChosen, this, &PlaybackPage::leave);
    connect(message_, &MessagePanel::actionChosen, this,
            [this] { model_.phase() == Phase::Failed ? model_.retry() : model_.togglePause(); });
}

void PlaybackPage::addKeys() {
    const auto add = [this](Qt::Key key, auto action) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            action();
            showControls();
        });
    };
    add(Qt::Key_K, [this] { model_.togglePause(); });
    add(Qt::Key_J, [this] { model_.skip(Seconds(-10)); });
    add(Qt::Key_L, [this] { model_.skip(Seconds(10)); });
    add(Qt::Key_Left, [this] { model_.skip(Seconds(-5)); });
    add(Qt::Key_Right, [this] { model_.skip(Seconds(5)); });
    add(Qt::Key_Home, [this] { model_.seek(Seconds(0)); });
    add(Qt::Key_M, [this] { model_.toggleMute(); });
    add(Qt::Key_F, [this] { setFullScreen(!window()->isFullScreen()); });
    add(Qt::Key_C, [this] { toggleSubtitles(); });
    add(Qt::Key_I, [this] { toggleStatistics(); });
}

// Space, Up and Down belong to a menu or a button that has the focus, so they are not shortcuts.
void PlaybackPage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_MediaTogglePlayPause:
        model_.togglePause();
        break;
    case Qt::Key_Up:
        model_.setVolume(model_.volume() + kVolumeStep);
        break;
    case Qt::Key_Down:
        model_.setVolume(model_.volume() - kVolumeStep);
        break;
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
        return window()->isFullScreen() ? setFullScreen(false) : leave();
    default:
        return QWidget::keyPressEvent(event);
    }
    showControls();
}

bool PlaybackPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove || event->type() == QEvent::Enter)
        showControls();
    return QWidget::eventFilter(watched, event);
}

void PlaybackPage::mousePressEvent(QMouseEvent* event) {
    if (choices_->isVisible())
        choices_->hide();
    else if (event->button() == Qt::LeftButton)
        model_.togglePause();
}

// The press before has paused or resumed: that is taken back.
void PlaybackPage::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
    model_.togglePause();
    setFullScreen(!window()->isFullScreen());
}

void PlaybackPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), Qt::black);
}

void PlaybackPage::setFullScreen(bool isWanted) {
    Q_EMIT fullScreenWanted(isWanted);
    controls_->setFullScreen(isWanted);
}

void PlaybackPage::leave() {
    if (window()->isFullScreen())
        setFullScreen(false);
    Q_EMIT backChosen();
}

void PlaybackPage::showControls() {
    header_->show();
    controls_->show();
    view_->setCoveredFoot(controls_->height() - Space::kLarge);
    unsetCursor();
    hiding_.start();
}

void PlaybackPage::hideControls() {
    const bool isNeeded = model_.phase() != Phase::Playing || choices_->isVisible() || controls_->isDragging() ||
                          controls_->rect().contains(controls_->mapFromGlobal(QCursor::pos()));
    if (isNeeded) {
        hiding_.start();
        return;
    }
    header_->hide();
    controls_->hide();
    view_->setCoveredFoot(0);
    setCursor(Qt::BlankCursor);
}

void PlaybackPage::showPhase() {
    const auto phase = model_.phase();
    header_->setName(desktop::fromUtf8(model_.title().details.name));
    if (phase == Phase::Starting || phase == Phase::Buffering) {
        spinning_.start();
    } else {
        spinning_.stop();
        spinner_->hide();
    }
    if (phase == Phase::Failed || phase == Phase::Ended)
        view_->setCue({});
    if (phase == Phase::Failed)
        message_->tell(QStringLiteral("alert"), tr("The film cannot go on"), model_.errorText(), tr("Try again"));
    else if (phase == Phase::Ended)
        message_->tell(QStringLiteral("check-circle"), tr("The end"), {}, tr("Watch again"));
    else
        message_->hide();
    layOut();
    showControls();
}

void PlaybackPage::openQualityMenu() {
    choices_->offer(tr("Quality"), model_.qualities(),
                    [this](std::optional<int> index) { model_.chooseQuality(index); });
    placePanel(*controls_->qualityButton());
}

void PlaybackPage::openAudioMenu() {
    choices_->offer(tr("Language"), model_.audioTracks(),
                    [this](std::optional<int> index) { model_.chooseAudio(index.value_or(0)); });
    placePanel(*controls_->audioButton());
}

void PlaybackPage::openSubtitlesMenu() {
    choices_->offer(tr("Subtitles"), model_.subtitles(),
                    [this](std::optional<int> index) { model_.chooseSubtitles(index); });
    placePanel(*controls_->subtitlesButton());
}

void PlaybackPage::toggleStatistics() {
    statistics_->setVisible(!statistics_->isVisible());
    statistics_->move(Space::kHuge, header_->height());
    statistics_->raise();
}

// Between none and the first track, or the one that was on before.
void PlaybackPage::toggleSubtitles() {
    const auto tracks = model_.subtitles();
    if (tracks.size() < 2)
        return;
    model_.chooseSubtitles(tracks.front().isChosen ? tracks[1].index : std::nullopt);
}

void PlaybackPage::placePanel(const QWidget& button) {
    showControls();
    const auto anchor = button.mapTo(this, QPoint(button.width() / 2, 0));
    const int left = std::clamp(anchor.x() - choices_->width() / 2, Space::kLarge,
                                std::max(Space::kLarge, width() - choices_->width() - Space::kLarge));
    const int foot = controls_->y() + Space::kPage;
    choices_->move(left, std::max(Space::kLarge, foot - choices_->height()));
    choices_->raise();
}

void PlaybackPage::layOut() {
    view_->setGeometry(rect());
    header_->setGeometry(0, 0, width(), header_->sizeHint().height());
    const int height = controls_->sizeHint().height();
    controls_->setGeometry(0, this->height() - height, width(), height);
    statistics_->move(Space::kHuge, header_->height());
    message_->adjustSize();
    message_->move(rect().center() - message_->rect().center());
    spinner_->move(rect().center() - spinner_->rect().center());
}

void PlaybackPage::resizeEvent(QResizeEvent* /*event*/) {
    choices_->hide();
    layOut();
}

} // namespace vitascope::player
