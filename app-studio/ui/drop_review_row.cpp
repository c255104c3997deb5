// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/drop_review_row.h"

#include "app-studio/models/drop_review_model.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::Space;
using State = DroppedFilm::State;

namespace {

constexpr int kNoYear = 1887;
constexpr int kLatest = 2100;
constexpr int kYearWidth = 112;
constexpr int kBox = 30; // of the check box before the name

} // namespace

DropReviewRow::DropReviewRow(DropReviewModel& model, int row, QWidget* parent)
    : QFrame(parent),
      model_(model),
      row_(row),
      wanted_(new QCheckBox(this)),
      file_(new desktop::ElidedLabel(this)),
      state_(new desktop::Badge({}, BadgeTone::Neutral, this)),
      name_(new QLineEdit(this)),
      year_(new QSpinBox(this)),
      asset_(new QComboBox(this)),
      words_(new QLabel(this)) {
    const auto& film = model_.films().at(static_cast<std::size_t>(row));
    setProperty("panel", "card");
    file_->setProperty("role", "name");
    file_->setText(film.fileName);
    wanted_->setObjectName(QStringLiteral("dropWanted"));
    wanted_->setAccessibleName(tr("Add %1").arg(film.fileName));
    name_->setObjectName(QStringLiteral("dropName"));
    name_->setAccessibleName(tr("Name of the title"));
    name_->setPlaceholderText(tr("Name of the title"));
    name_->setMaxLength(300);
    name_->setText(film.name.name);
    year_->setObjectName(QStringLiteral("dropYear"));
    year_->setAccessibleName(tr("Year"));
    year_->setRange(kNoYear, kLatest);
    year_->setSpecialValueText(tr("Year"));
    year_->setFixedWidth(kYearWidth);
    year_->setValue(film.name.year.value_or(kNoYear));
    asset_->setObjectName(QStringLiteral("dropAsset"));
    asset_->setAccessibleName(tr("What it is"));
    asset_->addItems({tr("The film"), tr("Trailer"), tr("Extra")});
    asset_->setCurrentIndex(static_cast<int>(film.name.asset));
    words_->setWordWrap(true);
    words_->setIndent(kBox);
    words_->setTextFormat(Qt::PlainText);
    words_->setObjectName(QStringLiteral("dropWords"));
    layOut();
    connect(wanted_, &QCheckBox::toggled, this, [this](bool isOn) { model_.setWanted(row_, isOn); });
    connect(name_, &QLineEdit::textChanged, this, [this](const QString& text) { model_.setName(row_, text); });
    connect(year_, &QSpinBox::valueChanged, this,
            [this](int year) { model_.setYear(row_, year == kNoYear ? std::nullopt : std::optional(year)); });
    connect(asset_, &QComboBox::currentIndexChanged, this,
            [this](int index) { model_.setAsset(row_, static_cast<wire::AssetKind>(index)); });
    refresh();
}

void DropReviewRow::layOut() {
    auto* head = new QHBoxLayout;
    head->setSpacing(0); // the box has room at its right
    head->addWidget(wanted_);
    head->addWidget(file_, 1);
    head->addWidget(state_);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(Space::kSmall);
    fields->addWidget(name_, 1);
    fields->addWidget(year_);
    fields->addWidget(asset_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    layout->setSpacing(Space::kSmall);
    layout->addLayout(head);
    layout->addLayout(fields);
    layout->addWidget(words_);
}

void DropReviewRow::refresh() {
    const auto& film = model_.films().at(static_cast<std::size_t>(row_));
    const bool isReady = film.state == State::Ready;
    const bool isNew = !model_.title();
    wanted_->setEnabled(isReady);
    wanted_->setChecked(film.isWanted && film.state != State::Refused);
    name_->setVisible(isReady && isNew);
    year_->setVisible(isReady && isNew);
    asset_->setVisible(isReady && !isNew);
    desktop::setStyleProperty(*name_, "invalid", film.isWanted && film.name.name.trimmed().isEmpty());
    showState(film);
}

void DropReviewRow::showState(const DroppedFilm& film) {
    const auto tell = [this](const QString& text, BadgeTone tone) {
        state_->setText(text);
        state_->setTone(tone);
    };
    switch (film.state) {
    case State::Waiting:
    case State::Looking:
        tell(tr("Looking at it…"), BadgeTone::Neutral);
        break;
    case State::Ready:
        tell(tr("Ready"), BadgeTone::Success);
        break;
    case State::Refused:
        tell(tr("Not taken"), BadgeTone::Danger);
        break;
    case State::Adding:
    case State::Added:
        tell(tr("Adding"), BadgeTone::Accent);
        break;
    case State::Failed:
        tell(tr("Not added"), BadgeTone::Danger);
        break;
    }
    const bool isBad = !film.reason.isEmpty();
    words_->setText(isBad ? film.reason : film.details);
    words_->setVisible(!words_->text().isEmpty());
    desktop::setStyleProperty(*words_, "role", isBad ? QStringLiteral("error") : QStringLiteral("caption"));
}

} // namespace vitascope::studio
