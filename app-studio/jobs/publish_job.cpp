// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/publish_job.h"

#include "app-studio/jobs/patient_call.h"

#include "shared/base/catch_all.h"

#include <pthread.h>

namespace vitascope::studio {

PublishJob::PublishJob(client::ApiClient& api, TitleId title, QObject* parent)
    : QObject(parent), api_(api), title_(title) {}

PublishJob::~PublishJob() = default; // the thread is asked to stop and joined; its queued signals are dropped

void PublishJob::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        if (!catchAll("publish-job", [&] { run(stop); }))
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT failed(unexpectedFailure()); }, Qt::QueuedConnection);
    });
    pthread_setname_np(thread_.native_handle(), "publish-job");
}

void PublishJob::cancel() {
    thread_.request_stop();
}

void PublishJob::run(const std::stop_token& stop) {
    const auto tell = [this](auto signal) { QMetaObject::invokeMethod(this, signal, Qt::QueuedConnection); };
    transfer::SystemSleeper sleeper;
    const auto title = callPatiently([&] { return api_.publish(title_, stop); }, sleeper, stop, [](const auto&) {});
    if (title)
        tell([this] { Q_EMIT finished(); });
    else if (title.error().code == ErrorCode::Cancelled)
        tell([this] { Q_EMIT cancelled(); });
    else
        tell([this, error = title.error()] { Q_EMIT failed(publishingFailure(error)); });
}

} // namespace vitascope::studio
