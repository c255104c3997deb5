// SPDX-License-Identifier: GPL-3.0-or-later
// The language that the program speaks. The source texts are English; translations are built into the program from
// translations/. Widgets take their texts when they are made: at changed(), whoever owns a window makes it anew.
// Thread: the GUI thread; one object a program, made before the first widget.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace vitascope::desktop {

class Languages final : public QObject {
    Q_OBJECT
public:
    // "en", "ru", … or empty for the system's language; English where there is no translation.
    explicit Languages(const QString& choice, QObject* parent = nullptr);
    ~Languages() override;

    void choose(const QString& choice);
    [[nodiscard]] QString choice() const { return choice_; }
    [[nodiscard]] QString current() const { return current_; }
    // The tags to choose from.
    [[nodiscard]] static QStringList available();

Q_SIGNALS:
    void changed();

private:
    void install();
    void uninstall();

    QString choice_;
    QString current_;
    std::vector<std::unique_ptr<QTranslator>> translators_; // ours, and Qt's own for its dialogs
};

} // namespace vitascope::desktop
