// SPDX-License-Identifier: GPL-3.0-or-later
// The server's signing keys: what each purpose is signed with, which older keys are still accepted, and their
// replacement. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"

class QVBoxLayout;

namespace vitascope::studio {

class KeysModel;

class KeysPanel final : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel.
    explicit KeysPanel(KeysModel& model, QWidget* parent = nullptr);

    void begin() override;

private:
    void refresh();
    [[nodiscard]] QWidget* makeCard(const std::string& purpose);
    void askRotation(const std::string& purpose);

    KeysModel& model_;
    QVBoxLayout* cards_;
    QWidget* body_ = nullptr;
};

} // namespace vitascope::studio
