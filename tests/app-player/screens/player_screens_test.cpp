// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the player, looked at (gallery_test.h).
#include "tests/app-player/screens/screens.h"
#include "tests/support/screens/gallery_test.h"

namespace vitascope::player {
namespace {

desktop::Screens allScreens() {
    desktop::Screens all;
    for (const auto& some : {
             signInScreens(),
             playbackScreens(),
             lobbyScreens(),
         })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace
} // namespace vitascope::player

int main(int argc, char** argv) {
    return vitascope::desktop::runGallery(argc, argv, vitascope::player::allScreens());
}
