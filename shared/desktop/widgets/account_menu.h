// SPDX-License-Identifier: GPL-3.0-or-later
// The round button with the person's first letters and the menu behind it: who and where, the other servers,
// look, language, sign out.
// Thread: the GUI thread.
#pragma once

#include "shared/desktop/widgets/surroundings.h"

#include <QToolButton>

namespace vitascope::desktop {

class Languages;
class Session;
class Settings;
class Theme;

class AccountMenu final : public QToolButton {
    Q_OBJECT
public:
    // All outlive it.
    AccountMenu(Session& session, Theme& theme, Languages& languages, Settings& settings,
                const Surroundings& surroundings, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void addServers(QMenu& menu);
    void addDialogs(QMenu& menu);
    void addThemes(QMenu& menu);
    void addTextSizes(QMenu& menu);
    void addLanguages(QMenu& menu);
    [[nodiscard]] QString initials() const;

    Session& session_;
    Theme& theme_;
    Languages& languages_;
    Settings& settings_;
    const Surroundings surroundings_;
};

} // namespace vitascope::desktop
