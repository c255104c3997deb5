// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before titles are deleted for good. Of several their number must be typed, since nothing brings them back.
// Thread: the GUI thread.
#pragma once

#include <QDialog>

namespace vitascope::studio {

class PurgeDialog final : public QDialog {
    Q_OBJECT
public:
    // The name is shown when it is one title.
    PurgeDialog(int titles, const QString& name, QWidget* parent = nullptr);
};

} // namespace vitascope::studio
