// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/api_routes.h"

#include <utility>

namespace vitascope::server::app {

ApiRoutes::ApiRoutes(Services& services, Operations operations)
    : authenticator(services.identity.sessions),
      health(router, VITASCOPE_VERSION, std::move(operations.readiness)),
      metrics(router, std::move(operations.metrics), std::move(operations.metricsReaders)),
      keys(router, *services.stores.accessTokens, services.keys),
      docs(router, VITASCOPE_VERSION),
      setup(router, services.identity.setup, services.identity.accounts, services.identity.requestLimits,
            {.name = [&settings = services.settings] { return settings.get<std::string>("server.name"); },
             .version = VITASCOPE_VERSION}),
      auth(router, services.identity.sessions, services.identity.accounts, services.identity.requestLimits),
      users(router, services.identity.accounts),
      sessions(router, services.identity.userSessions, services.identity.accounts),
      passwords(router, services.identity.passwords, services.identity.requestLimits),
      invitations(router, services.identity.invitations, services.identity.requestLimits),
      audit(router, services.auditLog),
      titleLists(router, services.catalogService, services.search.search),
      titles(router, services.catalogService),
      trash(router, services.trash, services.catalogService),
      imports(router, {.work = *services.stores.database,
                       .titles = services.titles,
                       .people = services.people,
                       .chronicle = services.titleChronicle,
                       .observer = services.catalogObservers,
                       .clock = services.clock,
                       .ids = services.ids}),
      genres(router, services.catalogService),
      people(router, services.catalogService),
      pictures(router, services.pictureService),
      uploads(router, services.uploadService),
      packages(router, services.packageService, services.packageRemoval),
      films(router, services.rawFilmService),
      jobs(router, services.queue,
           [&work = *services.stores.database, &titles = services.titles](std::span<const TitleId> ids) {
               return work.read([&](ReadScope& scope) { return titles.names(scope, ids); });
           }),
      events(router, services.events.hub),
      playback(router, services.playback),
      watching(router, services.watching),
      settings(router, services.settings),
      status(router, std::move(operations.status), std::move(operations.activity)),
      backups(router, services.backups) {}

} // namespace vitascope::server::app
