// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as a wall of posters; it shows and selects what TitleTable does. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_table_model.h"

#include <QListView>

namespace vitascope::studio {

class TitleGrid final : public QListView {
    Q_OBJECT
public:
    TitleGrid(TitleTableModel& titles, desktop::PictureStore& pictures, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace vitascope::studio
