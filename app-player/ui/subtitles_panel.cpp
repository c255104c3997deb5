// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/subtitles_panel.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/choice_row.h"
#include "app-player/ui/step_field.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace vitascope::player {

using desktop::Space;
using desktop::SubtitleColor;
using desktop::SubtitleGround;

namespace {

constexpr int kWidth = 340;
constexpr int kSwatch = 18;

QIcon swatch(const QColor& color, qreal ratio) {
    QPixmap pixmap(QSize(kSwatch, kSwatch) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(1, 1, kSwatch - 2, kSwatch - 2));
    return pixmap;
}

QFrame* makeLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("cinemaLine"));
    line->setFixedHeight(1);
    return line;
}

// A name at the left, the choices at the right.
QWidget* makeField(const QString& name, QButtonGroup& group, QWidget* parent) {
    auto* field = new QWidget(parent);
    field->setProperty("cinema", true);
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(Space::kMedium, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(new QLabel(name, field));
    layout->addStretch();
    for (auto* button : group.buttons())
        layout->addWidget(button);
    return field;
}

} // namespace

SubtitlesPanel::SubtitlesPanel(PlaybackModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      rows_(new QVBoxLayout),
      size_(new StepField(tr("Size"), QStringLiteral("subtitleSize"), this)),
      delay_(new StepField(tr("Delay"), QStringLiteral("subtitleDelay"), this)),
      colors_(new QButtonGroup(this)),
      grounds_(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("subtitlesPanel"));
    setProperty("panel", "cinema");
    setMinimumWidth(kWidth);
    auto* heading = new QLabel(tr("Subtitles"), this);
    heading->setProperty("role", "cinemaHeading");
    heading->setIndent(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSmall, Space::kMedium, Space::kSmall, Space::kSmall);
    layout->setSpacing(Space::kTiny);
    layout->addWidget(heading);
    layout->addLayout(rows_);
    rows_->setSpacing(0);
    makeLook(*layout);
    connect(&model_, &PlaybackModel::choicesChanged, this, [this] {
        if (isVisible())
            showTracks();
    });
    connect(&model_.subtitleChoices(), &SubtitleChoices::changed, this, &SubtitlesPanel::showLook);
    showLook();
    hide();
}

void SubtitlesPanel::makeLook(QVBoxLayout& layout) {
    layout.addSpacing(Space::kTiny);
    layout.addWidget(makeLine(this));
    layout.addSpacing(Space::kTiny);
    layout.addWidget(size_);
    layout.addWidget(makeColors());
    layout.addWidget(makeGrounds());
    layout.addWidget(delay_);
    auto& choices = model_.subtitleChoices();
    connect(size_, &StepField::stepped, this, [&choices](int direction) {
        auto style = choices.style();
        style.percent += direction * SubtitleChoices::kSizeStep;
        choices.setStyle(style);
    });
    connect(delay_, &StepField::stepped, this,
            [&choices](int direction) { choices.setDelay(choices.delay() + direction * SubtitleChoices::kDelayStep); });
    connect(colors_, &QButtonGroup::idClicked, this, [&choices](int id) {
        auto style = choices.style();
        style.color = static_cast<SubtitleColor>(id);
        choices.setStyle(style);
    });
    connect(grounds_, &QButtonGroup::idClicked, this, [&choices](int id) {
        auto style = choices.style();
        style.ground = static_cast<SubtitleGround>(id);
        choices.setStyle(style);
    });
}

QWidget* SubtitlesPanel::makeColors() {
    const std::pair<SubtitleColor, QString> all[] = {{SubtitleColor::White, tr("White")},
                                                     {SubtitleColor::Yellow, tr("Yellow")},
                                                     {SubtitleColor::Green, tr("Green")},
                                                     {SubtitleColor::Cyan, tr("Cyan")}};
    for (const auto& [color, name] : all) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("subtitleColor"));
        button->setProperty("variant", "cinemaOption");
        button->setCheckable(true);
        button->setIcon(swatch(desktop::colorOf(color), devicePixelRatioF()));
        button->setIconSize({kSwatch, kSwatch});
        button->setToolTip(name);
        button->setAccessibleName(tr("Colour: %1").arg(name));
        button->setFocusPolicy(Qt::TabFocus);
        colors_->addButton(button, static_cast<int>(color));
    }
    return makeField(tr("Colour"), *colors_, this);
}

QWidget* SubtitlesPanel::makeGrounds() {
    const std::pair<SubtitleGround, QString> all[] = {{SubtitleGround::Outline, tr("Outline")},
                                                      {SubtitleGround::Box, tr("Box")},
                                                      {SubtitleGround::Solid, tr("Solid")}};
    for (const auto& [ground, name] : all) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("subtitleGround"));
        button->setProperty("variant", "cinemaOption");
        button->setCheckable(true);
        button->setText(name);
        button->setAccessibleName(tr("Background: %1").arg(name));
        button->setFocusPolicy(Qt::TabFocus);
        grounds_->addButton(button, static_cast<int>(ground));
    }
    return makeField(tr("Background"), *grounds_, this);
}

void SubtitlesPanel::open() {
    showTracks();
    showLook();
    show();
    adjustSize();
    raise();
    for (int i = 0; i < rows_->count(); ++i)
        if (auto* row = qobject_cast<QPushButton*>(rows_->itemAt(i)->widget()); row && row->isChecked())
            row->setFocus(Qt::PopupFocusReason);
}

void SubtitlesPanel::showTracks() {
    while (auto* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (const auto& choice : model_.subtitles()) {
        auto* row = makeChoiceRow(choice, this);
        connect(row, &QPushButton::clicked, this, [this, index = choice.index] {
            model_.chooseSubtitles(index);
            hide();
        });
        rows_->addWidget(row);
    }
}

void SubtitlesPanel::showLook() {
    const auto& choices = model_.subtitleChoices();
    size_->setText(tr("%1%", "a size").arg(choices.style().percent));
    const double delay = static_cast<double>(choices.delay().count()) / 1000;
    delay_->setText((delay > 0 ? QStringLiteral("+") : QString()) + tr("%1 s").arg(QLocale().toString(delay, 'f', 1)));
    colors_->button(static_cast<int>(choices.style().color))->setChecked(true);
    grounds_->button(static_cast<int>(choices.style().ground))->setChecked(true);
}

void SubtitlesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void SubtitlesPanel::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace vitascope::player
