// SPDX-License-Identifier: GPL-3.0-or-later
// A package in memory and MediaDelivery over it, for tests of what is served, and to whom.
#pragma once

#include "server/delivery/media_delivery.h"
#include "shared/base/locked.h"

#include <QObject>
#include <QTemporaryDir>

#include <atomic>
#include <fstream>
#include <future>
#include <map>

namespace vitascope::server::delivery {

using namespace std::chrono_literals;

class FakeClock final : public Clock {
public:
    UtcTime utcNow() const override { return now; }
    SteadyTime steadyNow() const override { return {}; }

    UtcTime now{std::chrono::hours(24 * 365 * 56)};
};

// Packages that are in memory, and packages that must be loaded first.
class FakeIndex final : public streaming::MediaIndex {
public:
    std::shared_ptr<const streaming::MediaPackage> tryFind(PackageId package) const override {
        return loaded_.with([&](const auto& all) -> std::shared_ptr<const streaming::MediaPackage> {
            const auto found = all.find(package);
            return found == all.end() ? nullptr : found->second;
        });
    }
    Result<std::shared_ptr<const streaming::MediaPackage>> load(PackageId package) override {
        ++loads;
        if (failure)
            return fail(*failure);
        const auto found = stored.find(package);
        if (found == stored.end())
            return fail(ErrorCode::NotFound, "no such package");
        loaded_.with([&](auto& all) { all.insert(*found); });
        return found->second;
    }

    std::map<PackageId, std::shared_ptr<const streaming::MediaPackage>> stored;
    std::optional<Error> failure;
    std::atomic<int> loads = 0;

private:
    Locked<std::map<PackageId, std::shared_ptr<const streaming::MediaPackage>>> loaded_;
};

inline constexpr const char* kMaster = "#EXTM3U\nmaster\n";
inline constexpr const char* kPlaylist = "#EXTM3U\nmedia\n";
inline const std::string kFilm = "0123456789abcdefghij";

inline std::string longFilm() {
    std::string film;
    for (int i = 0; i < 1000; ++i)
        film += static_cast<char>('a' + i % 23);
    return film;
}

struct ReadBody {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const front::FileBody& file) const {
        std::string bytes(file.length, '\0');
        const auto got = readAt(file.file->descriptor(), file.offset,
                                std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()));
        bytes.resize(got.value_or(0));
        return bytes;
    }
    std::string operator()(const front::BodyParts& parts) const {
        std::string bytes;
        for (const auto& part : parts)
            bytes += std::visit(*this, part);
        return bytes;
    }
};

inline std::string bodyOf(const front::Response& response) {
    return std::visit(ReadBody(), response.body);
}

class MediaDeliveryStage : public QObject {
protected:
    void setUp() {
        folder_ = std::make_unique<QTemporaryDir>();
        const auto path = folder_->filePath("film").toStdString();
        std::ofstream(path) << kFilm;
        package_ = ids_.next<PackageId>();
        other_ = ids_.next<PackageId>();
        video_ = ids_.next<TrackId>();
        subtitles_ = ids_.next<TrackId>();
        long_ = ids_.next<TrackId>();
        thumbnails_ = ids_.next<TrackId>();
        session_ = ids_.next<SessionId>();
        const auto file = std::make_shared<const FileDescriptor>(std::move(*openForReading(path)));
        streaming::MediaPackage package{.id = package_,
                                        .masterPlaylist = kMaster,
                                        .masterTag = "\"m\"",
                                        .tracks = {},
                                        .title = {},
                                        .publishedAt = UtcTime()};
        for (const auto& [id, format] :
             {std::pair(video_, streaming::MediaFormat::Mp4), std::pair(subtitles_, streaming::MediaFormat::WebVtt)}) {
            auto& track = package.tracks[id];
            track.id = id;
            track.format = format;
            track.playlist = kPlaylist;
            track.playlistTag = "\"p\"";
            track.file = {file, 0, kFilm.size()};
            track.fileTag = "\"f\"";
            track.modifiedAt = clock_.now - 24h;
        }
        const auto longPath = folder_->filePath("long").toStdString();
        std::ofstream(longPath) << "behind a start" << longFilm();
        auto& longTrack = package.tracks[long_] = package.tracks[video_];
        longTrack.file = {std::make_shared<const FileDescriptor>(std::move(*openForReading(longPath))), 14, 1000};
        auto& thumbnails = package.tracks[thumbnails_] = package.tracks[video_];
        thumbnails.format = streaming::MediaFormat::Sheets;
        thumbnails.sheets = {{0, 8}, {8, 12}};
        delivery_.reset();
        index_.stored = {{package_, std::make_shared<const streaming::MediaPackage>(std::move(package))}};
        index_.failure.reset();
        index_.loads = 0;
        rights_ = std::make_unique<streaming::MediaRights>(
            std::vector<streaming::SigningKey>{{1, Secret(std::string(32, 'k'))}}, revoked_);
        delivery_ = std::make_unique<delivery::MediaDelivery>(index_, *rights_, clock_);
    }

    front::Response ask(const std::string& path, const front::Headers& headers = {},
                        const std::string& method = "GET") {
        front::RequestHead head;
        head.method = method;
        head.path = path;
        head.headers = headers;
        auto answered = std::make_shared<std::promise<front::Response>>();
        auto future = answered->get_future();
        delivery_->handle(std::move(head), front::Completion([answered](front::Response response) {
                              answered->set_value(std::move(response));
                          }));
        return future.get();
    }

    [[nodiscard]] std::string token(PackageId package, std::chrono::seconds lifetime = std::chrono::hours(1)) const {
        return rights_->issue({.package = package, .session = session_, .expiresAt = clock_.now + lifetime});
    }

    [[nodiscard]] std::string trackPath(TrackId track, const std::string& name) const {
        return "/media/" + token(package_) + "/" + package_.toString() + "/" + track.toString() + "/" + name;
    }

    FakeClock clock_;
    FakeIndex index_;
    auth::RevokedSessions revoked_;
    SystemIdSource ids_{clock_};
    PackageId package_;
    PackageId other_;
    TrackId video_;
    TrackId subtitles_;
    TrackId long_;
    TrackId thumbnails_;
    SessionId session_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<streaming::MediaRights> rights_;
    std::unique_ptr<delivery::MediaDelivery> delivery_;
};

} // namespace vitascope::server::delivery
