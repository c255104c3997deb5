// SPDX-License-Identifier: GPL-3.0-or-later
// The player on a session bus of its own, as media keys and screen savers see it.
#include "app-player/system/mpris_service.h"
#include "app-player/system/now_playing_art.h"
#include "app-player/system/screen_saver_guard.h"
#include "shared/base/log_tap.h"
#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/desktop/private_bus.h"

#include <QBuffer>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QImage>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace vitascope::player {

using playback::State;

class FakeScreenSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QList<uint> held;
    int asked = 0;
public Q_SLOTS:
    uint Inhibit(const QString& program, const QString& reason) {
        ++asked;
        if (!program.isEmpty() && !reason.isEmpty())
            held.append(static_cast<uint>(asked));
        return static_cast<uint>(asked);
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }
};

class ChangeListener final : public QObject {
    Q_OBJECT
public:
    QVariantMap last; // of each property
    qlonglong seeked = -1;
public Q_SLOTS:
    void take(const QString& interface, const QVariantMap& changed, const QStringList&) {
        if (interface == "org.mpris.MediaPlayer2.Player")
            last.insert(changed);
    }
    void takeSeek(qlonglong position) { seeked = position; }
};

class SessionBusTest : public QObject {
    Q_OBJECT

    struct Fixture {
        QTemporaryDir folder;
        desktop::FakeCatalogue catalogue;
        desktop::FakeFilmPlayer player;
        desktop::Settings settings{folder.filePath("settings.ini")};
        SystemClock clock;
        PlaybackModel model{catalogue, player, settings, clock};

        Fixture() { player.film = desktop::makePresentation(); }
        bool play() {
            auto title = desktop::makeTitle(1, "One");
            title.details.year = 1999;
            model.open(title);
            return QTest::qWaitFor([this] { return model.phase() == PlaybackModel::Phase::Playing; });
        }
    };

