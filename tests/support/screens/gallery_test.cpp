// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screens/gallery_test.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/text/languages.h"
#include "tests/support/screens/picture_faults.h"
#include "tests/support/screens/screen_faults.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

namespace vitascope::desktop {
namespace {

QDir pictureFolder() {
    const auto wanted = qEnvironmentVariable("VITASCOPE_SCREENS", QStringLiteral(VITASCOPE_SCREENS_FOLDER));
    QDir().mkpath(wanted);
    return QDir(wanted);
}

// A screen as a person would see it.
struct Showing {
    Theme theme;
    Languages languages;
    std::unique_ptr<Stage> stage;

    Showing(const Screen& screen, ThemeChoice choice, const QString& language, double textScale = 1)
        : theme(choice), languages(language) {
        theme.setTextScale(textScale);
        stage = screen.make({theme, languages});
        stage->widget().resize(screen.size);
        stage->widget().show();
    }
    bool waitUntilReady() {
        return QTest::qWaitForWindowExposed(&stage->widget()) && QTest::qWaitFor([this] { return stage->isReady(); }) &&
               settle();
    }

private:
    // Layouts that wrap text need a second pass.
    static bool settle() {
        QTest::qWait(20);
        return true;
    }
};

// Under the name of the present row.
bool save(QWidget& window) {
    const auto name = QString::fromUtf8(QTest::currentDataTag()).remove(QLatin1Char('%')) + QStringLiteral(".png");
    return window.grab().save(pictureFolder().filePath(name));
}

int countColors(const QImage& image) {
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            colors.insert(image.pixel(x, y));
    return static_cast<int>(colors.size());
}

} // namespace

const Screen& GalleryTest::screen() const {
    QFETCH(int, index);
    return screens_[static_cast<std::size_t>(index)];
}

void GalleryTest::everyScreenIsPictured_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    for (std::size_t i = 0; i < screens_.size(); ++i)
        for (const auto& language : Languages::available())
            for (const bool isDark : {false, true})
                QTest::addRow("%s-%s-%s", qPrintable(screens_[i].name), isDark ? "dark" : "light", qPrintable(language))
                    << static_cast<int>(i) << language << isDark;
}

void GalleryTest::everyScreenIsPictured() {
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    Showing showing(screen(), isDark ? ThemeChoice::Dark : ThemeChoice::Light, language);
    QVERIFY(showing.waitUntilReady());
    const auto picture = showing.stage->widget().grab();
    QVERIFY(countColors(picture.toImage()) > 3);
    QVERIFY(
        picture.save(pictureFolder().filePath(QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png"))));
}

void GalleryTest::everyTextStandsOut_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("isDark");
    for (std::size_t i = 0; i < screens_.size(); ++i)
        for (const bool isDark : {false, true})
            QTest::addRow("%s-%s", qPrintable(screens_[i].name), isDark ? "dark" : "light")
                << static_cast<int>(i) << isDark;
}

void GalleryTest::everyTextStandsOut() {
    QFETCH(bool, isDark);
    Showing showing(screen(), isDark ? ThemeChoice::Dark : ThemeChoice::Light, QStringLiteral("en"));
    QVERIFY(showing.waitUntilReady());
    auto& window = showing.stage->widget();
    const auto faults = faintTexts(window, window.grab().toImage());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void GalleryTest::everythingIsSharp_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < screens_.size(); ++i)
        QTest::addRow("%s-at-%.2f", qPrintable(screens_[i].name), qGuiApp->devicePixelRatio()) << static_cast<int>(i);
}

void GalleryTest::everythingIsSharp() {
    Showing showing(screen(), ThemeChoice::Dark, QStringLiteral("ru"));
    QVERIFY(showing.waitUntilReady());
    auto& window = showing.stage->widget();
    if (qGuiApp->devicePixelRatio() > 1)
        QVERIFY(save(window));
    const auto faults = blurredPictures(window) + cutOffTexts(window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void GalleryTest::everyControlHasANameAndARoleAndIsReachedByKeyboard_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < screens_.size(); ++i)
        QTest::addRow("%s", qPrintable(screens_[i].name)) << static_cast<int>(i);
}

void GalleryTest::everyControlHasANameAndARoleAndIsReachedByKeyboard() {
    Showing showing(screen(), ThemeChoice::Light, QStringLiteral("en"));
    QVERIFY(showing.waitUntilReady());
    const auto faults = accessibilityFaults(showing.stage->widget()) + unreachableControls(showing.stage->widget());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void GalleryTest::noTextIsCutOff_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    for (std::size_t i = 0; i < screens_.size(); ++i)
        for (const auto& language : Languages::available())
            for (const double scale : {1.0, 2.0}) {
                if (scale > 1 && screens_[i].name.endsWith(QLatin1String("-least")))
                    continue; // large type asks for a larger window than the least
                QTest::addRow("%s-%s-%.0f%%", qPrintable(screens_[i].name), qPrintable(language), scale * 100)
                    << static_cast<int>(i) << language << scale;
            }
}

void GalleryTest::noTextIsCutOff() {
    QFETCH(QString, language);
    QFETCH(double, scale);
    Showing showing(screen(), ThemeChoice::Light, language, scale);
    QVERIFY(showing.waitUntilReady());
    auto& window = showing.stage->widget();
    (void)QTest::qWaitFor([&] { return cutOffTexts(window).isEmpty(); }, 500); // what comes late is laid out late
    const auto faults = cutOffTexts(window);
    if (scale > 1 || !faults.isEmpty())
        QVERIFY(save(window));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void GalleryTest::theDocumentListsTheScreens() {
    QFile document(QStringLiteral(VITASCOPE_SOURCE_DIR "/docs/screens.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(document.readAll());
    for (const auto& each : screens_)
        QVERIFY2(text.contains(QStringLiteral("| `%1` | %2 |").arg(each.name, each.what)),
                 qPrintable(QStringLiteral("| `%1` | %2 |").arg(each.name, each.what)));
}

int runGallery(int argc, char** argv, Screens screens) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Vitascope"));
    GalleryTest test(std::move(screens));
    return QTest::qExec(&test, argc, argv);
}

} // namespace vitascope::desktop
