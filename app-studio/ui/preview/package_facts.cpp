// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/preview/package_facts.h"

#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/models/preview/preview_text.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr BitsPerSecond kUsualLink{20'000'000};

struct Card {
    QFrame* frame;
    QVBoxLayout* content;
};

Card makeCard(const QString& heading, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setProperty("panel", "card");
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
    layout->setSpacing(Space::kSmall);
    auto* title = new QLabel(heading, frame);
    title->setProperty("role", "subheading");
    layout->addWidget(title);
    return {frame, layout};
}

QLabel* makeLine(const QString& text, const char* role, QWidget* parent) {
    auto* line = new QLabel(text, parent);
    line->setProperty("role", role);
    line->setWordWrap(true);
    return line;
}

// With a dot before it, and its lines below each other.
QWidget* makePoint(const QString& text, QWidget* parent) {
    auto* point = new QWidget(parent);
    auto* layout = new QHBoxLayout(point);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(new QLabel(QStringLiteral("•"), point), 0, Qt::AlignTop);
    layout->addWidget(makeLine(text, "", point), 1);
    return point;
}

void clear(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

PackageFacts::PackageFacts(PackagePreviewModel& model, QWidget* parent)
    : QWidget(parent), model_(model), source_(new QVBoxLayout), ladder_(new QWidget(this)), whole_(new QLabel(this)) {
    const auto source = makeCard(tr("Source"), this);
    source_->setSpacing(Space::kSmall);
    source.content->addLayout(source_);
    const auto package = makeCard(tr("Package"), this);
    package.content->addWidget(ladder_);
    whole_->setObjectName(QStringLiteral("packageWhole"));
    whole_->setWordWrap(true);
    whole_->setProperty("role", "muted");
    package.content->addWidget(whole_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(source.frame);
    layout->addWidget(package.frame);
    layout->addStretch();
    connect(&model_, &PackagePreviewModel::changed, this, &PackageFacts::refresh);
    refresh();
}

void PackageFacts::refresh() {
    showSource();
    showLadder();
    const auto bytes = desktop::bytesText(static_cast<double>(model_.bytes()));
    const auto time = desktop::durationText(model_.uploadTime(kUsualLink));
    whole_->setText(
        tr("%1 together. At %2 the upload takes about %3.").arg(bytes, desktop::bitRateText(kUsualLink), time));
}

void PackageFacts::showSource() {
    clear(*source_);
    const auto file = QString::fromStdString(model_.subject().request.source.path.filename().string());
    source_->addWidget(makeLine(file, "name", this));
    const auto& film = model_.source();
    if (!film) {
        source_->addWidget(makeLine(tr("The file is being looked at, or is not there any more."), "muted", this));
        return;
    }
    source_->addWidget(makeLine(fileText(*film), "muted", this));
    source_->addWidget(makeLine(pictureText(*film), "muted", this));
    for (const auto& text : oddityTexts(*film) + leftOutTexts(*film))
        source_->addWidget(makePoint(text, this));
}

void PackageFacts::showLadder() {
    delete ladder_->layout();
    for (auto* old : ladder_->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
        delete old;
    auto* grid = new QGridLayout(ladder_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kSmall);
    addRung(0, {tr("Picture"), tr("On average"), tr("At most"), tr("Size")}, "field");
    int row = 1;
    for (const auto& track : model_.tracks(package::TrackKind::Video)) {
        const auto picture = QStringLiteral("%1 × %2").arg(track.video->width).arg(track.video->height);
        addRung(row++,
                {picture, desktop::bitRateText(track.bandwidth.average), desktop::bitRateText(track.bandwidth.peak),
                 desktop::bytesText(static_cast<double>(track.size))},
                "");
    }
    grid->setColumnStretch(0, 1);
}

void PackageFacts::addRung(int row, const QStringList& cells, const char* role) {
    auto* grid = qobject_cast<QGridLayout*>(ladder_->layout());
    for (int column = 0; column < cells.size(); ++column) {
        auto* cell = new QLabel(cells[column], ladder_);
        cell->setProperty("role", role);
        grid->addWidget(cell, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
}

} // namespace vitascope::studio
