// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/condition_pill.h"

#include "app-player/models/playback_model.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/spinner.h"

#include <QHBoxLayout>
#include <QLabel>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kSilenceSaidFor = 8000; // milliseconds
constexpr int kIcon = 18;

// How much of the film is there already, from where it is.
Seconds ahead(const PlaybackModel& model) {
    for (const auto& range : model.buffered())
        if (Seconds(range.start) <= model.position() && model.position() < Seconds(range.end))
            return Seconds(range.end) - model.position();
    return Seconds(0);
}

} // namespace

ConditionPill::ConditionPill(const PlaybackModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      spinner_(new desktop::Spinner(kIcon, this, desktop::CinemaColors{}.text)),
      icon_(new QLabel(this)),
      text_(new QLabel(this)) {
    setObjectName(QStringLiteral("conditionPill"));
    setProperty("panel", "pill");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    text_->setObjectName(QStringLiteral("conditionText"));
    text_->setProperty("role", "cinemaValue");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kSmall, Space::kLarge, Space::kSmall);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(spinner_);
    layout->addWidget(icon_);
    layout->addWidget(text_);
    silence_.setSingleShot(true);
    silence_.setInterval(kSilenceSaidFor);
    connect(&silence_, &QTimer::timeout, this, &ConditionPill::follow);
    connect(&model_, &PlaybackModel::conditionsChanged, this, &ConditionPill::follow);
    connect(&model_, &PlaybackModel::phaseChanged, this, &ConditionPill::follow);
    connect(&model_, &PlaybackModel::positionChanged, this, [this] {
        if (model_.isCutOff()) // what is left grows less
            follow();
    });
    follow();
}

void ConditionPill::follow() {
    using Phase = PlaybackModel::Phase;
    const auto phase = model_.phase();
    const bool isOn = phase != Phase::Closed && phase != Phase::Failed && phase != Phase::Ended;
    const bool isSilent = isOn && model_.hasNoDevice();
    if (isSilent && !saidSilence_)
        silence_.start();
    saidSilence_ = isSilent;
    if (isOn && model_.isCutOff())
        say(phase == Phase::Buffering
                ? tr("Connection lost – reconnecting…")
                : tr("Connection lost – the film goes on for %1").arg(desktop::clockText(ahead(model_))),
            {});
    else if (isSilent && silence_.isActive())
        say(tr("No sound device: the film goes on without sound"), QStringLiteral("volume-off"));
    else
        hide();
    Q_EMIT resized();
}

void ConditionPill::say(const QString& text, const QString& icon) {
    text_->setText(text);
    spinner_->setVisible(icon.isEmpty());
    icon_->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        icon_->setPixmap(desktop::iconPixmap(icon, kIcon, desktop::CinemaColors{}.text, devicePixelRatioF()));
    show();
    layout()->activate();
    adjustSize();
    raise();
}

} // namespace vitascope::player
