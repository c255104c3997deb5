// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/style_sheet.h"

#include <QTest>

namespace vitascope::desktop {

class ColorTokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheStandard() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void everyTextCanBeReadOnItsGround_data() {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void everyTextCanBeReadOnItsGround() {
        QFETCH(Scheme, scheme);
        const auto& t = colorTokens(scheme);
        for (const auto& ground : {t.ground, t.surface, t.raised})
            for (const auto& text : {t.text, t.mutedText, t.faintText, t.accentText, t.danger, t.success})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + " on " + ground.name()));
        for (const auto& ground : {t.hover, t.pressed})
            QVERIFY2(contrast(t.text, ground) >= 4.5, qPrintable(ground.name()));
        for (const auto& accent : {t.accent, t.accentHover, t.accentPressed})
            QVERIFY2(contrast(t.onAccent, accent) >= 4.5, qPrintable(accent.name()));
        QVERIFY(contrast(t.mutedText, t.hover) >= 4.5);
        QVERIFY(contrast(t.accentText, t.accentGround) >= 4.5);
        QVERIFY(contrast(t.success, t.successGround) >= 4.5);
        QVERIFY(contrast(t.danger, t.dangerGround) >= 4.5);
        QVERIFY(contrast(t.text, t.dangerGround) >= 4.5);
    }

    void edgesOfFieldsCanBeSeen() {
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            const auto& t = colorTokens(scheme);
            for (const auto& ground : {t.ground, t.surface, t.raised})
                QVERIFY2(contrast(t.strongBorder, ground) >= 2.9, qPrintable(ground.name()));
        }
    }

    void linesOfTheAccentCanBeSeen() {
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            const auto& t = colorTokens(scheme);
            for (const auto& ground : {t.ground, t.surface, t.raised})
                QVERIFY2(contrast(t.accentLine, ground) >= 3, qPrintable(ground.name()));
        }
    }

    void theStyleSheetKnowsAllItsNames() {
        for (const auto scheme : {Scheme::Light, Scheme::Dark})
            QVERIFY(!styleSheet(scheme).contains(QLatin1Char('@')));
    }
};

} // namespace vitascope::desktop

QTEST_APPLESS_MAIN(vitascope::desktop::ColorTokensTest)
#include "color_tokens_test.moc"
