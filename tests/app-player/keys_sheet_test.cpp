// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of the keys where it is larger than the window.
#include "app-player/ui/keys_sheet.h"

#include "app-player/ui/playback_page.h"
#include "tests/support/desktop/player_program.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

namespace vitascope::player {

class KeysSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWindowMayBeOfAnySize() {
        QTest::failOnWarning(QRegularExpression("Negative sizes"));
        const desktop::Theme theme(desktop::ThemeChoice::Dark);
        QWidget window;
        KeysSheet sheet(&window); // 100 x 30 until it is laid out
        window.show();
        sheet.show();
        QVERIFY(sheet.isVisible());
    }

    void itIsReadByTheKeyboardAlone() {
        Program p;
        QVERIFY(p.enter());
        QVERIFY(p.play());
        p.window.resize(p.window.minimumSize());
        auto& page = p.window.playbackPage();
        for (auto* label : page.findChild<KeysSheet*>()->findChildren<QLabel*>())
            label->setMinimumHeight(60); // as type of twice the size would have it
        QTest::keyClick(&page, Qt::Key_Question, Qt::ShiftModifier);
        auto* sheet = p.find<KeysSheet>("keysSheet");
        QVERIFY(sheet);
        const auto* bar = sheet->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto volume = p.engine.volume;
        QTest::keyClick(&page, Qt::Key_Down);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(&page, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(&page, Qt::Key_PageUp);
        QVERIFY(bar->value() < bar->maximum());
        QCOMPARE(p.engine.volume, volume); // the film's keys again when it is closed
        QTest::keyClick(&page, Qt::Key_Escape);
        QTest::keyClick(&page, Qt::Key_Down);
        QVERIFY(p.engine.volume < volume);
    }
};

} // namespace vitascope::player

QTEST_MAIN(vitascope::player::KeysSheetTest)
#include "keys_sheet_test.moc"
