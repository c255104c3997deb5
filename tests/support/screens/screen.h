// SPDX-License-Identifier: GPL-3.0-or-later
// One state of one page, made over fakes, for the tests that look at every screen: pictures (docs/screens.md), names
// for screen readers, texts that are cut off. Thread: the GUI thread.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace vitascope::desktop {

class Languages;
class Theme;

// What a screen is made of, from the fakes up to the widget; owns all of it.
class Stage {
public:
    virtual ~Stage() = default;

    [[nodiscard]] virtual QWidget& widget() = 0;
    // Called over and over after the widget was shown, until it is true.
    [[nodiscard]] virtual bool isReady() { return true; }
};

struct Look { // outlives the stage
    Theme& theme;
    Languages& languages;
};

struct Screen {
    QString name; // of its picture: "studio-queue-empty"
    QString what; // one line in docs/screens.md
    std::function<std::unique_ptr<Stage>(const Look& look)> make;
    QSize size{1280, 800};
};

using Screens = std::vector<Screen>;

} // namespace vitascope::desktop
