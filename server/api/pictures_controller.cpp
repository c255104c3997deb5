// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/pictures_controller.h"

#include "server/api/titles_controller.h"

#include <algorithm>
#include <array>

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
    return HttpProblem::contentTooLarge("a poster has at most 20 MiB");
}

class PosterSink final : public http::BodySink {
public:
    PosterSink(catalog::PictureService& pictures, std::unique_ptr<catalog::PosterUpload> upload)
        : pictures_(pictures), upload_(std::move(upload)) {}

    tl::expected<void, HttpProblem> write(std::string_view piece) override {
        if (upload_->isTooLarge(piece.size()))
            return refuse(tooLarge());
        if (const auto written = upload_->append(piece); !written)
            return refuse(HttpProblem(written.error()));
        return {};
    }

    Outcome finish(http::BodyEnd end) override {
        if (end == http::BodyEnd::Cut)
            return fail(ErrorCode::Cancelled, "the poster did not arrive whole");
        if (const auto kept = pictures_.finish(*upload_); !kept)
            return fail(kept.error());
        return Reply::noContent();
    }

private:
    catalog::PictureService& pictures_;
    const std::unique_ptr<catalog::PosterUpload> upload_;
};

// Whether If-None-Match names the tag (RFC 9110, 13.1.2).
bool isKnown(const Call& call, const std::string& tag) {
    const auto known = call.header("If-None-Match");
    return known && (*known == "*" || known->find(tag) != std::string_view::npos);
}

} // namespace

PicturesController::PicturesController(http::Router& router, catalog::PictureService& pictures) : pictures_(pictures) {
    const std::string path = "/api/v1/titles/{id}/pictures/poster";
    router.addSink("PUT", path, Permission::EditCatalog, [this](const Call& call) { return receive(call); });
    router.add("GET", path, Permission::WatchFilms, [this](const Call& call) { return show(call); });
}

http::SinkOutcome PicturesController::receive(const Call& call) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return refuse(HttpProblem(id.error()));
    const auto type = call.header("Content-Type");
    if (!type || std::find(kTypes.begin(), kTypes.end(), type->substr(0, type->find(';'))) == kTypes.end())
        return refuse(HttpProblem::unsupportedMediaType("a poster is image/jpeg, image/png or image/webp"));
    if (call.head().contentLength.value_or(0) > catalog::PosterUpload::kMostBytes)
        return refuse(tooLarge());
    auto upload = pictures_.begin(*id);
    if (!upload)
        return refuse(HttpProblem(upload.error()));
    return std::make_unique<PosterSink>(pictures_, std::move(*upload));
}

// With ?v= of the current poster the answer never changes and may be kept; without it, it is asked for again.
Outcome PicturesController::show(const Call& call) {
    const auto id = call.id<TitleId>("id");
    if (!id)
        return fail(id.error());
    const auto width = call.queryNumber("width", kUsualWidth, 1, kWidest);
    if (!width)
        return fail(width.error());
    auto poster = pictures_.poster(*id, *width, draftsFor(call.caller()));
    if (!poster)
        return fail(poster.error());
    const std::string tag = '"' + poster->digest.toHex().substr(0, 32) + '"';
    const bool isFixed = call.query("v") == std::to_string(poster->version);
    const std::string caching = isFixed ? "private, max-age=31536000, immutable" : "private, no-cache";
    auto reply = isKnown(call, tag) ? Reply{.status = 304, .headers = {}, .body = {}}
                                    : Reply::bytes("image/jpeg", std::move(poster->jpeg));
    return std::move(reply).with("ETag", tag).with("Cache-Control", caching);
}

} // namespace vitascope::server::api
