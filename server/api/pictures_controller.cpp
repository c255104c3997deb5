// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/pictures_controller.h"

#include "server/api/origin.h"
#include "server/api/titles_controller.h"
#include "shared/base/entity_tag.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vitascope::server::api {

using auth::Permission;
using http::Call;
using http::HttpProblem;
using http::Outcome;
using http::Reply;

namespace {

constexpr std::array<std::string_view, 3> kTypes{"image/jpeg", "image/png", "image/webp"};
constexpr int kUsualWidth = 320;
constexpr int kWidest = 4096;

HttpProblem tooLarge() {
    return HttpProblem::contentTooLarge("a picture has at most 20 MiB");
}

class PictureSink final : public http::BodySink {
public:
    PictureSink(catalog::PictureService& pictures, std::unique_ptr<catalog::PictureUpload> upload, audit::Origin by,
                std::optional<int> replaces)
        : pictures_(pictures), upload_(std::move(upload)), by_(std::move(by)), replaces_(replaces) {}

    tl::expected<void, HttpProblem> write(std::string_view piece) override {
        if (upload_->isTooLarge(piece.size()))
            return refuse(tooLarge());
        if (const auto written = upload_->append(piece); !written)
            return refuse(HttpProblem(written.error()));
        return {};
    }

    Outcome finish(http::BodyEnd end) override {
        if (end == http::BodyEnd::Cut)
            return fail(ErrorCode::Cancelled, "the picture did not arrive whole");
        if (const auto kept = pictures_.finish(*upload_, by_, replaces_); !kept)
            return fail(kept.error());
        return Reply::noContent();
    }

private:
    catalog::PictureService& pictures_;
    const std::unique_ptr<catalog::PictureUpload> upload_;
    const audit::Origin by_;
    const std::optional<int> replaces_;
};

// Whether If-None-Match names the tag (RFC 9110, 13.1.2).
bool isKnown(const Call& call, const std::string& tag) {
    const auto known = call.head().headers.list("If-None-Match");
    return known && namesTag(*known, tag, TagComparison::Weak);
}

// The picture that the path names.
struct Place {
    TitleId title;
    catalog::PictureKind kind = catalog::PictureKind::Poster;
};

Result<Place> placeOf(const Call& call) {
    const auto title = call.id<TitleId>("id");
    if (!title)
        return fail(title.error());
    const auto kind = catalog::parsePictureKind(call.parameter("kind"));
    if (!kind)
        return fail(ErrorCode::NotFound, "a title has a poster and a backdrop, no " + call.parameter("kind"));
    return Place{*title, *kind};
}

// The version of the picture that the caller wants to replace or remove; nothing: whichever it is.
Result<std::optional<int>> knownVersion(const Call& call, std::string_view name) {
    if (!call.query(name))
        return std::optional<int>();
    return call.queryNumber(name, 0, 0, std::numeric_limits<int>::max()).map([](int version) {
        return std::optional(version);
    });
}

} // namespace

PicturesController::PicturesController(http::Router& router, catalog::PictureService& pictures) : pictures_(pictures) {
    const std::string path = "/api/v1/titles/{id}/pictures/{kind}";
    router.addSink("PUT", path, Permission::EditCatalog, [this](const Call& call) { return receive(call); });
    router.add("GET", path, Permission::WatchFilms, [this](const Call& call) { return show(call); });
    router.add("DELETE", path, Permission::EditCatalog, [this](const Call& call) { return remove(call); });
}

http::SinkOutcome PicturesController::receive(const Call& call) {
    const auto place = placeOf(call);
    if (!place)
        return refuse(HttpProblem(place.error()));
    const auto type = call.header("Content-Type");
    if (!type || std::find(kTypes.begin(), kTypes.end(), type->substr(0, type->find(';'))) == kTypes.end())
        return refuse(HttpProblem::unsupportedMediaType("a picture is image/jpeg, image/png or image/webp"));
    if (call.head().contentLength.value_or(0) > catalog::PictureUpload::kMostBytes)
        return refuse(tooLarge());
    const auto replaces = knownVersion(call, "replaces");
    if (!replaces)
        return refuse(HttpProblem(replaces.error()));
    auto upload = pictures_.begin(place->title, place->kind);
    if (!upload)
        return refuse(HttpProblem(upload.error()));
    return std::make_unique<PictureSink>(pictures_, std::move(*upload), originOf(call), *replaces);
}

// With ?v= of the current picture the answer never changes and may be kept; without it, it is asked for again.
Outcome PicturesController::show(const Call& call) {
    const auto place = placeOf(call);
    if (!place)
        return fail(place.error());
    const auto width = call.queryNumber("width", kUsualWidth, 1, kWidest);
    if (!width)
        return fail(width.error());
    auto picture = pictures_.show(place->title, place->kind, *width, draftsFor(call.caller()));
    if (!picture)
        return fail(picture.error());
    const std::string tag = '"' + picture->digest.toHex().substr(0, 32) + '"';
    const bool isFixed = call.query("v") == std::to_string(picture->version);
    const std::string caching = isFixed ? "private, max-age=31536000, immutable" : "private, no-cache";
    auto reply = isKnown(call, tag) ? Reply{.status = 304, .headers = {}, .body = {}}
                                    : Reply::bytes("image/jpeg", std::move(picture->jpeg));
    return std::move(reply).with("ETag", tag).with("Cache-Control", caching);
}

Outcome PicturesController::remove(const Call& call) {
    const auto place = placeOf(call);
    if (!place)
        return fail(place.error());
    const auto version = knownVersion(call, "version");
    if (!version)
        return fail(version.error());
    if (const auto removed = pictures_.remove(place->title, place->kind, originOf(call), *version); !removed)
        return fail(removed.error());
    return Reply::noContent();
}

} // namespace vitascope::server::api
