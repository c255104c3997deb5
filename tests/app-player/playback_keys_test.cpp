// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_keys.h"

#include <QTest>

#include <map>
#include <set>

namespace vitascope::player {

class PlaybackKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noKeyDoesTwoThings() {
        std::map<Qt::Key, QString> taken;
        for (const auto& binding : playbackKeys())
            for (const auto key : binding.keys) {
                QVERIFY2(!taken.contains(key), qPrintable(keyText(key) + ": " + taken[key] + ", " + binding.text));
                taken[key] = binding.text;
            }
    }

    void everyActionHasOneLineWithAKeyAndAText() {
        std::set<PlaybackAction> seen;
        for (const auto& binding : playbackKeys()) {
            QVERIFY2(seen.insert(binding.action).second, qPrintable(binding.text));
            QVERIFY(!binding.keys.empty() && !binding.text.isEmpty());
            for (const auto key : binding.keys)
                QVERIFY(!keyText(key).isEmpty());
        }
        QCOMPARE(seen.size(), static_cast<std::size_t>(PlaybackAction::Leave) + 1);
    }

    void theTenthsAreInTheOrderOfTheDigits() {
        for (const auto& binding : playbackKeys())
            if (binding.action == PlaybackAction::ToTenth)
                for (std::size_t i = 0; i < binding.keys.size(); ++i)
                    QCOMPARE(static_cast<int>(binding.keys[i]), Qt::Key_0 + static_cast<int>(i));
    }
};

} // namespace vitascope::player

QTEST_APPLESS_MAIN(vitascope::player::PlaybackKeysTest)
#include "playback_keys_test.moc"
