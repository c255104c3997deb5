// SPDX-License-Identifier: GPL-3.0-or-later
// The uploads of the API without a network, for the tests that go through the text of tus 1.0.0: one slot for each MUST
// and SHOULD that binds a server, in the order of the text, quoted where the slot's name is not enough. What the whole
// server has to do with it (Expect: 100-continue, time limits) is shown by the tests of the front, and by
// tests/e2e/tus_js_client_test.cpp. Sentences that bind clients alone have no slot.
#pragma once

#include "server/api/uploads_controller.h"
#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/manual_clock.h"

namespace vitascope::test {

inline const std::string kUploads = "/api/v1/uploads";
inline const server::front::Header kTus{"Tus-Resumable", "1.0.0"};
inline const server::front::Header kPiece{"Content-Type", "application/offset+octet-stream"};
inline constexpr auto kSha1OfHelloWorld = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="; // as the text's own example has it

struct Tus {
    ManualClock clock;
    SystemIdSource ids{clock};
    FakeUnitOfWork work;
    FakeUploadRepository repository{work};
    FakeUploadSpool spool;
    server::storage::Uploads uploads{work, repository, spool, clock, ids, {.longest = 1000}};
    Api api;
    server::api::UploadsController controller{api.router, uploads};

    server::front::Response post(server::front::Headers headers, std::vector<std::string> body = {}) {
        headers.add(kTus.name, kTus.value);
        return api.send({"POST", kUploads, std::move(headers), std::move(body)});
    }
    std::string create(const std::string& length = "11") {
        return headerOf(post({{"Upload-Length", length}}), "Location");
    }
    std::string createDeferred() { return headerOf(post({{"Upload-Defer-Length", "1"}}), "Location"); }
    server::front::Response patch(const std::string& path, const std::string& offset, const std::string& body,
                                  server::front::Headers more = {}) {
        for (const auto& header : {kTus, kPiece, server::front::Header{"Upload-Offset", offset}})
            more.add(header.name, header.value);
        return api.send(
            {"PATCH", path, std::move(more), body.empty() ? std::vector<std::string>{} : std::vector{body}});
    }
    server::front::Response head(const std::string& path) { return api.send({"HEAD", path, {kTus}, {}}); }
    server::front::Response remove(const std::string& path) { return api.send({"DELETE", path, {kTus}, {}}); }
    std::string offsetOf(const std::string& path) { return headerOf(head(path), "Upload-Offset"); }
    std::string contentOf(const std::string& path) {
        const auto& bytes = spool.files.at(*UploadId::parse(path.substr(kUploads.size() + 1)));
        return {bytes.begin(), bytes.end()};
    }
    std::string unknown() { return kUploads + "/" + ids.next<UploadId>().toString(); }
};

inline bool has(const server::front::Response& response, std::string_view name) {
    return response.headers.find(name) != nullptr;
}

} // namespace vitascope::test
