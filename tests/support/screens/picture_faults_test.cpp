// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screens/picture_faults.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace vitascope::desktop {

class PictureFaultsTest : public QObject {
    Q_OBJECT

    static QStringList faintTextsOf(const QString& color, const QString& ground, int pixels = 14) {
        QWidget window;
        window.setStyleSheet(
            QStringLiteral("background: %1; color: %2; font-size: %3px").arg(ground, color).arg(pixels));
        QLabel label(QStringLiteral("Hamburgefonstiv"), &window);
        window.resize(400, 100);
        window.show();
        label.adjustSize();
        return faintTexts(window, window.grab().toImage());
    }

private Q_SLOTS:
    void aTextThatHardlyStandsOutIsFound() {
        QVERIFY(faintTextsOf("#000000", "#ffffff").isEmpty());
        QVERIFY(faintTextsOf("#707070", "#ffffff").isEmpty());
        const auto faults = faintTextsOf("#8a8a8a", "#ffffff"); // 3.45:1
        QCOMPARE(faults.size(), 1);
        QVERIFY(faults.first().contains("Hamburgefonstiv"));
    }

    void largeTypeMayBeFainter() {
        QVERIFY(faintTextsOf("#8a8a8a", "#ffffff", 28).isEmpty());
        QCOMPARE(faintTextsOf("#b0b0b0", "#ffffff", 28).size(), 1);
    }

    void anIconOfTooFewPixelsIsFound() {
        QWidget window;
        QPixmap drawn(8, 8);
        drawn.fill(Qt::red);
        QPixmap blank(8, 8);
        blank.fill(Qt::transparent);
        QLabel picture(&window);
        drawn.setDevicePixelRatio(0.5); // half the pixels of what it covers
        picture.setPixmap(drawn);
        QPushButton button(&window);
        button.setIcon(QIcon(blank));
        window.show();
        QCOMPARE(blurredPictures(window).size(), 1);
        picture.setPixmap(blank);
        QVERIFY(blurredPictures(window).isEmpty());
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::PictureFaultsTest)
#include "picture_faults_test.moc"
