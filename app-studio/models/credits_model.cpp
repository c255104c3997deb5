// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/credits_model.h"

#include "app-studio/models/title_editor_model.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QMimeData>

namespace vitascope::studio {
namespace {

constexpr auto kTyping = std::chrono::milliseconds(150);
constexpr int kSuggestions = 8;
const auto kRowType = QStringLiteral("application/x-vitascope-credit-row");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CreditRole)
public:
    static QString of(wire::CreditRole role) {
        switch (role) {
        case wire::CreditRole::Director:
            return tr("Director");
        case wire::CreditRole::Writer:
            return tr("Writer");
        case wire::CreditRole::Cast:
            return tr("Cast");
        case wire::CreditRole::Composer:
            return tr("Composer");
        case wire::CreditRole::Producer:
            return tr("Producer");
        case wire::CreditRole::Cinematographer:
            return tr("Cinematographer");
        case wire::CreditRole::Editor:
            break;
        }
        return tr("Editor");
    }
};

} // namespace

QString roleName(wire::CreditRole role) {
    return Words::of(role);
}

const std::vector<wire::CreditRole>& creditRoles() {
    static const std::vector<wire::CreditRole> kRoles{
        wire::CreditRole::Cast,     wire::CreditRole::Director,        wire::CreditRole::Writer,
        wire::CreditRole::Producer, wire::CreditRole::Cinematographer, wire::CreditRole::Composer,
        wire::CreditRole::Editor};
    return kRoles;
}

CreditsModel::CreditsModel(TitleEditorModel& editor, desktop::Vocabulary& vocabulary, QObject* parent)
    : QAbstractListModel(parent), editor_(editor), vocabulary_(vocabulary), shown_(editor.form().credits) {
    timer_.setSingleShot(true);
    timer_.setInterval(kTyping);
    connect(&timer_, &QTimer::timeout, this, &CreditsModel::ask);
    connect(&editor_, &TitleEditorModel::opened, this, &CreditsModel::refresh);
    connect(&editor_, &TitleEditorModel::changed, this, &CreditsModel::refresh);
}

int CreditsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant CreditsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= shown_.size())
        return {};
    const auto& credit = shown_[index.row()];
    if (role == Qt::DisplayRole)
        return credit.name;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return credit.character.isEmpty()
                   ? QStringLiteral("%1, %2").arg(credit.name, roleName(credit.role))
                   : QStringLiteral("%1, %2, %3").arg(credit.name, roleName(credit.role), credit.character);
    return {};
}

Qt::ItemFlags CreditsModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, not onto one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList CreditsModel::mimeTypes() const {
    return {kRowType};
}

QMimeData* CreditsModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(kRowType, QByteArray::number(indexes.front().row()));
    return data;
}

bool CreditsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int /*column*/,
                                const QModelIndex& parent) {
    bool isRow = false;
    const int from = data->data(kRowType).toInt(&isRow);
    if (!isRow || action != Qt::MoveAction)
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    move(from, before > from ? before - 1 : before);
    return false; // the view must not take the row out as well
}

bool CreditsModel::moveRows(const QModelIndex& /*sourceParent*/, int sourceRow, int count,
                            const QModelIndex& /*destinationParent*/, int destinationChild) {
    if (count != 1)
        return false;
    move(sourceRow, destinationChild > sourceRow ? destinationChild - 1 : destinationChild);
    return true;
}

CreditForm CreditsModel::credit(int row) const {
    return shown_.value(row);
}

QString CreditsModel::mistake(int row) const {
    return editor_.mistakes().of(QStringLiteral("credits.%1").arg(row));
}

void CreditsModel::put(const QList<CreditForm>& credits) {
    auto form = editor_.form();
    form.credits = credits;
    editor_.setForm(form);
}

void CreditsModel::add(const CreditForm& credit) {
    put(shown_ + QList<CreditForm>{credit});
}

void CreditsModel::set(int row, const CreditForm& credit) {
    auto credits = shown_;
    credits[row] = credit;
    put(credits);
}

void CreditsModel::remove(int row) {
    auto credits = shown_;
    credits.removeAt(row);
    put(credits);
}

void CreditsModel::move(int from, int to) {
    if (from == to || from < 0 || to < 0 || from >= shown_.size() || to >= shown_.size())
        return;
    auto credits = shown_;
    credits.move(from, to);
    put(credits);
}

// Rows come and go one at a time where that is what happened, so that a view keeps its place.
void CreditsModel::refresh() {
    const auto& now = editor_.form().credits;
    if (now.size() == shown_.size()) {
        shown_ = now;
        if (!now.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(now.size()) - 1));
        return;
    }
    if (now.size() == shown_.size() + 1 && now.first(shown_.size()) == shown_) {
        beginInsertRows({}, rowCount(), rowCount());
        shown_ = now;
        endInsertRows();
        return;
    }
    beginResetModel();
    shown_ = now;
    endResetModel();
}

void CreditsModel::complete(const QString& beginning) {
    beginning_ = beginning.simplified();
    timer_.start();
}

void CreditsModel::ask() {
    if (beginning_.isEmpty())
        return;
    vocabulary_.people(beginning_, kSuggestions, this,
                       [this, asked = beginning_](const Result<wire::PersonList>& people) {
                           if (!people || asked != beginning_)
                               return; // typing goes on without it
                           suggestions_ = people->items;
                           Q_EMIT suggested();
                       });
}

std::optional<PersonId> CreditsModel::personNamed(const QString& name) const {
    for (const auto& person : suggestions_)
        if (desktop::fromUtf8(person.name) == name)
            return person.id;
    return std::nullopt;
}

} // namespace vitascope::studio
