// SPDX-License-Identifier: GPL-3.0-or-later
// HttpFetcher: a Fetcher over HTTP. Its handlers run on the client's thread, "transfer". Thread: any.
#pragma once

#include "shared/playback/fetcher.h"
#include "shared/transfer/http_client.h"

namespace vitascope::playback {

class HttpFetcher final : public Fetcher {
public:
    explicit HttpFetcher(transfer::HttpClient& client) : client_(client) {}

    Id start(FetchRequest request, FetchHandlers handlers) override;
    void cancel(Id id) override;

private:
    transfer::HttpClient& client_;
};

} // namespace vitascope::playback
