// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/playback_page.h"

#include "app-player/models/picture_saver.h"
#include "app-player/models/playback_model.h"
#include "app-player/ui/condition_pill.h"
#include "app-player/ui/control_bar.h"
#include "app-player/ui/end_panel.h"
#include "app-player/ui/idle_watch.h"
#include "app-player/ui/message_panel.h"
#include "app-player/ui/mini_controls.h"
#include "app-player/ui/mini_mode.h"
#include "app-player/ui/osd_label.h"
#include "app-player/ui/playback_actions.h"
#include "app-player/ui/playback_menus.h"
#include "app-player/ui/seek_preview.h"
#include "app-player/ui/shaded_header.h"
#include "app-player/ui/statistics_panel.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/spinner.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace vitascope::player {

using desktop::Space;
using Phase = PlaybackModel::Phase;

namespace {

constexpr int kSpinAfter = 250; // milliseconds
constexpr int kSpinnerSize = 72;
constexpr int kWheelStep = 120; // eighths of a degree

} // namespace

PlaybackPage::PlaybackPage(PlaybackModel& model, PictureSaver& saver, desktop::VideoView* view, QWidget* parent)
    : QWidget(parent),
      model_(model),
      saver_(saver),
      view_(view),
      header_(new ShadedHeader(this)),
      controls_(new ControlBar(model, this)),
      miniControls_(new MiniControls(model, this)),
      statistics_(new StatisticsPanel(model, this)),
      message_(new MessagePanel(this)),
      end_(new EndPanel(this)),
      preview_(new SeekPreview(this)),
      condition_(new ConditionPill(model, this)),
      osd_(new OsdLabel(this)),
      spinner_(new desktop::Spinner(kSpinnerSize, this, desktop::CinemaColors{}.text)),
      menus_(new PlaybackMenus(model, *controls_, *this)) {
    view_->setParent(this);
    view_->lower();
    setFocusPolicy(Qt::NoFocus); // it takes the keys when nothing in it does, but is no stop of Tab
    view_->setAttribute(Qt::WA_TransparentForMouseEvents);
    spinner_->setAttribute(Qt::WA_TransparentForMouseEvents);
    spinner_->hide();
    spinning_.setSingleShot(true);
    spinning_.setInterval(kSpinAfter);
    actions_ = new PlaybackActions(model, *this);
    idle_ = new IdleWatch(*this);
    mini_ = new MiniMode(*this);
    for (auto* button : controls_->findChildren<QAbstractButton*>())
        button->installEventFilter(this);
    end_->installEventFilter(this);
    connectModel();
    connectParts();
    connectControls();
    showSubtitleStyle();
    view_->setCue(model_.cue());
    showPhase();
}

void PlaybackPage::connectModel() {
    connect(&spinning_, &QTimer::timeout, spinner_, &QWidget::show);
    connect(&model_, &PlaybackModel::phaseChanged, this, &PlaybackPage::showPhase);
    connect(&model_, &PlaybackModel::cueChanged, this, [this] { view_->setCue(model_.cue()); });
    connect(&model_.subtitleChoices(), &SubtitleChoices::changed, this, &PlaybackPage::showSubtitleStyle);
    connect(&model_, &PlaybackModel::thumbnailsChanged, this, [this] {
        if (preview_->isVisible())
            showPreview(previewed_, previewX_);
    });
    connect(idle_, &IdleWatch::moved, this, &PlaybackPage::showControls);
    connect(idle_, &IdleWatch::idle, this, &PlaybackPage::hideControls);
    connect(actions_, &PlaybackActions::performed, this, &PlaybackPage::showControls);
    connect(actions_, &PlaybackActions::asked, this, &PlaybackPage::doAsked);
    connect(actions_, &PlaybackActions::told, this, &PlaybackPage::tell);
    connect(&saver_, &PictureSaver::saved, this, [this](const QString& path) { tell(tr("Saved: %1").arg(path)); });
    connect(&saver_, &PictureSaver::failed, this, [this](const QString& why) {
        const auto what = tr("The picture could not be saved");
        tell(why.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, why));
    });
}

void PlaybackPage::connectParts() {
    connect(header_, &ShadedHeader::backChosen, this, &PlaybackPage::leave);
    connect(menus_, &PlaybackMenus::opening, this, &PlaybackPage::showControls);
    connect(menus_, &PlaybackMenus::closed, this, [this] {
        setFocus();
        showControls();
    });
    connect(condition_, &ConditionPill::resized, this, &PlaybackPage::placeMessages);
    connect(message_, &MessagePanel::backChosen, this, &PlaybackPage::leave);
    connect(message_, &MessagePanel::remedyChosen, this, &PlaybackPage::remedy);
    connect(end_, &EndPanel::againChosen, &model_, &PlaybackModel::togglePause);
    connect(end_, &EndPanel::backChosen, this, &PlaybackPage::leave);
    connect(end_, &EndPanel::moreChosen, this, [this] {
        leave();
        Q_EMIT moreChosen();
    });
    connect(miniControls_, &MiniControls::largeChosen, this, [this] { setMini(false); });
    connect(miniControls_, &MiniControls::closeChosen, this, &PlaybackPage::leave);
}

