// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the title that is edited, in the order in which they are shown; and completion of names from the people
// whom the server knows. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_form.h"
#include "shared/desktop/session/vocabulary.h"

#include <QAbstractListModel>
#include <QTimer>

namespace vitascope::studio {

class TitleEditorModel;

class CreditsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    // Both outlive it.
    CreditsModel(TitleEditorModel& editor, desktop::Vocabulary& vocabulary, QObject* parent = nullptr);

    // Qt::DisplayRole: the name; credit() has the rest. Rows are moved by drag and drop.
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    // As a view of this list moves a row when it is dropped.
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count, const QModelIndex& destinationParent,
                  int destinationChild) override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    [[nodiscard]] CreditForm credit(int row) const;
    [[nodiscard]] QString mistake(int row) const;
    // At the end. A person who was taken from the completion is meant, else whoever has the name.
    void add(const CreditForm& credit);
    void set(int row, const CreditForm& credit);
    void remove(int row);
    // `to` is the row that it has afterwards.
    void move(int from, int to);

    // Asks for people whose name begins so, a moment after the last call.
    void complete(const QString& beginning);
    [[nodiscard]] const std::vector<wire::Person>& suggestions() const { return suggestions_; }
    [[nodiscard]] std::optional<PersonId> personNamed(const QString& name) const;

Q_SIGNALS:
    void suggested(); // suggestions() are new

private:
    void ask();
    void refresh();
    void put(const QList<CreditForm>& credits);

    TitleEditorModel& editor_;
    desktop::Vocabulary& vocabulary_;
    QList<CreditForm> shown_;
    std::vector<wire::Person> suggestions_;
    QString beginning_;
    QTimer timer_;
};

// "Director"
[[nodiscard]] QString roleName(wire::CreditRole role);
[[nodiscard]] const std::vector<wire::CreditRole>& creditRoles();

} // namespace vitascope::studio
