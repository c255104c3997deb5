// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/poster_field.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/models/title_editor_model.h"
#include "app-studio/ui/drop_field.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/poster.h"

#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 224;

// The preview is read at the size it is shown in.
Result<QImage> previewOf(const QString& file, int width) {
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.isValid() && size.width() > width)
        reader.setScaledSize(size.scaled(width, desktop::posterHeight(width), Qt::KeepAspectRatioByExpanding));
    auto image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Corrupt, "read the poster: " + reader.errorString().toStdString());
    return image;
}

} // namespace

PosterField::PosterField(TitleEditorModel& model, desktop::PictureStore& pictures, QWidget* parent)
    : QFrame(parent),
      model_(model),
      pictures_(pictures),
      field_(new DropField(this)),
      replace_(new QPushButton(tr("Replace the poster…"), this)),
      mistake_(new QLabel(this)),
      reader_(QStringLiteral("poster-preview"), 1) {
    setProperty("panel", "card");
    field_->setObjectName(QStringLiteral("posterField"));
    field_->setFixedSize(kWidth, desktop::posterHeight(kWidth));
    field_->tell(QStringLiteral("image"), tr("Poster"),
                 tr("Drop a picture here or click to choose one. Upright, 2 : 3."));
    replace_->setProperty("variant", "quiet");
    mistake_->setObjectName(QStringLiteral("posterMistake"));
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kLarge);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(field_, 0, Qt::AlignHCenter);
    layout->addWidget(replace_);
    layout->addWidget(mistake_);
    connect(field_, &DropField::fileDropped, &model_, &TitleEditorModel::choosePoster);
    connect(field_, &DropField::clicked, this, &PosterField::choose);
    connect(replace_, &QPushButton::clicked, this, &PosterField::choose);
    connect(&model_, &TitleEditorModel::changed, this, &PosterField::refresh);
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, &PosterField::refresh);
    refresh();
}

void PosterField::choose() {
    const auto file = QFileDialog::getOpenFileName(window(), tr("Choose a poster"), {}, posterFileFilter());
    if (!file.isEmpty())
        model_.choosePoster(file);
}

void PosterField::readPreview() {
    shownFile_ = model_.posterFile();
    preview_ = {};
    if (shownFile_.isEmpty())
        return;
    reader_.run(
        this,
        [file = shownFile_, pixels = static_cast<int>(kWidth * devicePixelRatioF())] {
            return previewOf(file, pixels);
        },
        desktop::Answer<QImage>([this, file = shownFile_](const Result<QImage>& image) {
            if (file != shownFile_ || !image)
                return; // what cannot be read is for the server to refuse
            preview_ = QPixmap::fromImage(*image);
            refresh();
        }));
}

void PosterField::refresh() {
    const int pixels = static_cast<int>(kWidth * devicePixelRatioF());
    if (model_.posterFile() != shownFile_)
        readPreview();
    auto picture = preview_;
    if (picture.isNull() && model_.title())
        picture = pictures_.poster(*model_.title(), pixels);
    field_->setPicture(picture);
    replace_->setVisible(!picture.isNull());
    mistake_->setText(model_.posterMistake());
    mistake_->setVisible(!model_.posterMistake().isEmpty());
}

} // namespace vitascope::studio
