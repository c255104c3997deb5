// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/picture_field.h"

#include "app-studio/models/dropped_file.h"
#include "app-studio/ui/drop_field.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/flow_layout.h"
#include "shared/desktop/widgets/poster.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;
using desktop::themeIcon;
using Kind = PicturesModel::Kind;
using State = PicturesModel::State;

namespace {

constexpr int kPosterWidth = 208;
constexpr int kBackdropHeight = desktop::posterHeight(kPosterWidth);
constexpr int kBackdropWidth = kBackdropHeight * 16 / 9;

QSize sizeOf(Kind kind) {
    return kind == Kind::Poster ? QSize(kPosterWidth, desktop::posterHeight(kPosterWidth))
                                : QSize(kBackdropWidth, kBackdropHeight);
}

} // namespace

PictureField::PictureField(PicturesModel& model, Kind kind, desktop::PictureStore& pictures, QWidget* parent)
    : QFrame(parent),
      model_(model),
      kind_(kind),
      pictures_(pictures),
      field_(new DropField(this)),
      note_(new QLabel(this)),
      choose_(new QPushButton(tr("Choose…"), this)),
      paste_(new QPushButton(tr("Paste"), this)),
      remove_(new QPushButton(tr("Remove"), this)),
      revert_(new QPushButton(tr("Undo"), this)) {
    const bool isPoster = kind == Kind::Poster;
    auto* heading = new QLabel(isPoster ? tr("Poster") : tr("Backdrop"), this);
    heading->setProperty("role", "subheading");
    field_->setObjectName(partName("Field"));
    field_->setMinimumSize(sizeOf(kind).width() * 2 / 3, sizeOf(kind).height());
    field_->setMaximumSize(sizeOf(kind));
    field_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    field_->tell(QStringLiteral("image"), isPoster ? tr("No poster yet") : tr("No backdrop yet"),
                 isPoster ? tr("Drop a picture here or click to choose one. Upright, 2 : 3.")
                          : tr("Drop a picture here or click to choose one. Wide, 16 : 9."));
    note_->setObjectName(partName("Mistake"));
    note_->setWordWrap(true);
    note_->setMaximumWidth(sizeOf(kind).width());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(heading);
    layout->addWidget(field_);
    layout->addWidget(note_);
    makeButtons();
    layout->addStretch();
    connect(field_, &DropField::fileDropped, this, [this](const QString& file) { model_.choose(kind_, file); });
    connect(field_, &DropField::imageDropped, this, [this](const QImage& image) { model_.paste(kind_, image); });
    connect(field_, &DropField::clicked, this, &PictureField::choose);
    connect(&model_, &PicturesModel::changed, this, &PictureField::refresh);
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, &PictureField::refresh);
    refresh();
}

QString PictureField::partName(const char* part) const {
    return QLatin1String(kind_ == Kind::Poster ? "poster" : "backdrop") + QLatin1String(part);
}

void PictureField::makeButtons() {
    auto* row = new desktop::FlowLayout(Space::kSmall);
    const auto add = [&](QPushButton* button, const char* part) {
        button->setObjectName(partName(part));
        row->addWidget(button);
    };
    add(choose_, "Choose");
    add(paste_, "Paste");
    add(remove_, "Remove");
    add(revert_, "Revert");
    paste_->setToolTip(tr("A picture or a file from the clipboard (Ctrl+V)"));
    connect(choose_, &QPushButton::clicked, this, &PictureField::choose);
    connect(paste_, &QPushButton::clicked, this, &PictureField::paste);
    connect(remove_, &QPushButton::clicked, this, [this] { model_.remove(kind_); });
    connect(revert_, &QPushButton::clicked, this, [this] { model_.revert(kind_); });
    auto* buttons = new QWidget(this);
    buttons->setLayout(row);
    buttons->setMaximumWidth(sizeOf(kind_).width());
    layout()->addWidget(buttons);
}

void PictureField::choose() {
    const auto heading = kind_ == Kind::Poster ? tr("Choose a poster") : tr("Choose a backdrop");
    const auto file = QFileDialog::getOpenFileName(window(), heading, {}, posterFileFilter());
    if (!file.isEmpty())
        model_.choose(kind_, file);
}

bool PictureField::paste() {
    const auto* clip = QGuiApplication::clipboard()->mimeData();
    if (clip == nullptr)
        return false;
    if (const auto urls = clip->urls(); urls.size() == 1 && urls.front().isLocalFile()) {
        model_.choose(kind_, urls.front().toLocalFile());
        return true;
    }
    const auto image = qvariant_cast<QImage>(clip->imageData());
    if (image.isNull())
        return false;
    model_.paste(kind_, image);
    return true;
}

QPixmap PictureField::shown() const {
    switch (model_.state(kind_)) {
    case State::Chosen:
        return QPixmap::fromImage(model_.preview(kind_));
    case State::Removed:
        return {};
    case State::Kept:
        break;
    }
    const auto width = static_cast<int>(sizeOf(kind_).width() * devicePixelRatioF());
    return model_.isOnServer(kind_) ? pictures_.picture(*model_.title(), kind_, width) : QPixmap();
}

void PictureField::refresh() {
    const auto state = model_.state(kind_);
    field_->setPicture(shown());
    remove_->setVisible(state == State::Kept && model_.isOnServer(kind_));
    revert_->setVisible(state != State::Kept);
    auto text = model_.mistake(kind_);
    auto role = QStringLiteral("error");
    if (text.isEmpty()) {
        text = model_.warning(kind_);
        role = QStringLiteral("warning");
    }
    if (text.isEmpty()) {
        role = QStringLiteral("changed");
        if (state == State::Chosen)
            text = tr("New; it is uploaded when you save.");
        else if (state == State::Removed)
            text = tr("It is removed when you save.");
    }
    desktop::setStyleProperty(*note_, "role", role);
    note_->setText(text);
    note_->setVisible(!text.isEmpty());
}

} // namespace vitascope::studio
