// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/sign_in_queue.h"

#include "shared/desktop/session/person_key.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace vitascope::studio {

SignInQueue::SignInQueue(desktop::ServerSession& session, const Clock& clock, QueueModel& model, QString packager,
                         QString folder, OpenStore openStore, QObject* parent)
    : QObject(parent),
      session_(session),
      clock_(clock),
      model_(model),
      packager_(std::move(packager)),
      folder_(std::move(folder)),
      openStore_(std::move(openStore)),
      calls_(QStringLiteral("queue-open"), 1) {
    connect(&session_, &desktop::Session::signedIn, this, &SignInQueue::enter);
    connect(&session_, &desktop::Session::signedOut, this, &SignInQueue::leave);
}

SignInQueue::~SignInQueue() {
    leave();
}

void SignInQueue::enter() {
    leave();
    const auto user = session_.user();
    if (!user)
        return;
    const auto name = desktop::personKey(session_.server(), user->id).toStdString() + ".db";
    wanted_ = std::filesystem::path(QFile::encodeName(folder_).toStdString()) / name;
    openWanted();
}

void SignInQueue::openWanted() {
    if (!wanted_ || !inUse_.insert(*wanted_).second)
        return;
    calls_.run(
        this, [open = openStore_, file = *wanted_] { return SignInQueue::open(open, file); },
        desktop::Answer<Opened>([this, file = *wanted_](Result<Opened> opened) {
            const bool isWanted = wanted_ == file; // not once somebody else is signed in, or nobody
            if (isWanted)
                wanted_.reset();
            if (isWanted && opened)
                return take(file, std::move(*opened));
            if (isWanted)
                model_.setProblem(opened.error());
            close(file, opened ? std::move(opened->store) : nullptr);
        }));
}

Result<SignInQueue::Opened> SignInQueue::open(const OpenStore& openStore, const std::filesystem::path& file) {
    auto store = openStore(file);
    if (!store)
        return fail(store.error());
    auto jobs = keptJobs(**store);
    if (!jobs)
        return fail(jobs.error());
    QStringList unreadable;
    for (const auto& name : (*store)->setAside())
        unreadable << QString::fromStdString(name);
    return Opened{std::move(*store), std::move(*jobs), std::move(unreadable)};
}

void SignInQueue::take(const std::filesystem::path& file, Opened opened) {
    present_.emplace(Present{file, session_.api(), std::move(opened.store), nullptr});
    present_->films = std::make_unique<FilmQueue>(
        FilmJob::Parts{*present_->api, clock_, *present_->store, QFile::encodeName(packager_).toStdString()},
        std::move(opened.jobs));
    model_.setQueue(present_->films.get(), file.stem().string());
    model_.setUnreadable(opened.unreadable);
    Q_EMIT this->opened(*present_->films);
}

void SignInQueue::leave() {
    wanted_.reset();
    model_.setQueue(nullptr);
    if (!present_)
        return;
    auto* const films = present_->films.get();
    leaving_.push_back(std::move(*present_));
    present_.reset();
    // Queued: it may not end in the middle of its own signal.
    connect(
        films, &FilmQueue::stopped, this, [this, films] { putAway(films); }, Qt::QueuedConnection);
    films->stop();
}

void SignInQueue::putAway(const FilmQueue* films) {
    const auto left = std::find_if(leaving_.begin(), leaving_.end(),
                                   [films](const Present& one) { return one.films.get() == films; });
    left->films.reset();
    close(left->file, std::move(left->store));
    leaving_.erase(left);
}

// Not here: a database that is closed writes to its disk.
void SignInQueue::close(const std::filesystem::path& file, std::shared_ptr<JobStore> store) {
    calls_.run(
        this,
        [store = std::move(store)]() mutable -> Result<void> {
            store.reset();
            return {};
        },
        desktop::Answer<void>([this, file](const Result<void>&) {
            inUse_.erase(file);
            openWanted();
        }));
}

} // namespace vitascope::studio
