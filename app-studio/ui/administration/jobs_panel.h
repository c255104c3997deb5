// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs of the server with their filters; below them the chosen one: what it met, what it told, and how it is ended
// or begun again. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"
#include "shared/base/id.h"

#include <optional>

class QComboBox;
class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace vitascope::desktop {
class ElidedLabel;
}

namespace vitascope::wire {
struct Job;
}

namespace vitascope::studio {

class JobsModel;

class JobsPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel.
    explicit JobsPanel(JobsModel& model, QWidget* parent = nullptr);

    void begin() override;
    void end() override;

private:
    [[nodiscard]] QWidget* makeFilters();
    [[nodiscard]] QWidget* makeCard();
    void connectAll();
    void onOffer() override;
    void refresh();
    void refreshCard();
    void choose(int row);
    void apply();
    void askCancel();
    [[nodiscard]] const wire::Job* chosen() const;

    JobsModel& model_;
    QComboBox* states_;
    QComboBox* kinds_;
    QTableView* table_;
    QFrame* card_;
    desktop::ElidedLabel* name_;
    QLabel* reason_;
    QPlainTextEdit* log_;
    QPushButton* showLog_;
    QPushButton* cancel_;
    QPushButton* restart_;
    std::optional<JobId> chosen_;
};

} // namespace vitascope::studio
