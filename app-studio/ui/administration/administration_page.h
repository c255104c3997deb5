// SPDX-License-Identifier: GPL-3.0-or-later
// The page for administrators: its panels at the left, the chosen one beside them. A panel is made when it is first
// shown; only the one that is seen asks the server. Thread: the GUI thread.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class Settings;
}

namespace vitascope::studio {

class AdminPanel;
class AdministrationModels;

class AdministrationPage final : public QWidget {
    Q_OBJECT
public:
    // Both outlive the page. The settings remember the panel and the columns of the tables.
    AdministrationPage(AdministrationModels& models, desktop::Settings& settings, QWidget* parent = nullptr);

    // The object name of a panel: "overview", "users", …
    void showPanel(const QString& name);
    [[nodiscard]] QString panel() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using MakePanel = std::function<AdminPanel*()>;
    struct Entry {
        QString name;
        MakePanel make;
        QPushButton* button = nullptr;
        AdminPanel* panel = nullptr;
    };
    void addPanel(const QString& name, const QString& icon, const QString& text, MakePanel make);
    void showEntry(int index);

    AdministrationModels& models_;
    desktop::Settings& settings_;
    QVBoxLayout* navigation_;
    QStackedWidget* stack_;
    std::vector<Entry> entries_;
    int current_ = 0;
};

} // namespace vitascope::studio
