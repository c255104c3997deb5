// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the studio, looked at (gallery_test.h).
#include "tests/app-studio/screens/screens.h"
#include "tests/support/screens/gallery_test.h"

namespace vitascope::studio {
namespace {

desktop::Screens allScreens() {
    desktop::Screens all;
    for (const auto& some : {
             packageScreens(),
             queueScreens(),
             signInScreens(),
             administrationScreens(),
             firstRunScreens(),
             catalogueScreens(),
             titleScreens(),
             windowScreens(),
         })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace
} // namespace vitascope::studio

int main(int argc, char** argv) {
    return vitascope::desktop::runGallery(argc, argv, vitascope::studio::allScreens());
}
