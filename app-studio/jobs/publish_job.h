// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes a title, waiting for a server that is away. Thread: as UploadJob ("publish-job").
#pragma once

#include "app-studio/jobs/job_failure.h"
#include "shared/base/id.h"
#include "shared/client/api_client.h"

#include <QObject>

#include <thread>

namespace vitascope::studio {

class PublishJob : public QObject {
    Q_OBJECT

public:
    PublishJob(client::ApiClient& api, TitleId title, QObject* parent = nullptr);
    ~PublishJob() override;

    // Once. Exactly one of finished, failed and cancelled follows.
    void start();
    void cancel();

Q_SIGNALS:
    void finished();
    void failed(const vitascope::studio::JobFailure& failure);
    void cancelled();

private:
    void run(const std::stop_token& stop);

    client::ApiClient& api_;
    const TitleId title_;
    std::jthread thread_;
};

} // namespace vitascope::studio