    static QByteArray jpeg() {
        QImage image(20, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG");
        return buffer.data();
    }

    std::unique_ptr<test::PrivateBus> bus_;
    int connections_ = 0;

    QDBusConnection connection() { return bus_->connect(QString("test-%1").arg(++connections_)); }
    desktop::SessionBus::Connect connecting() {
        return [this, name = QString("test-%1").arg(++connections_)] { return bus_->connect(name); };
    }

    // The player's loop runs in this process: no call may block.
    static QDBusMessage ask(const QDBusConnection& client, const QString& interface, const QString& method,
                            const QVariantList& arguments = {}) {
        auto message = QDBusMessage::createMethodCall("org.mpris.MediaPlayer2.vitascope", "/org/mpris/MediaPlayer2",
                                                      interface, method);
        message.setArguments(arguments);
        const auto call = client.asyncCall(message);
        (void)QTest::qWaitFor([&] { return call.isFinished(); });
        return call.reply();
    }
    static QDBusMessage command(const QDBusConnection& client, const QString& method,
                                const QVariantList& arguments = {}) {
        return ask(client, "org.mpris.MediaPlayer2.Player", method, arguments);
    }
    static QVariant property(const QDBusConnection& client, const QString& name) {
        const auto reply =
            ask(client, "org.freedesktop.DBus.Properties", "Get", {"org.mpris.MediaPlayer2.Player", name});
        return reply.arguments().value(0).value<QDBusVariant>().variant();
    }

private Q_SLOTS:
    void init() {
        bus_ = test::PrivateBus::start();
        if (!bus_)
            QSKIP("dbus-daemon is not installed");
    }

    void mediaKeysPlayPauseAndSeek() {
        Fixture f;
        desktop::SessionBus session(connecting());
        const MprisService service(f.model, session);
        QTRY_VERIFY(service.isOnBus());
        const auto client = connection();
        QCOMPARE(property(client, "PlaybackStatus").toString(), "Stopped");
        QCOMPARE(property(client, "CanPlay").toBool(), false);
        QVERIFY(f.play());
        QCOMPARE(property(client, "PlaybackStatus").toString(), "Playing");
        command(client, "PlayPause");
        QVERIFY(f.player.now.state == State::Paused);
        QCOMPARE(property(client, "PlaybackStatus").toString(), "Paused");
        command(client, "Play");
        QVERIFY(f.player.now.state == State::Playing);
        command(client, "Seek", {qlonglong(5'000'000)});
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(5)));
        command(client, "Next"); // there is none
        command(client, "Pause");
        QVERIFY(f.player.now.state == State::Paused);
        QCOMPARE(property(client, "Position").toLongLong(), 5'000'000);
    }

    void aBusThatHangsHoldsUpNothing() {
        Fixture f;
        QSemaphore answers;
        const auto connect = connecting();
        desktop::SessionBus session([&answers, connect] {
            answers.acquire();
            return connect();
        });
        const MprisService service(f.model, session);
        const ScreenSaverGuard guard(f.model, session);
        QVERIFY(f.play());
        QVERIFY(!service.isOnBus());
        answers.release(); // late is not never
        QTRY_VERIFY(service.isOnBus());
        QCOMPARE(property(connection(), "PlaybackStatus").toString(), "Playing");
    }

    void eachFilmsPosterIsAFileOfItsOwnName() {
        Fixture f;
        f.catalogue.jpeg = jpeg();
        NowPlayingArt art(f.model, f.catalogue, f.folder.filePath("art"));
        QSignalSpy ready(&art, &NowPlayingArt::ready);
        QList<QUrl> files;
        for (const int number : {1, 2}) {
            auto title = desktop::makeTitle(number, "One");
            title.hasPoster = true;
            title.posterVersion = 3;
            f.model.open(title);
            art.fetch();
            QTRY_COMPARE(ready.count(), number);
            files += ready.last().first().toUrl();
            QVERIFY(QFile::exists(files.last().toLocalFile()));
        }
        QVERIFY(files[0] != files[1]);
        QVERIFY(!QFile::exists(files[0].toLocalFile()));
    }

    // The desktop's own program would decode it.
    void whatIsNoPictureGoesNowhere() {
        Fixture f;
        NowPlayingArt art(f.model, f.catalogue, f.folder.filePath("art"));
        QSignalSpy ready(&art, &NowPlayingArt::ready);
        auto title = desktop::makeTitle(1, "One");
        title.hasPoster = true;
        f.model.open(title);
        for (const QByteArray& bytes : {QByteArray(), QByteArray("<svg/>"), jpeg().left(10)}) {
            f.catalogue.jpeg = bytes;
            art.fetch();
        }
        QTRY_COMPARE(f.catalogue.picturesAsked, 3);
        f.catalogue.jpeg = jpeg(); // which comes after all of those
        art.fetch();
        QTRY_COMPARE(ready.count(), 1);
        QTest::qWait(0);
        QCOMPARE(ready.count(), 1);
    }

    void onlyPlacesOfThePresentFilmAreGoneTo() {
        Fixture f;
        desktop::SessionBus session(connecting());
        const MprisService service(f.model, session);
        QTRY_VERIFY(service.isOnBus());
        const auto client = connection();
        QVERIFY(f.play());
        const auto track = QVariant::fromValue(service.track());
        command(client, "SetPosition", {track, qlonglong(30'000'000)});
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(30)));
        command(client, "SetPosition", {track, qlonglong(-1)});
        command(client, "SetPosition", {track, qlonglong(90'000'000)});
        command(client, "SetPosition", {QVariant::fromValue(QDBusObjectPath("/other")), qlonglong(10'000'000)});
        QCOMPARE(f.player.now.position, playback::MediaTime(std::chrono::seconds(30)));
    }

    void theDesktopHearsOfEveryChange() {
        Fixture f;
        desktop::SessionBus session(connecting());
        MprisService service(f.model, session);
        QTRY_VERIFY(service.isOnBus());
        auto client = connection();
        ChangeListener heard;
        QVERIFY(client.connect({}, "/org/mpris/MediaPlayer2", "org.freedesktop.DBus.Properties", "PropertiesChanged",
                               &heard, SLOT(take(QString, QVariantMap, QStringList))));
        QVERIFY(client.connect({}, "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player", "Seeked", &heard,
                               SLOT(takeSeek(qlonglong))));
        QVERIFY(f.play());
        QTRY_COMPARE(heard.last["PlaybackStatus"].toString(), "Playing");
        QVariantMap metadata;
        heard.last["Metadata"].value<QDBusArgument>() >> metadata;
        QCOMPARE(metadata["xesam:title"].toString(), "One");
        QCOMPARE(metadata["mpris:length"].toLongLong(), 60'000'000);
        QVERIFY(metadata["xesam:contentCreated"].toString().startsWith("1999"));
        QVERIFY(!metadata.contains("mpris:artUrl"));
        f.model.setVolume(0.5F);
        QTRY_COMPARE(heard.last["Volume"].toDouble(), 0.5);
        f.model.setSpeed(1.5);
        QTRY_COMPARE(heard.last["Rate"].toDouble(), 1.5);
        f.model.seek(Seconds(7));
        QTRY_COMPARE(heard.seeked, 7'000'000);
        service.setArt(QUrl("file:///tmp/poster.jpg"));
        QTRY_VERIFY(([&] {
            QVariantMap now;
            heard.last["Metadata"].value<QDBusArgument>() >> now;
            return now["mpris:artUrl"].toString() == "file:///tmp/poster.jpg";
        })());
        f.model.close();
        QTRY_COMPARE(heard.last["PlaybackStatus"].toString(), "Stopped");
    }

    void volumeAndRateAreSetFromOutside() {
        Fixture f;
        desktop::SessionBus session(connecting());
        const MprisService service(f.model, session);
        QTRY_VERIFY(service.isOnBus());
        const auto client = connection();
        QVERIFY(f.play());
        const auto set = [&](const QString& name, double value) {
            ask(client, "org.freedesktop.DBus.Properties", "Set",
                {"org.mpris.MediaPlayer2.Player", name, QVariant::fromValue(QDBusVariant(value))});
        };
        set("Volume", 0.25);
        QCOMPARE(f.model.volume(), 0.25F);
        set("Rate", 2);
        QCOMPARE(f.model.speed(), 2.0);
        set("Rate", 0);
        QVERIFY(f.player.now.state == State::Paused);
    }

    void theWindowIsRaisedAndTheProgramEnded() {
        Fixture f;
        desktop::SessionBus session(connecting());
        MprisService service(f.model, session);
        QTRY_VERIFY(service.isOnBus());
        const auto client = connection();
        QSignalSpy raised(&service, &MprisService::raiseWanted);
        QSignalSpy quit(&service, &MprisService::quitWanted);
        ask(client, "org.mpris.MediaPlayer2", "Raise");
        ask(client, "org.mpris.MediaPlayer2", "Quit");
        QCOMPARE(raised.count(), 1);
        QCOMPARE(quit.count(), 1);
    }

    void aSecondPlayerGetsAnotherName() {
        Fixture f;
        desktop::SessionBus session(connecting());
        desktop::SessionBus other(connecting());
        const MprisService first(f.model, session);
        QTRY_VERIFY(first.isOnBus());
        const MprisService second(f.model, other);
        QTRY_VERIFY(second.isOnBus());
    }

    void theScreenStaysOnOnlyWhileTheFilmRuns() {
        Fixture f;
        auto desktop = connection();
        FakeScreenSaver saver;
        QVERIFY(desktop.registerObject("/org/freedesktop/ScreenSaver", &saver, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.ScreenSaver"));
        desktop::SessionBus session(connecting());
        const ScreenSaverGuard guard(f.model, session);
        QVERIFY(f.play());
        QTRY_COMPARE(saver.held.size(), 1);
        f.player.enter(State::Buffering); // a stall is no reason for darkness
        f.model.pause();
        QTRY_COMPARE(saver.held.size(), 0);
        f.model.play();
        QTRY_COMPARE(saver.held.size(), 1);
        f.player.enter(State::Ended);
        QTRY_COMPARE(saver.held.size(), 0);
        f.model.play();
        QTRY_COMPARE(saver.held.size(), 1);
        f.model.close();
        QTRY_COMPARE(saver.held.size(), 0);
        QCOMPARE(saver.asked, 3);
    }

    void aPauseBeforeTheAnswerIsNotForgotten() {
        Fixture f;
        auto desktop = connection();
        FakeScreenSaver saver;
        QVERIFY(desktop.registerObject("/org/freedesktop/ScreenSaver", &saver, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService("org.freedesktop.ScreenSaver"));
        desktop::SessionBus session(connecting());
        const ScreenSaverGuard guard(f.model, session);
        QTRY_VERIFY(session.connection());
        QVERIFY(f.play());
        f.model.pause(); // at once
        QTRY_COMPARE(saver.asked, 1);
        QTRY_COMPARE(saver.held.size(), 0);
        QVERIFY(!guard.isHeld());
    }

    void withoutAScreenSaverTheFilmPlaysAllTheSame() {
        Fixture f;
        desktop::SessionBus session(connecting());
        const ScreenSaverGuard guard(f.model, session);
        QTRY_VERIFY(session.connection());
        std::atomic<bool> isRefused = false;
        const log::Tap tap(log::Level::Info, [&isRefused](std::string_view line) {
            if (line.find("cannot be held off") != std::string_view::npos)
                isRefused = true;
        });
        QVERIFY(f.play());
        QTRY_VERIFY(isRefused); // both the screen saver and the portal
        QVERIFY(!guard.isHeld());
        QCOMPARE(f.model.phase(), PlaybackModel::Phase::Playing);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::SessionBusTest)
#include "session_bus_test.moc"