void PlaybackPage::connectControls() {
    connect(controls_, &ControlBar::qualityChosen, menus_, &PlaybackMenus::openQuality);
    connect(controls_, &ControlBar::audioChosen, menus_, &PlaybackMenus::openAudio);
    connect(controls_, &ControlBar::subtitlesChosen, menus_, &PlaybackMenus::openSubtitles);
    connect(controls_, &ControlBar::speedChosen, menus_, &PlaybackMenus::openSpeed);
    connect(controls_, &ControlBar::statisticsChosen, this, &PlaybackPage::toggleStatistics);
    connect(controls_, &ControlBar::keysChosen, menus_, &PlaybackMenus::toggleKeys);
    connect(controls_, &ControlBar::miniWindowChosen, this, [this] { setMini(true); });
    connect(controls_, &ControlBar::fullScreenChosen, this, [this] { setFullScreen(!window()->isFullScreen()); });
    connect(controls_, &ControlBar::seekHovered, this, &PlaybackPage::showPreview);
    connect(controls_, &ControlBar::seekLeft, preview_, &QWidget::hide);
}

void PlaybackPage::remedy(Remedy remedy) {
    if (remedy == Remedy::TryAgain)
        return model_.retry();
    leave();
    if (remedy == Remedy::SignIn)
        Q_EMIT signInChosen();
    else
        Q_EMIT moreChosen();
}

void PlaybackPage::doAsked(PlaybackAction action) {
    switch (action) {
    case PlaybackAction::FullScreen:
        return setFullScreen(!window()->isFullScreen());
    case PlaybackAction::MiniWindow:
        return setMini(!isMini());
    case PlaybackAction::Statistics:
        return toggleStatistics();
    case PlaybackAction::SavePicture:
        return saver_.save(view_->picture(), QStringLiteral("Vitascope ") + QDateTime::currentDateTime().toString(
                                                                                QStringLiteral("yyyy-MM-dd HH-mm-ss")));
    case PlaybackAction::ShowKeys:
        return isMini() ? void() : menus_->toggleKeys();
    default: // back, one step
        if (menus_->close())
            return;
        if (isMini())
            setMini(false);
        else if (window()->isFullScreen())
            setFullScreen(false);
        else
            leave();
    }
}

// The sheet of the keys scrolls where it is larger than the window.
bool PlaybackPage::doKey(int key) {
    return menus_->scrollKeys(key) || actions_->doKey(key);
}

// Space and the arrows belong to a menu or a slider that has the focus, so they are not shortcuts.
void PlaybackPage::keyPressEvent(QKeyEvent* event) {
    const auto beyondShift = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (beyondShift || !doKey(event->key()))
        QWidget::keyPressEvent(event);
}

// A button would move the focus by the arrows; Tab does that.
bool PlaybackPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == end_ && event->type() == QEvent::Resize) // its films may come later than it
        end_->move(rect().center() - end_->rect().center());
    if (watched == end_ || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    return (isArrow && doKey(key)) || QWidget::eventFilter(watched, event);
}

void PlaybackPage::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    if ((turn > 0) != (wheelRest_ > 0))
        wheelRest_ = 0;
    wheelRest_ += turn; // a fine wheel or a touch pad takes many turns to a step
    const int steps = wheelRest_ / kWheelStep;
    wheelRest_ %= kWheelStep;
    if (steps != 0 && !menus_->isOpen())
        actions_->changeVolume(steps);
    event->accept();
}

void PlaybackPage::mousePressEvent(QMouseEvent* event) {
    hasToggled_ = false;
    if (isMini())
        return mini_->press(*event);
    hasToggled_ = !menus_->close() && event->button() == Qt::LeftButton;
    if (hasToggled_)
        model_.togglePause();
}

void PlaybackPage::mouseMoveEvent(QMouseEvent* event) {
    if (!isMini())
        return;
    mini_->move(*event);
    if (event->buttons() == Qt::NoButton)
        setCursor(mini_->cursorAt(event->position().toPoint()));
}

void PlaybackPage::mouseReleaseEvent(QMouseEvent* event) {
    if (!isMini() || !mini_->release(*event))
        return;
    hasToggled_ = true;
    model_.togglePause();
}

// Where the press before has paused or resumed, that is taken back.
void PlaybackPage::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return mousePressEvent(event);
    if (std::exchange(hasToggled_, false))
        model_.togglePause();
    if (isMini())
        setMini(false);
    else
        setFullScreen(!window()->isFullScreen());
}

void PlaybackPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), Qt::black);
}

void PlaybackPage::setFullScreen(bool isWanted) {
    setMini(false);
    Q_EMIT fullScreenWanted(isWanted);
    controls_->setFullScreen(isWanted);
}

bool PlaybackPage::isMini() const {
    return mini_->isOn();
}

void PlaybackPage::setMini(bool isWanted) {
    if (isWanted == isMini())
        return;
    menus_->close();
    statistics_->hide();
    preview_->hide();
    if (isWanted)
        mini_->enter();
    else
        mini_->leave();
    controls_->setFullScreen(window()->isFullScreen());
    layOut();
    showPhase();
    setFocus();
}

void PlaybackPage::setNext(QWidget* next) {
    end_->setNext(next);
}

void PlaybackPage::leave() {
    menus_->close();
    setMini(false);
    if (window()->isFullScreen())
        setFullScreen(false);
    Q_EMIT backChosen();
}

void PlaybackPage::showControls() {
    const bool isLarge = !isMini();
    header_->setVisible(isLarge);
    controls_->setVisible(isLarge);
    miniControls_->setVisible(!isLarge);
    view_->setCoveredFoot(isLarge ? controls_->height() - Space::kLarge : 0);
    if (isLarge)
        unsetCursor();
    placeMessages();
    idle_->restart();
}

void PlaybackPage::hideControls() {
    const auto isUnder = [](const QWidget* widget) {
        return widget->isVisible() && widget->rect().contains(widget->mapFromGlobal(QCursor::pos()));
    };
    const bool isNeeded = model_.phase() != Phase::Playing || menus_->isOpen() || controls_->isDragging() ||
                          (!isMini() && isUnder(controls_));
    if (isNeeded)
        return;
    header_->hide();
    controls_->hide();
    miniControls_->hide();
    preview_->hide();
    view_->setCoveredFoot(0);
    setCursor(Qt::BlankCursor);
    placeMessages();
}

void PlaybackPage::showPhase() {
    const auto phase = model_.phase();
    if (phase == Phase::Failed && isMini()) // what it says and offers has no room there
        return setMini(false);
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
        message_->tell(model_.failure());
    else
        message_->hide();
    if (phase == Phase::Ended && !isMini()) {
        end_->tell(desktop::fromUtf8(model_.title().details.name));
    } else {
        if (end_->isAncestorOf(window()->focusWidget()))
            setFocus(); // or hiding it would give the focus to the next: Space would leave the film
        end_->hide();
    }
    layOut();
    showControls();
}

void PlaybackPage::showSubtitleStyle() {
    view_->setSubtitleStyle(model_.subtitleChoices().style());
}

void PlaybackPage::toggleStatistics() {
    if (isMini())
        return;
    statistics_->setShownSize(view_->size() * devicePixelRatioF());
    statistics_->setVisible(!statistics_->isVisible());
    statistics_->raise();
}

void PlaybackPage::showPreview(Seconds position, int x) {
    preview_->setTime(desktop::clockText(position));
    preview_->setPicture(QPixmap::fromImage(model_.thumbnailAt(position)));
    previewed_ = position;
    previewX_ = x;
    const int most = std::max(Space::kLarge, width() - preview_->width() - Space::kLarge);
    const int left = std::clamp(controls_->x() + x - preview_->width() / 2, Space::kLarge, most);
    const int foot = controls_->y() + controls_->seekTop() - Space::kTiny;
    preview_->move(left, foot - preview_->height());
    preview_->show();
    preview_->raise();
}

void PlaybackPage::tell(const QString& text) {
    osd_->tell(text);
    placeMessages();
}

void PlaybackPage::placeMessages() {
    const int top = header_->isVisible() ? header_->height() - Space::kLarge : Space::kHuge;
    condition_->move((width() - condition_->width()) / 2, top);
    osd_->move((width() - osd_->width()) / 2,
               top + (condition_->isVisible() ? condition_->height() + Space::kSmall : 0));
    statistics_->move(Space::kHuge, top);
}

void PlaybackPage::layOut() {
    view_->setGeometry(rect());
    header_->setGeometry(0, 0, width(), header_->sizeHint().height());
    const int height = controls_->sizeHint().height();
    controls_->setGeometry(0, this->height() - height, width(), height);
    miniControls_->setGeometry(rect());
    for (auto* part : std::initializer_list<QWidget*>{message_, end_}) {
        part->adjustSize();
        part->move(rect().center() - part->rect().center());
    }
    menus_->layOut();
    spinner_->move(rect().center() - spinner_->rect().center());
    placeMessages();
}

void PlaybackPage::resizeEvent(QResizeEvent* /*event*/) {
    menus_->close();
    layOut();
}

} // namespace vitascope::player
