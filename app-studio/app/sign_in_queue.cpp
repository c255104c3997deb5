// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/sign_in_queue.h"

#include "app-studio/app/sign_in_name.h"

#include <QFile>

namespace vitascope::studio {

SignInQueue::SignInQueue(desktop::ServerSession& session, const Clock& clock, QueueModel& model, QString packager,
                         QString folder, QObject* parent)
    : QObject(parent),
      session_(session),
      clock_(clock),
      model_(model),
      packager_(std::move(packager)),
      folder_(std::move(folder)),
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
    const auto name = signInName(session_.server(), user->id) + ".db";
    const auto file = std::filesystem::path(QFile::encodeName(folder_).toStdString()) / name;
    calls_.run(
        this, [file] { return open(file); },
        desktop::Answer<Opened>([this, signIn = ++signIns_](Result<Opened> opened) {
            if (signIn != signIns_)
                return;
            if (opened)
                take(std::move(*opened));
            else
                model_.setProblem(opened.error());
        }));
}

Result<SignInQueue::Opened> SignInQueue::open(const std::filesystem::path& file) {
    auto store = SqliteJobStore::open(file);
    if (!store)
        return fail(store.error());
    auto jobs = keptJobs(**store);
    if (!jobs)
        return fail(jobs.error());
    QStringList unreadable;
    for (const auto& name : (*store)->setAside())
        unreadable << QString::fromStdString(name);
    return Opened{std::move(*store), std::move(*jobs), std::move(unreadable), file.stem().string()};
}

void SignInQueue::take(Opened opened) {
    auto* const api = session_.api();
    if (api == nullptr)
        return;
    store_ = std::move(opened.store);
    films_ = std::make_unique<FilmQueue>(
        FilmJob::Parts{*api, clock_, *store_, QFile::encodeName(packager_).toStdString()}, std::move(opened.jobs));
    model_.setQueue(films_.get(), std::move(opened.name));
    model_.setUnreadable(opened.unreadable);
    Q_EMIT this->opened(*films_);
}

// Jobs use the sign-in's ApiClient, which lives no longer than the signal of its end.
void SignInQueue::leave() {
    ++signIns_;
    model_.setQueue(nullptr);
    films_.reset();
    store_.reset();
}

} // namespace vitascope::studio
