// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/http/poco_exchange.h"

#include "shared/base/ascii.h"

#include <Poco/Exception.h>

#include <utility>

namespace vitascope::server::api::http {
namespace {

// Headers that the front writes itself.
bool isFraming(std::string_view name) {
    return equalIgnoringCase(name, "Content-Length") || equalIgnoringCase(name, "Connection") ||
           equalIgnoringCase(name, "Transfer-Encoding") || equalIgnoringCase(name, "Date");
}

} // namespace

std::ostream& PocoResponse::send() {
    isSent_ = true;
    return body_;
}

void PocoResponse::sendFile(const std::string& path, const std::string& mediaType) {
    auto file = front::FileSource::open(std::filesystem::path(path));
    if (!file)
        throw Poco::OpenFileException(file.error().message);
    const auto size = (*file)->size();
    file_ = {std::move(*file), 0, size};
    setContentType(mediaType);
    isSent_ = true;
}

void PocoResponse::sendBuffer(const void* buffer, std::size_t length) {
    send().write(static_cast<const char*>(buffer), static_cast<std::streamsize>(length));
}

void PocoResponse::redirect(const std::string& uri, HTTPStatus status) {
    setStatusAndReason(status);
    set("Location", uri);
    isSent_ = true;
}

void PocoResponse::requireAuthentication(const std::string& realm) {
    setStatusAndReason(HTTP_UNAUTHORIZED);
    set("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
}

front::Response PocoResponse::take() {
    front::Response response;
    response.status = static_cast<int>(getStatus());
    for (const auto& [name, value] : *this) {
        if (!isFraming(name))
            response.headers.add(name, value);
    }
    if (file_.file != nullptr)
        response.body = std::move(file_);
    else
        response.body = std::move(body_).str();
    return response;
}

PocoRequest::PocoRequest(const front::RequestHead& head, std::string body, PocoResponse& response)
    : head_(head),
      response_(response),
      stream_(std::move(body)),
      client_(head.clientAddress, 0),
      params_(new Poco::Net::HTTPServerParams) {
    setMethod(head.method);
    setURI(head.query.empty() ? head.path : head.path + "?" + head.query);
    setVersion(head.minorVersion >= 1 ? HTTP_1_1 : HTTP_1_0);
    for (const auto& header : head.headers.all())
        add(header.name, header.value);
}

} // namespace vitascope::server::api::http
