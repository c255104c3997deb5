// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a secret that the server tells once (an invitation, a code for a new password) until it is closed, with a way
// to copy it. Thread: the GUI thread.
#pragma once

#include "shared/base/secret.h"

#include <QDialog>

namespace vitascope::studio {

class ToldOnceDialog final : public QDialog {
    Q_OBJECT
public:
    // `text` says what to do with it. Not modal to the program: it deletes itself when it is closed.
    ToldOnceDialog(const QString& heading, const QString& text, const Secret& secret, QWidget* parent);
};

} // namespace vitascope::studio
