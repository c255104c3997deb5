// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/icon_label.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QTest>

namespace vitascope::desktop {

class IconLabelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheTheme() {
        Theme theme(ThemeChoice::Dark);
        IconLabel label(QStringLiteral("server"), IconTone::Muted, 20, nullptr);
        const auto dark = label.grab().toImage();
        theme.choose(ThemeChoice::Light);
        IconLabel fresh(QStringLiteral("server"), IconTone::Muted, 20, nullptr);
        const auto light = label.grab().toImage();
        QVERIFY(light != dark);
        QCOMPARE(light, fresh.grab().toImage());
    }

    void aNoticeThatIsShownFollowsItToo() {
        const auto show = [](NoticeBar& notice) {
            notice.resize(300, 60);
            notice.tell(NoticeTone::Error, QStringLiteral("It failed"));
            (void)QTest::qWaitForWindowExposed(&notice);
            return notice.grab().toImage();
        };
        Theme theme(ThemeChoice::Dark);
        NoticeBar notice;
        const auto dark = show(notice);
        theme.choose(ThemeChoice::Light);
        NoticeBar fresh;
        const auto light = show(fresh);
        QVERIFY(light != dark);
        QCOMPARE(notice.grab().toImage(), light);
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::IconLabelTest)
#include "icon_label_test.moc"
