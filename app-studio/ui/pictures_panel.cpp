// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/pictures_panel.h"

#include "app-studio/ui/picture_field.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QToolButton>

#include <utility>

namespace vitascope::studio {

using desktop::Space;
using Kind = PicturesModel::Kind;

namespace {

constexpr QSize kCandidate{160, 90};

// Of what is on the clipboard.
QSize clipboardSize() {
    const auto* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return {};
    if (const auto urls = data->urls(); urls.size() == 1 && urls.front().isLocalFile())
        return QImageReader(urls.front().toLocalFile()).size();
    return qvariant_cast<QImage>(data->imageData()).size();
}

} // namespace

PicturesPanel::PicturesPanel(PicturesModel& model, desktop::PictureStore& pictures, QWidget* parent)
    : QFrame(parent),
      model_(model),
      poster_(new PictureField(model, Kind::Poster, pictures, this)),
      backdrop_(new PictureField(model, Kind::Backdrop, pictures, this)),
      strip_(new QWidget(this)),
      candidates_(new desktop::FlowLayout(Space::kSmall)) {
    setProperty("panel", "card");
    auto* fields = new QHBoxLayout;
    fields->setSpacing(Space::kHuge);
    fields->addWidget(poster_);
    fields->addWidget(backdrop_, 1);
    auto* heading = new QLabel(tr("Out of the film"), strip_);
    heading->setProperty("role", "subheading");
    auto* hint = new QLabel(tr("Pictures that the packager found. Click one to use it."), strip_);
    hint->setProperty("role", "muted");
    hint->setWordWrap(true);
    auto* pile = new QWidget(strip_);
    pile->setLayout(candidates_);
    auto* stripLayout = new QVBoxLayout(strip_);
    stripLayout->setContentsMargins(0, Space::kSmall, 0, 0);
    stripLayout->setSpacing(Space::kSmall);
    stripLayout->addWidget(heading);
    stripLayout->addWidget(hint);
    stripLayout->addWidget(pile);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    layout->addLayout(fields);
    layout->addWidget(strip_);
    strip_->hide();
    auto* pasting = new QShortcut(QKeySequence::Paste, this);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, &PicturesPanel::paste);
}

void PicturesPanel::paste() {
    const auto* focus = QGuiApplication::focusObject();
    const auto isIn = [&](const QObject* field) {
        for (const auto* object = focus; object != nullptr; object = object->parent())
            if (object == field)
                return true;
        return false;
    };
    const auto size = clipboardSize();
    const bool isWide = size.width() > size.height();
    (isIn(backdrop_) || (isWide && !isIn(poster_)) ? backdrop_ : poster_)->paste();
}

void PicturesPanel::setCandidates(const std::filesystem::path& packageFolder) {
    if (std::exchange(folder_, packageFolder) != packageFolder)
        offer({});
    if (packageFolder.empty())
        return;
    model_.findCandidates(packageFolder, kCandidate * devicePixelRatioF(), this,
                          [this, packageFolder](Result<std::vector<PosterPreview>> found) {
                              if (found && packageFolder == folder_)
                                  offer(std::move(*found));
                          });
}

void PicturesPanel::offer(std::vector<PosterPreview> candidates) {
    if (candidates == offered_)
        return;
    offered_ = std::move(candidates);
    while (auto* item = candidates_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < offered_.size(); ++i) {
        auto* button = makeCandidate(offered_[i], i + 1);
        candidates_->addWidget(button);
        button->show();
    }
    strip_->setVisible(!offered_.empty());
}

QWidget* PicturesPanel::makeCandidate(const PosterPreview& candidate, std::size_t number) {
    auto* button = new QToolButton(strip_);
    button->setObjectName(QStringLiteral("candidate"));
    button->setIcon(QPixmap::fromImage(candidate.picture));
    button->setIconSize(kCandidate);
    button->setToolTip(tr("Use this picture as poster or backdrop"));
    button->setAccessibleName(tr("Picture %1 out of the film").arg(number));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addAction(tr("As the poster"), this, [this, file = candidate.file] { model_.choose(Kind::Poster, file); });
    menu->addAction(tr("As the backdrop"), this,
                    [this, file = candidate.file] { model_.choose(Kind::Backdrop, file); });
    button->setMenu(menu);
    return button;
}

} // namespace vitascope::studio
