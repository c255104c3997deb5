// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/film_panel.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/models/title_editor_model.h"
#include "app-studio/ui/drop_field.h"
#include "app-studio/ui/job_card.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

FilmPanel::FilmPanel(TitleEditorModel& model, QueueModel& queue, wire::AssetKind asset, QWidget* parent)
    : QFrame(parent),
      model_(model),
      queue_(queue),
      isTrailer_(asset == wire::AssetKind::Trailer),
      state_(new QLabel(this)),
      field_(new DropField(this)),
      onServer_(new QCheckBox(tr("Let the server package it: the file is uploaded as it is"), this)),
      replace_(new QPushButton(isTrailer_ ? tr("Replace the trailer…") : tr("Replace the film…"), this)),
      mistake_(new QLabel(this)),
      layout_(new QVBoxLayout(this)) {
    setProperty("panel", "card");
    auto* heading = new QLabel(isTrailer_ ? tr("Trailer") : tr("Film"), this);
    heading->setProperty("role", "subheading");
    state_->setObjectName(partName("State"));
    state_->setProperty("role", "muted");
    state_->setWordWrap(true);
    field_->setObjectName(partName("Field"));
    field_->setMinimumHeight(148);
    onServer_->setObjectName(partName("OnServer"));
    replace_->setObjectName(partName("Replace"));
    mistake_->setObjectName(partName("Mistake"));
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(heading);
    words->addWidget(state_);
    head->addLayout(words, 1);
    head->addWidget(replace_, 0, Qt::AlignTop);
    layout_->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kHuge);
    layout_->setSpacing(Space::kMedium);
    layout_->addLayout(head);
    layout_->addWidget(field_);
    layout_->addWidget(onServer_);
    layout_->addWidget(mistake_);
    connect(field_, &DropField::fileDropped, this, &FilmPanel::takeFile);
    connect(field_, &DropField::clicked, this, &FilmPanel::choose);
    connect(replace_, &QPushButton::clicked, this, &FilmPanel::choose);
    connect(onServer_, &QCheckBox::toggled, this, &FilmPanel::tellField);
    connect(&model_, &TitleEditorModel::changed, this, &FilmPanel::refresh);
    connect(&queue_, &QueueModel::listChanged, this, &FilmPanel::refresh);
    connect(&queue_, &QueueModel::changed, this, &FilmPanel::refresh);
    refresh();
}

QString FilmPanel::partName(const char* part) const {
    return QLatin1String(isTrailer_ ? "trailer" : "film") + QLatin1String(part);
}

void FilmPanel::choose() {
    const auto file = QFileDialog::getOpenFileName(
        window(), isTrailer_ ? tr("Choose the trailer") : tr("Choose the film"), {}, filmFileFilter());
    if (!file.isEmpty())
        takeFile(file);
}

void FilmPanel::takeFile(const QString& path) {
    const auto mistake = QFileInfo(path).isDir() ? QString() : filmFileMistake(path);
    tellMistake(mistake);
    if (!mistake.isEmpty() || !model_.title())
        return;
    if (!isTrailer_)
        queue_.offer(model_.title(), {path}, onServer_->isChecked());
    else if (!queue_.add(*model_.title(), path,
                         {.asset = wire::AssetKind::Trailer, .onServer = onServer_->isChecked()}))
        tellMistake(queue_.refusalText());
}

void FilmPanel::tellMistake(const QString& mistake) {
    mistake_->setText(mistake);
    mistake_->setVisible(!mistake.isEmpty());
}

void FilmPanel::refresh() {
    const auto& title = model_.title();
    if (const auto id = title ? title->id : TitleId(); id != shown_) {
        shown_ = id;
        mistake_->clear();
        onServer_->setChecked(false);
    }
    mistake_->setVisible(!mistake_->text().isEmpty());
    showJob();
    const bool isUnderWay = job_ && queue_.view(job_->id()) && queue_.view(job_->id())->canCancel;
    const bool hasFilm = title && (isTrailer_ ? title->trailerPackageId.has_value() : title->playable);
    field_->setEnabled(title.has_value());
    field_->setVisible(!isUnderWay && !hasFilm);
    onServer_->setVisible(!isUnderWay && title.has_value());
    replace_->setVisible(!isUnderWay && hasFilm);
    tellField();
    state_->setText(hasFilm ? tr("On the server.") : stateText(isUnderWay));
    if (hasFilm && !isTrailer_ && title->durationSeconds)
        state_->setText(tr("On the server, %1.").arg(desktop::durationText(*title->durationSeconds)));
}

QString FilmPanel::stateText(bool isUnderWay) const {
    if (isUnderWay)
        return tr("On its way to the server.");
    return isTrailer_ ? tr("No trailer yet. It plays beside the film, never in its stead.") : tr("No film yet.");
}

void FilmPanel::tellField() {
    if (!model_.title())
        field_->tell(QStringLiteral("film"), tr("Save the title first"),
                     isTrailer_ ? tr("Then drop its trailer here.") : tr("Then drop its video file here."));
    else
        field_->tell(QStringLiteral("upload"), isTrailer_ ? tr("Drop a trailer here") : tr("Drop a video file here"),
                     onServer_->isChecked()
                         ? tr("or click to choose one. It is uploaded as it is; the server packages it.")
                         : tr("or click to choose one. It is packaged on this computer, then uploaded."));
}

void FilmPanel::showJob() {
    const auto id =
        model_.title() ? queue_.jobOf(model_.title()->id, isTrailer_ ? wire::AssetKind::Trailer : wire::AssetKind::Main)
                       : std::nullopt;
    if (job_ && (!id || job_->id() != *id)) {
        job_->hide();
        job_->deleteLater();
        job_ = nullptr;
    }
    if (id && !job_) {
        job_ = new JobCard(queue_, *id, this);
        job_->setNameVisible(false);
        job_->setProperty("panel", "inset");
        layout_->addWidget(job_);
    }
}

} // namespace vitascope::studio
