// SPDX-License-Identifier: GPL-3.0-or-later
// One sound or subtitle track of a package: its name, language, role and whether it plays by itself, to be changed
// before it travels. Thread: the GUI thread.
#pragma once

#include "shared/package/manifest.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace vitascope::studio {

class PackagePreviewModel;

class TrackRow final : public QFrame {
    Q_OBJECT
public:
    TrackRow(PackagePreviewModel& model, const package::TrackManifest& track, QWidget* parent = nullptr);

    // What another row has changed: flags, what is wrong.
    void refresh();

private:
    void fill(const package::TrackManifest& track);
    void showAbout(const package::TrackManifest& track);
    void layOut();
    void connectEdits();

    PackagePreviewModel& model_;
    const QString track_;
    const package::TrackKind kind_;
    QLabel* about_;
    QLineEdit* name_;
    QLineEdit* language_;
    QComboBox* role_;
    QCheckBox* default_;
    QLabel* mistake_;
};

} // namespace vitascope::studio
