// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/availability_panel.h"

#include "app-studio/models/availability_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kUsualDays = 30;
constexpr int kFieldWidth = 240;

// The next full hour.
QDateTime nextHour() {
    const auto now = QDateTime::currentDateTime().addSecs(3600);
    return {now.date(), QTime(now.time().hour(), 0)};
}

// As people write it here, with all of the year.
QString fieldFormat() {
    auto format = QLocale().dateTimeFormat(QLocale::ShortFormat);
    return format.contains(QLatin1String("yyyy")) ? format : format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
}

void set(QDateTimeEdit& field, const std::optional<QDateTime>& time) {
    field.setEnabled(time.has_value());
    if (time && field.dateTime() != *time)
        field.setDateTime(*time);
}

} // namespace

AvailabilityPanel::AvailabilityPanel(AvailabilityModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      hasFrom_(new QCheckBox(tr("Not before"), this)),
      from_(new QDateTimeEdit(nextHour(), this)),
      hasUntil_(new QCheckBox(tr("Not after"), this)),
      until_(new QDateTimeEdit(nextHour().addDays(kUsualDays), this)),
      sentence_(new QLabel(this)),
      mistake_(new QLabel(this)) {
    setProperty("panel", "card");
    auto* heading = new QLabel(tr("When viewers can watch it"), this);
    heading->setProperty("role", "subheading");
    auto* hint =
        new QLabel(tr("Without a limit the film is there as long as it is published. Outside of the time it is "
                      "in no list of viewers and cannot be played; editors always see it."),
                   this);
    hint->setProperty("role", "muted");
    hint->setWordWrap(true);
    hasFrom_->setObjectName(QStringLiteral("hasFrom"));
    hasUntil_->setObjectName(QStringLiteral("hasUntil"));
    from_->setObjectName(QStringLiteral("availableFrom"));
    until_->setObjectName(QStringLiteral("availableUntil"));
    from_->setAccessibleName(tr("First moment"));
    until_->setAccessibleName(tr("Last moment"));
    for (auto* field : {from_, until_}) {
        field->setCalendarPopup(true);
        field->setMinimumWidth(kFieldWidth);
        field->setDisplayFormat(fieldFormat());
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &AvailabilityPanel::send);
    }
    sentence_->setObjectName(QStringLiteral("availability"));
    sentence_->setWordWrap(true);
    mistake_->setObjectName(QStringLiteral("availabilityMistake"));
    mistake_->setProperty("role", "error");
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kMedium);
    grid->addWidget(hasFrom_, 0, 0);
    grid->addWidget(from_, 0, 1);
    grid->addWidget(hasUntil_, 1, 0);
    grid->addWidget(until_, 1, 1);
    grid->setColumnStretch(2, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(hint);
    layout->addLayout(grid);
    layout->addWidget(mistake_);
    layout->addWidget(sentence_);
    for (auto* box : {hasFrom_, hasUntil_})
        connect(box, &QCheckBox::toggled, this, &AvailabilityPanel::send);
    connect(&model_, &AvailabilityModel::changed, this, &AvailabilityPanel::refresh);
    refresh();
}

void AvailabilityPanel::send() {
    if (isFilling_)
        return;
    const auto time = [](const QCheckBox& box, const QDateTimeEdit& field) {
        return box.isChecked() ? std::optional(field.dateTime()) : std::nullopt;
    };
    model_.set(time(*hasFrom_, *from_), time(*hasUntil_, *until_));
}

void AvailabilityPanel::refresh() {
    isFilling_ = true;
    hasFrom_->setChecked(model_.from().has_value());
    hasUntil_->setChecked(model_.until().has_value());
    set(*from_, model_.from());
    set(*until_, model_.until());
    const auto mistake = model_.mistake();
    mistake_->setText(mistake);
    mistake_->setVisible(!mistake.isEmpty());
    desktop::setStyleProperty(*until_, "invalid", !mistake.isEmpty());
    sentence_->setText(model_.sentence(QDateTime::currentDateTime()));
    isFilling_ = false;
}

} // namespace vitascope::studio
