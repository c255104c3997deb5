// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/search_field.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/clear_button.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <chrono>

namespace vitascope::player {
namespace {

using desktop::Control;
using desktop::Space;
using namespace std::chrono_literals;

constexpr auto kPause = 300ms;
constexpr int kWidth = 340;
constexpr int kLine = Control::kHeight;

enum ItemRole { ProposalRole = Qt::UserRole + 1 }; // its number

const char* iconOf(Proposal::Kind kind) {
    switch (kind) {
    case Proposal::Kind::Recent:
        return "history";
    case Proposal::Kind::Person:
        return "user";
    case Proposal::Kind::Title:
        break;
    }
    return "film";
}

} // namespace

SearchField::SearchField(SearchModel& search, QWidget* parent) : QLineEdit(parent), search_(search) {
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search films and people"));
    setAccessibleName(tr("Search films and people"));
    setToolTip(tr("Search (/ or Ctrl+F)"));
    desktop::addClearButton(*this);
    setMaximumWidth(kWidth);
    setMinimumWidth(kWidth / 2);
    addAction(desktop::themeIcon(QStringLiteral("search"), desktop::IconTone::Muted), QLineEdit::LeadingPosition);
    typing_.setSingleShot(true);
    typing_.setInterval(kPause);
    connect(&typing_, &QTimer::timeout, this, [this] { Q_EMIT typed(text().trimmed()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        search_.setText(text);
        typing_.start();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            search_.setText(text);
    });
    connect(&search_, &SearchModel::proposalsChanged, this, &SearchField::showProposals);
}

void SearchField::setSearched(const QString& text) {
    if (hasFocus() || text == this->text())
        return;
    setText(text);
    search_.setText(text);
}

void SearchField::showProposals() {
    if (!hasFocus() || search_.proposals().empty()) {
        if (panel_)
            panel_->hide();
        return;
    }
    if (!panel_) {
        panel_ = new QFrame(window());
        panel_->setProperty("panel", "popup");
        list_ = new QListWidget(panel_);
        list_->setObjectName(QStringLiteral("proposals"));
        list_->setAccessibleName(tr("Proposals"));
        list_->setFocusPolicy(Qt::NoFocus);
        list_->setProperty("reachedOtherwise", true); // by the arrows from the field
        list_->setUniformItemSizes(true);
        list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list_->setIconSize({18, 18});
        auto* layout = new QVBoxLayout(panel_);
        layout->setContentsMargins(Space::kTiny, Space::kTiny, Space::kTiny, Space::kTiny);
        layout->addWidget(list_);
        connect(list_, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { choose(item); });
        window()->installEventFilter(this);
    }
    list_->clear();
    for (std::size_t i = 0; i < search_.proposals().size(); ++i) {
        const auto& proposal = search_.proposals()[i];
        const auto text =
            proposal.year ? QStringLiteral("%1  ·  %2").arg(proposal.text).arg(*proposal.year) : proposal.text;
        auto* item = new QListWidgetItem(
            desktop::themeIcon(QString::fromLatin1(iconOf(proposal.kind)), desktop::IconTone::Muted), text, list_);
        item->setData(ProposalRole, static_cast<int>(i));
        item->setSizeHint({0, kLine});
    }
    placeList();
    panel_->show();
    panel_->raise();
}

void SearchField::placeList() {
    const auto corner = mapTo(window(), QPoint(0, height() + Space::kTiny));
    const int height = list_->count() * kLine + 2 * Space::kTiny + 2;
    panel_->setGeometry(QRect(corner, QSize(width(), height)));
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && panel_->isVisible())
        placeList();
    return QLineEdit::eventFilter(watched, event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Escape:
        if (panel_ && panel_->isVisible())
            return panel_->hide();
        return Q_EMIT left();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (panel_ && panel_->isVisible() && list_->currentItem())
            return choose(list_->currentItem());
        return search(text());
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::move(int direction) {
    if (!panel_ || !panel_->isVisible())
        return showProposals();
    const int row = list_->currentRow() + direction;
    list_->setCurrentRow(row >= list_->count() ? 0 : row < -1 ? list_->count() - 1 : row);
}

void SearchField::choose(const QListWidgetItem* item) {
    const auto number = static_cast<std::size_t>(item->data(ProposalRole).toInt());
    if (number >= search_.proposals().size())
        return;
    const auto proposal = search_.proposals()[number];
    if (proposal.kind == Proposal::Kind::Title) {
        typing_.stop();
        search_.remember(text());
        panel_->hide();
        Q_EMIT titleChosen(proposal.title);
    } else {
        setText(proposal.text);
        search(proposal.text);
    }
}

void SearchField::search(const QString& text) {
    typing_.stop();
    if (panel_)
        panel_->hide();
    search_.remember(text);
    Q_EMIT searched(text.trimmed());
}

void SearchField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (text().isEmpty())
        showProposals();
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (panel_)
        panel_->hide();
}

} // namespace vitascope::player
