// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the programs. The source texts are English; translations are built into the program from
// translations/. Thread: the GUI thread, before the first widget.
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace vitascope::desktop {

class Languages {
public:
    // "en", "ru", … or empty for the system's language; English where there is no translation.
    explicit Languages(const QString& choice);
    ~Languages();

    [[nodiscard]] QString current() const { return current_; }
    // The tags to choose from.
    [[nodiscard]] static QStringList available();

private:
    QString current_;
    std::vector<std::unique_ptr<QTranslator>> translators_; // ours, and Qt's own for its dialogs
};

} // namespace vitascope::desktop
