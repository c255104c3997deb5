// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at every screen of a program: in both themes and all languages a picture of it is made (in the folder
// VITASCOPE_SCREENS, else the build tree's screens/), every control has a name and a role and is reached by keyboard,
// no text is cut off, also not at twice the size, every text stands out from its ground, nothing is blurred at the
// density of QT_SCALE_FACTOR, and docs/screens.md lists the screens. Thread: the GUI thread.
#pragma once

#include "tests/support/screens/screen.h"

#include <QObject>

namespace vitascope::desktop {

class GalleryTest : public QObject {
    Q_OBJECT
public:
    explicit GalleryTest(Screens screens) : screens_(std::move(screens)) {}

private Q_SLOTS:
    void everyScreenIsPictured_data();
    void everyScreenIsPictured();
    void everyTextStandsOut_data();
    void everyTextStandsOut();
    void everythingIsSharp_data();
    void everythingIsSharp();
    void everyControlHasANameAndARoleAndIsReachedByKeyboard_data();
    void everyControlHasANameAndARoleAndIsReachedByKeyboard();
    void noTextIsCutOff_data();
    void noTextIsCutOff();
    void theDocumentListsTheScreens();

private:
    [[nodiscard]] const Screen& screen() const; // of the row

    const Screens screens_;
};

// The main of a program's screens test.
int runGallery(int argc, char** argv, Screens screens);

} // namespace vitascope::desktop
