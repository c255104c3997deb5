// SPDX-License-Identifier: GPL-3.0-or-later
// The API of setup, sign-in, users, titles and pictures behind its dispatcher, over fakes, without a network.
#pragma once

#include "server/api/audit_controller.h"
#include "server/api/auth_controller.h"
#include "server/api/genres_controller.h"
#include "server/api/http/dispatcher.h"
#include "server/api/import_controller.h"
#include "server/api/invitations_controller.h"
#include "server/api/passwords_controller.h"
#include "server/api/people_controller.h"
#include "server/api/pictures_controller.h"
#include "server/api/sessions_controller.h"
#include "server/api/setup_controller.h"
#include "server/api/title_list_controller.h"
#include "server/api/titles_controller.h"
#include "server/api/token_authenticator.h"
#include "server/api/trash_controller.h"
#include "server/api/users_controller.h"
#include "shared/wire/auth.h"
#include "shared/wire/problem.h"
#include "shared/wire/title.h"
#include "tests/server/domain/auth/auth_stage.h"
#include "tests/server/domain/catalog/catalog_stage.h"
#include "tests/server/domain/search/search_stage.h"

#include <future>

namespace vitascope::server::api {

struct Request {
    std::string method;
    std::string path;
    std::string body = {};
    std::string token = {};
    std::vector<front::Header> headers = {};
    std::string query = {};
};

class ApiStage {
public:
    explicit ApiStage(auth::Registration registration = auth::Registration::Open) : auth(registration) {}

    // The answer, with or without a BodySink on the route.
    front::Response send(const Request& request) {
        auto head = headOf(request);
        const auto plan = dispatcher_.plan(head);
        if (const auto* refusal = std::get_if<front::Refuse>(&plan))
            return refusal->response;
        if (std::holds_alternative<front::ReceivePieces>(plan))
            return sendPieces(std::move(head), request.body, front::BodyEnd::Complete);
        std::promise<front::Response> answer;
        dispatcher_.handle(std::move(head), request.body,
                           front::Completion([&](front::Response r) { answer.set_value(std::move(r)); }));
        return answer.get_future().get();
    }

    // As a body that is received in pieces.
    front::Response sendPieces(front::RequestHead head, const std::string& body, front::BodyEnd end) {
        std::promise<std::variant<std::unique_ptr<front::BodyReceiver>, front::Response>> opened;
        dispatcher_.open(std::move(head), [&](auto receiver) { opened.set_value(std::move(receiver)); });
        auto outcome = opened.get_future().get();
        if (auto* response = std::get_if<front::Response>(&outcome))
            return std::move(*response);
        auto& receiver = *std::get<std::unique_ptr<front::BodyReceiver>>(outcome);
        for (std::size_t at = 0; at < body.size(); at += kPiece) {
            std::promise<std::optional<front::Response>> ready;
            receiver.piece(body.substr(at, kPiece), [&](auto refusal) { ready.set_value(std::move(refusal)); });
            if (auto refusal = ready.get_future().get())
                return std::move(*refusal);
        }
        std::promise<front::Response> answer;
        receiver.end(end, front::Completion([&](front::Response r) { answer.set_value(std::move(r)); }));
        return answer.get_future().get();
    }

    static front::RequestHead headOf(const Request& request) {
        front::RequestHead head;
        head.method = request.method;
        head.path = request.path;
        head.query = request.query;
        head.clientAddress = "192.0.2.1";
        head.contentLength = request.body.size();
        for (const auto& header : request.headers)
            head.headers.add(header.name, header.value);
        if (!request.token.empty())
            head.headers.add("Authorization", "Bearer " + request.token);
        return head;
    }

    // The access token of a new user of that role.
    std::string tokenOf(auth::Role role) {
        const auto login = "user" + std::to_string(++users_);
        const auto id = auth.accounts.registerUser({login, Secret("a long enough secret"), ""}, {})->user.id;
        if (role != auth::Role::Viewer)
            (void)auth.accounts.setRole({}, id, role);
        return auth.signIn(login, "a long enough secret")->accessToken.reveal();
    }

    [[nodiscard]] const http::Router& router() const { return router_; }

    auth::AuthStage auth;
    catalog::CatalogStage catalog;
    search::SearchStage search{catalog};

private:
    static constexpr std::size_t kPiece = 256 * 1024;

    http::Router router_;
    TokenAuthenticator authenticator_{auth.sessions};
    SetupController setupController_{
        router_, auth.setup, auth.accounts, auth.limits, {[] { return "Vitascope of the test"; }, "1.2.3"}};
    AuthController authController_{router_, auth.sessions, auth.accounts, auth.limits};
    UsersController usersController_{router_, auth.accounts};
    SessionsController sessionsController_{router_, auth.userSessions, auth.accounts};
    PasswordsController passwordsController_{router_, auth.passwords, auth.limits};
    InvitationsController invitationsController_{router_, auth.invitations, auth.limits};
    AuditController auditController_{router_, auth.audit};
    TitleListController titleListController_{router_, catalog.catalog, search.search};
    TitlesController titlesController_{router_, catalog.catalog};
    TrashController trashController_{router_, catalog.trash, catalog.catalog};
    ImportController importController_{router_,
                                       {catalog.work, catalog.titles, catalog.people, catalog.chronicle,
                                        catalog.observer, catalog.clock, catalog.ids}};
    GenresController genresController_{router_, catalog.catalog};
    PeopleController peopleController_{router_, catalog.catalog};
    PicturesController picturesController_{router_, catalog.pictureService};
    http::ApiPool pool_{2, 64};
    http::Dispatcher dispatcher_{router_, authenticator_, pool_};
    int users_ = 0;
};

inline std::string bodyOf(const front::Response& response) {
    return std::get<std::string>(response.body);
}

inline std::string codeOf(const front::Response& response) {
    return wire::fromJson<wire::Problem>(bodyOf(response)).value_or(wire::Problem{}).code;
}

} // namespace vitascope::server::api
