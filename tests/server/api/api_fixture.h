// SPDX-License-Identifier: GPL-3.0-or-later
// Requests through the dispatcher to controllers, without a network: the bearer token is the caller's role and user
// ("editor", "editor2", "viewer"); "" sends none.
#pragma once

#include "server/api/http/api_pool.h"
#include "server/api/http/dispatcher.h"
#include "server/api/http/router.h"
#include "server/domain/auth/role.h"

#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vitascope::test {

class FakeAuthenticator final : public server::api::http::Authenticator {
public:
    static UserId userOf(std::string_view token) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = 9;
        bytes[14] = static_cast<std::uint8_t>(token.front());
        bytes[15] = static_cast<std::uint8_t>(token.back());
        return UserId(Uuid(bytes));
    }
    Result<server::api::http::Caller> authenticate(std::string_view token) override {
        using namespace server;
        if (token.starts_with("editor"))
            return api::http::Caller{userOf(token), session, auth::permissionsOf(auth::Role::Editor)};
        if (token.starts_with("viewer"))
            return api::http::Caller{userOf(token), session, auth::permissionsOf(auth::Role::Viewer)};
        return fail(ErrorCode::Unauthenticated, "token");
    }
    SessionId session = *SessionId::parse("01900000-0000-7000-8000-000000000011");
};

struct ApiRequest {
    std::string method;
    std::string path; // may carry a query
    server::front::Headers headers;
    std::vector<std::string> pieces; // of the body
    std::string token = "editor";
    server::front::BodyEnd end = server::front::BodyEnd::Complete;
};

// One thread of the API behind a dispatcher; the routes are added before the first request.
class Api {
public:
    server::api::http::Router router;

    server::front::Response send(const ApiRequest& request) {
        using namespace server::front;
        if (!dispatcher_)
            dispatcher_ = std::make_unique<server::api::http::Dispatcher>(router, authenticator_, pool_);
        const auto head = headOf(request);
        const auto plan = dispatcher_->plan(head);
        if (const auto* refuse = std::get_if<Refuse>(&plan))
            return refuse->response;
        if (std::holds_alternative<ReceivePieces>(plan))
            return sendPieces(request, head);
        std::string body;
        for (const auto& piece : request.pieces)
            body += piece;
        auto answer = std::make_shared<std::promise<Response>>();
        dispatcher_->handle(head, body, completionOf(answer));
        return answer->get_future().get();
    }

private:
    static server::front::RequestHead headOf(const ApiRequest& request) {
        server::front::RequestHead head;
        head.method = request.method;
        head.path = request.path.substr(0, request.path.find('?'));
        if (head.path.size() < request.path.size())
            head.query = request.path.substr(head.path.size() + 1);
        head.headers = request.headers;
        head.clientAddress = "127.0.0.1";
        if (!request.token.empty())
            head.headers.add("Authorization", "Bearer " + request.token);
        std::uint64_t length = 0;
        for (const auto& piece : request.pieces)
            length += piece.size();
        head.contentLength = length + (request.end == server::front::BodyEnd::Cut ? 1 : 0);
        return head;
    }
    static server::front::Completion completionOf(std::shared_ptr<std::promise<server::front::Response>> answer) {
        return server::front::Completion(
            [answer](server::front::Response response) { answer->set_value(std::move(response)); });
    }
    server::front::Response sendPieces(const ApiRequest& request, const server::front::RequestHead& head) {
        using namespace server::front;
        using Opened = std::variant<std::unique_ptr<BodyReceiver>, Response>;
        auto opened = std::make_shared<std::promise<Opened>>();
        dispatcher_->open(head, [opened](Opened outcome) { opened->set_value(std::move(outcome)); });
        auto outcome = opened->get_future().get();
        if (auto* refused = std::get_if<Response>(&outcome))
            return std::move(*refused);
        auto& receiver = std::get<std::unique_ptr<BodyReceiver>>(outcome);
        for (const auto& piece : request.pieces) {
            auto ready = std::make_shared<std::promise<std::optional<Response>>>();
            receiver->piece(piece, [ready](std::optional<Response> refusal) { ready->set_value(std::move(refusal)); });
            if (auto refusal = ready->get_future().get())
                return std::move(*refusal);
        }
        auto answer = std::make_shared<std::promise<Response>>();
        receiver->end(request.end, completionOf(answer));
        return answer->get_future().get();
    }

    FakeAuthenticator authenticator_;
    server::api::http::ApiPool pool_{1, 16};
    std::unique_ptr<server::api::http::Dispatcher> dispatcher_;
};

[[nodiscard]] inline std::string headerOf(const server::front::Response& response, std::string_view name) {
    const auto* value = response.headers.find(name);
    return value ? *value : std::string();
}

[[nodiscard]] inline std::string bodyOf(const server::front::Response& response) {
    const auto* text = std::get_if<std::string>(&response.body);
    return text ? *text : std::string();
}

} // namespace vitascope::test
