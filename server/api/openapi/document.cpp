// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/openapi/document.h"

#include "server/api/openapi/embedded_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string>

namespace vitascope::server::api::openapi {
namespace {

// Ordered, so that the document reads as it was written.
using Json = nlohmann::ordered_json;

Json parseFragment(const EmbeddedFile& file) {
    try {
        return Json::parse(file.text);
    } catch (const Json::exception& error) {
        throw std::logic_error("openapi/" + std::string(file.name) + ": " + error.what());
    }
}

void mergeInto(Json& target, const Json& source, const std::string& where) {
    for (const auto& [name, value] : source.items()) {
        if (target.contains(name))
            throw std::logic_error("openapi/" + where + ": " + name + " is given twice");
        target[name] = value;
    }
}

void mergeFragment(Json& document, const EmbeddedFile& file) {
    const auto fragment = parseFragment(file);
    const std::string name(file.name);
    if (fragment.contains("paths"))
        mergeInto(document["paths"], fragment["paths"], name);
    if (!fragment.contains("components"))
        return;
    for (const auto& [kind, entries] : fragment["components"].items())
        mergeInto(document["components"][kind], entries, name);
}

void addProblem(Json& operation, const char* status, const char* response) {
    auto& responses = operation["responses"];
    if (!responses.contains(status))
        responses[status] = {{"$ref", std::string("#/components/responses/") + response}};
}

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

std::string_view nameOf(const http::Access& access) {
    if (access.permission())
        return auth::toString(*access.permission());
    return access.asksSignIn() ? "signed-in" : "anyone";
}

// What every call of this kind can be answered, and who may make it.
void complete(Json& operation, const http::Route& route) {
    if (operation.contains("requestBody")) {
        addProblem(operation, "400", "InvalidInput");
        addProblem(operation, "413", "ContentTooLarge");
    }
    if (route.access == http::Access::Anyone) {
        operation["security"] = Json::array();
    } else {
        addProblem(operation, "401", "Unauthenticated");
        if (route.access.permission())
            addProblem(operation, "403", "Forbidden");
    }
    operation["x-permission"] = nameOf(route.access);
    if (route.pattern.find("{id}") != std::string::npos)
        addProblem(operation, "404", "NotFound");
    addProblem(operation, "default", "Problem");
}

void completeOperations(Json& document, const http::Router& router) {
    for (const auto& route : router.routes()) {
        const auto path = document["paths"].find(route.pattern);
        if (path == document["paths"].end())
            continue;
        const auto operation = path->find(lowerCase(route.method));
        if (operation != path->end())
            complete(*operation, route);
    }
}

} // namespace

std::string makeDocument(const http::Router& router, std::string_view version) {
    auto document = Json::parse(embeddedFile("base.json"));
    document["info"]["version"] = version;
    document["paths"] = Json::object();
    for (const auto& file : embeddedFiles())
        if (file.name.ends_with(".json") && file.name != "base.json")
            mergeFragment(document, file);
    completeOperations(document, router);
    return document.dump(1);
}

} // namespace vitascope::server::api::openapi
