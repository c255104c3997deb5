// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/genre_field.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kInputWidth = 150;

} // namespace

GenreField::GenreField(QWidget* parent)
    : QFrame(parent),
      offered_(new QStringListModel(usualGenres(), this)),
      chips_(new desktop::FlowLayout(Space::kSmall - 2, this)),
      input_(new QLineEdit(this)) {
    setProperty("panel", "field");
    setFocusProxy(input_);
    chips_->setContentsMargins(6, 6, 6, 6);
    setMinimumHeight(38);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* completer = new QCompleter(offered_, input_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    input_->setCompleter(completer);
    completer->setFilterMode(Qt::MatchContains);
    input_->setObjectName(QStringLiteral("genreInput"));
    input_->setAccessibleName(tr("Add a genre"));
    input_->setProperty("variant", "inner");
    input_->setPlaceholderText(tr("Add a genre"));
    input_->setFixedWidth(kInputWidth);
    input_->installEventFilter(this);
    connect(input_, &QLineEdit::returnPressed, this, &GenreField::takeTyped);
    connect(input_, &QLineEdit::editingFinished, this, &GenreField::takeTyped);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this] {
        QMetaObject::invokeMethod(this, &GenreField::takeTyped, Qt::QueuedConnection); // after the text is there
    });
    rebuild();
}

void GenreField::setGenres(const QStringList& genres) {
    if (genres == genres_)
        return;
    genres_ = genres;
    rebuild();
}

QStringList GenreField::usualGenres() {
    return {tr("Action"),          tr("Adventure"),   tr("Animation"), tr("Biography"), tr("Comedy"),
            tr("Crime"),           tr("Documentary"), tr("Drama"),     tr("Family"),    tr("Fantasy"),
            tr("History"),         tr("Horror"),      tr("Music"),     tr("Mystery"),   tr("Romance"),
            tr("Science fiction"), tr("Thriller"),    tr("War"),       tr("Western")};
}

void GenreField::setKnown(const QStringList& names) {
    auto all = names;
    for (const auto& usual : usualGenres())
        if (!all.contains(usual, Qt::CaseInsensitive))
            all << usual;
    offered_->setStringList(all);
}

void GenreField::takeTyped() {
    add(input_->text());
    input_->clear();
}

void GenreField::add(const QString& genre) {
    const auto name = genre.simplified();
    if (name.isEmpty() || genres_.contains(name, Qt::CaseInsensitive))
        return;
    genres_ << name;
    rebuild();
    Q_EMIT changed();
}

void GenreField::removeAt(qsizetype index) {
    genres_.removeAt(index);
    rebuild();
    input_->setFocus();
    Q_EMIT changed();
}

bool GenreField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        desktop::setStyleProperty(*this, "lit", event->type() == QEvent::FocusIn);
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Comma) {
        takeTyped();
        return true;
    }
    if (key->key() == Qt::Key_Backspace && input_->text().isEmpty() && !genres_.isEmpty()) {
        removeAt(genres_.size() - 1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void GenreField::rebuild() {
    while (auto* item = chips_->takeAt(0)) {
        if (item->widget() != input_) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < genres_.size(); ++i) {
        auto* chip = new QPushButton(genres_[i], this);
        chip->setObjectName(QStringLiteral("genreChip"));
        chip->setProperty("variant", "chip");
        chip->setIcon(desktop::themeIcon(QStringLiteral("close"), desktop::IconTone::Accent));
        chip->setIconSize({14, 14});
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setToolTip(tr("Remove %1").arg(genres_[i]));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QPushButton::clicked, this, [this, i] { removeAt(i); });
        chips_->addWidget(chip);
        chip->show();
    }
    chips_->addWidget(input_);
    updateGeometry();
}

} // namespace vitascope::studio
