// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to the titles that are selected in a list: the entries of its menus, and their keys. Thread: the GUI
// thread.
#pragma once

#include "app-studio/models/title_actions.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace vitascope::studio {

class TitleCommands final : public QObject {
    Q_OBJECT
public:
    using Selection = std::function<std::vector<wire::Title>()>;

    // Owned by the page, in which the keys count; the actions outlive it.
    TitleCommands(TitleActions& actions, Selection selection, QWidget& page);

    void fill(QMenu& menu);       // all of them
    void fillFields(QMenu& menu); // those that change fields
    [[nodiscard]] QAction* publish() const { return publish_; }
    [[nodiscard]] QAction* withdraw() const { return withdraw_; }
    [[nodiscard]] QAction* trash() const { return trash_; }

private:
    [[nodiscard]] QAction* make(const QString& text, const char* icon, TitleAction::Kind kind);
    void run(TitleAction::Kind kind);

    TitleActions& actions_;
    const Selection selection_;
    QWidget& page_;
    std::vector<QAction*> fields_;
    QAction* publish_;
    QAction* withdraw_;
    QAction* trash_;
};

} // namespace vitascope::studio
