// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/keychain.h"

#include "shared/base/log.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>

#include <condition_variable>
#include <mutex>
#include <qt6keychain/keychain.h>

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;

constexpr auto kLooking = 3s;    // for a service
constexpr auto kAnswering = 60s; // a person may have to unlock it

// What speaks the protocol of a keychain on the session's bus; without a bus nothing is started to make one.
bool hasService() {
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") &&
        !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")))
        return false;
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList names =
        bus.interface()->activatableServiceNames().value() + bus.interface()->registeredServiceNames().value();
    for (const auto* name : {"org.freedesktop.secrets", "org.kde.kwalletd5", "org.kde.kwalletd6"})
        if (names.contains(QLatin1String(name)))
            return true;
    return false;
}

QString keyOf(const QUrl& server) {
    return server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

Error errorOf(const QKeychain::Job& job) {
    const bool isAbsent = job.error() == QKeychain::EntryNotFound;
    return {isAbsent ? ErrorCode::NotFound : ErrorCode::Unavailable,
            "the keychain: " + (isAbsent ? "no such entry" : job.errorString().toStdString())};
}

} // namespace

struct Keychain::Ending {
    std::mutex mutex;
    std::condition_variable changed;
    bool isEnding = false;
};

struct Keychain::Reply {
    explicit Reply(std::shared_ptr<Ending> shared) : ending(std::move(shared)) {}
    void give(Result<QString> value) {
        const std::scoped_lock lock(ending->mutex);
        result = std::move(value);
        ending->changed.notify_all();
    }

    const std::shared_ptr<Ending> ending;
    std::optional<Result<QString>> result; // under the ending's mutex
};

namespace {

// Starts a job whose end is the reply; `value` makes it of the finished job.
template<class Job, class GiveReply, class Value>
void start(Job* job, const QString& key, GiveReply give, Value value) {
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [give = std::move(give), value](QKeychain::Job* finished) {
        if (finished->error() != QKeychain::NoError)
            return give(fail(errorOf(*finished)));
        give(value(static_cast<Job&>(*finished)));
    });
    job->start();
}

constexpr auto kNothing = [](const QKeychain::Job&) { return QString(); };

} // namespace

Keychain::Keychain(QString service)
    : service_(std::move(service)), ending_(std::make_shared<Ending>()), context_(std::make_unique<QObject>()) {
    thread_.setObjectName(QStringLiteral("keychain"));
    context_->moveToThread(&thread_);
    thread_.start();
    // An entry that is not there is the answer of a keychain that works.
    presence_ = post([service = service_](QObject& context, const ReplyPtr& reply) {
        if (!hasService())
            return reply->give(fail(ErrorCode::Unavailable, "there is no keychain on the session's bus"));
        auto* job = new QKeychain::ReadPasswordJob(service, &context);
        start(
            job, QStringLiteral("is it there?"),
            [reply](Result<QString> found) {
                const bool isThere = found || found.error().code == ErrorCode::NotFound;
                reply->give(isThere ? Result<QString>(QString()) : std::move(found));
            },
            kNothing);
    });
}

void Keychain::close() {
    const std::scoped_lock lock(ending_->mutex);
    ending_->isEnding = true;
    ending_->changed.notify_all();
}

Keychain::~Keychain() {
    close();
    thread_.quit();
    // A bus that hangs holds its thread for long; the program does not wait for it.
    if (!thread_.wait(std::chrono::duration_cast<std::chrono::milliseconds>(kLooking).count())) {
        thread_.terminate();
        thread_.wait();
        context_.release(); // it may be in use still
    }
}

Keychain::ReplyPtr Keychain::post(const Order& order) const {
    auto reply = std::make_shared<Reply>(ending_);
    QMetaObject::invokeMethod(
        context_.get(), [context = context_.get(), order, reply] { order(*context, reply); }, Qt::QueuedConnection);
    return reply;
}

Result<QString> Keychain::wait(const ReplyPtr& reply, std::chrono::milliseconds patience) const {
    std::unique_lock lock(ending_->mutex);
    ending_->changed.wait_for(lock, patience, [&] { return reply->result || ending_->isEnding; });
    if (reply->result)
        return *reply->result;
    return fail(ending_->isEnding ? ErrorCode::Cancelled : ErrorCode::Timeout, "the keychain does not answer");
}

CredentialPlace Keychain::place() const {
    return wait(presence_, kLooking) ? CredentialPlace::Keychain : CredentialPlace::Unknown;
}

Result<QString> Keychain::ask(const Order& order) const {
    if (const auto there = wait(presence_, kLooking); !there)
        return there;
    return wait(post(order), kAnswering);
}

Result<void> Keychain::keep(const QUrl& server, const Secret& refreshToken) const {
    const auto kept =
        ask([service = service_, key = keyOf(server), refreshToken](QObject& context, const ReplyPtr& reply) {
            auto* job = new QKeychain::WritePasswordJob(service, &context);
            job->setTextData(QString::fromStdString(refreshToken.reveal()));
            start(
                job, key, [reply](Result<QString> done) { reply->give(std::move(done)); }, kNothing);
        });
    if (!kept)
        return fail(kept.error());
    return {};
}

std::optional<Secret> Keychain::find(const QUrl& server) const {
    const auto found = ask([service = service_, key = keyOf(server)](QObject& context, const ReplyPtr& reply) {
        start(
            new QKeychain::ReadPasswordJob(service, &context), key,
            [reply](Result<QString> done) { reply->give(std::move(done)); },
            [](const QKeychain::ReadPasswordJob& job) { return job.textData(); });
    });
    if (found && !found->isEmpty())
        return Secret(found->toStdString());
    if (!found && found.error().code != ErrorCode::NotFound)
        log::info("a sign-in was not read from the keychain", {{"why", found.error().message}});
    return std::nullopt;
}

Result<void> Keychain::forget(const QUrl& server) const {
    const auto gone = ask([service = service_, key = keyOf(server)](QObject& context, const ReplyPtr& reply) {
        start(
            new QKeychain::DeletePasswordJob(service, &context), key,
            [reply](Result<QString> done) { reply->give(std::move(done)); }, kNothing);
    });
    if (!gone && gone.error().code != ErrorCode::NotFound)
        return fail(gone.error());
    return {};
}

} // namespace vitascope::desktop
