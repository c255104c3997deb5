// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/system/mpris_service.h"

#include "app-player/system/mpris_interfaces.h"
#include "shared/base/log.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace vitascope::player {
namespace {

using Phase = PlaybackModel::Phase;

const QString kName = QStringLiteral("org.mpris.MediaPlayer2.vitascope");
const QString kPath = QStringLiteral("/org/mpris/MediaPlayer2");
const QString kPlayer = QStringLiteral("org.mpris.MediaPlayer2.Player");
constexpr uint kDoNotQueue = 4;   // of RequestName
constexpr uint kPrimaryOwner = 1; // of its answer

QDBusMessage toBus(const QString& method, const QVariantList& arguments) {
    const auto bus = QStringLiteral("org.freedesktop.DBus");
    auto message = QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

MprisService::MprisService(PlaybackModel& model, desktop::SessionBus& bus, QObject* parent)
    : QObject(parent), model_(model), bus_(bus) {
    new MprisRoot(*this);
    new MprisPlayer(*this);
    followModel();
    bus_.whenConnected(this, [this](const QDBusConnection& connection) { enter(connection); });
}

MprisService::~MprisService() {
    if (!bus_.connection())
        return;
    auto connection = *bus_.connection();
    if (!name_.isEmpty())
        connection.send(toBus(QStringLiteral("ReleaseName"), {name_}));
    connection.unregisterObject(kPath);
}

void MprisService::followModel() {
    connect(&model_, &PlaybackModel::phaseChanged, this, &MprisService::followPhase);
    connect(&model_, &PlaybackModel::choicesChanged, this, [this] { tell({{"Metadata", metadata()}}); });
    connect(&model_, &PlaybackModel::volumeChanged, this, [this] {
        tell({{"Volume", model_.isMuted() ? 0.0 : static_cast<double>(model_.volume())}});
    });
    connect(&model_, &PlaybackModel::speedChanged, this, [this] { tell({{"Rate", model_.speed()}}); });
    connect(&model_, &PlaybackModel::sought, this, [this] {
        Q_EMIT seeked(std::chrono::duration_cast<std::chrono::microseconds>(model_.position()).count());
    });
}

void MprisService::enter(const QDBusConnection& connection) {
    auto bus = connection;
    if (!bus.registerObject(kPath, this, QDBusConnection::ExportAdaptors))
        return log::warning("media keys do not work: the place on the bus is taken");
    askForName(kName, QStringLiteral("%1.instance%2").arg(kName).arg(QCoreApplication::applicationPid()));
}

// As QDBusConnection::registerService(), which waits for the answer.
void MprisService::askForName(const QString& name, const QString& otherwise) {
    const auto call =
        bus_.connection()->asyncCall(toBus(QStringLiteral("RequestName"), {name, kDoNotQueue}), desktop::kBusPatience);
    auto* watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, name, otherwise] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError() && reply.value() == kPrimaryOwner) {
            name_ = name;
            followPhase();
            Q_EMIT entered();
        } else if (!otherwise.isEmpty() && !reply.isError()) {
            askForName(otherwise, {});
        } else {
            log::warning("media keys do not work: the bus gives no name",
                         {{"why", reply.error().message().toStdString()}});
        }
    });
}

void MprisService::setArt(const QUrl& art) {
    art_ = art;
    tell({{"Metadata", metadata()}});
}

bool MprisService::isOpen() const {
    return model_.phase() != Phase::Closed && model_.phase() != Phase::Failed;
}

QString MprisService::status() const {
    if (!isOpen() || model_.phase() == Phase::Ended)
        return QStringLiteral("Stopped");
    return model_.wantsToPlay() ? QStringLiteral("Playing") : QStringLiteral("Paused");
}

QDBusObjectPath MprisService::track() const {
    if (!isOpen())
        return QDBusObjectPath("/org/mpris/MediaPlayer2/TrackList/NoTrack");
    auto id = QString::fromStdString(model_.title().id.toString());
    return QDBusObjectPath(QStringLiteral("/org/vitascope/title/") + id.remove(QLatin1Char('-')));
}

QVariantMap MprisService::metadata() const {
    if (!isOpen())
        return {{"mpris:trackid", QVariant::fromValue(track())}};
    const auto& details = model_.title().details;
    QVariantMap data{
        {"mpris:trackid", QVariant::fromValue(track())},
        {"mpris:length",
         static_cast<qlonglong>(std::chrono::duration_cast<std::chrono::microseconds>(model_.duration()).count())},
        {"xesam:title", QString::fromStdString(details.name)}};
    if (details.year)
        data["xesam:contentCreated"] = QStringLiteral("%1-01-01T00:00:00Z").arg(*details.year);
    if (!art_.isEmpty())
        data["mpris:artUrl"] = art_.toString();
    return data;
}

void MprisService::followPhase() {
    if (model_.phase() == Phase::Closed)
        art_.clear();
    tell({{"PlaybackStatus", status()},
          {"Metadata", metadata()},
          {"CanPlay", isOpen()},
          {"CanPause", isOpen()},
          {"CanSeek", isOpen()}});
}

// Qt's adaptors do not tell of changes by themselves.
void MprisService::tell(const QVariantMap& changed) {
    if (!isOnBus())
        return;
    auto signal = QDBusMessage::createSignal(kPath, QStringLiteral("org.freedesktop.DBus.Properties"),
                                             QStringLiteral("PropertiesChanged"));
    signal << kPlayer << changed << QStringList();
    bus_.connection()->send(signal);
}

} // namespace vitascope::player
