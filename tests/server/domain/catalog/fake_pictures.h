// SPDX-License-Identifier: GPL-3.0-or-later
// What the picture service needs, in memory.
#pragma once

#include "server/domain/catalog/picture_encoder.h"
#include "server/domain/catalog/picture_files.h"
#include "server/domain/catalog/picture_repository.h"
#include "shared/base/file.h"

#include <map>
#include <set>

namespace vitascope::server::catalog {

class FakePictureRepository final : public PictureRepository {
public:
    using Place = std::pair<TitleId, PictureKind>;

    Result<int> takeVersion(WriteScope&, TitleId title, PictureKind kind) override {
        return ++versions_[Place(title, kind)];
    }
    Result<void> put(WriteScope&, const Picture& picture) override {
        pictures_[Place(picture.title, picture.kind)] = picture;
        return {};
    }
    Result<void> remove(WriteScope&, TitleId title, PictureKind kind) override {
        pictures_.erase(Place(title, kind));
        return {};
    }
    Result<std::optional<Picture>> find(ReadScope&, TitleId title, PictureKind kind) override {
        const auto found = pictures_.find(Place(title, kind));
        return found == pictures_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::vector<PictureId>> list(ReadScope&, TitleId title) override {
        std::vector<PictureId> ids;
        for (const auto& [place, picture] : pictures_)
            if (place.first == title)
                ids.push_back(picture.id);
        return ids;
    }

private:
    std::map<Place, Picture> pictures_;
    std::map<Place, int> versions_;
};

// Work folders are real ones below a root, the kept files are in memory.
class FakePictureFiles final : public PictureFiles {
public:
    explicit FakePictureFiles(std::filesystem::path root) : root_(std::move(root)) {}

    std::set<PictureId> pictures() const {
        std::set<PictureId> ids;
        for (const auto& [key, bytes] : files_)
            ids.insert(key.first);
        return ids;
    }
    Result<std::filesystem::path> makeWorkFolder() override {
        auto folder = root_ / std::to_string(++folders_);
        std::filesystem::create_directory(folder);
        return folder;
    }
    void discardWorkFolder(const std::filesystem::path& folder) override { std::filesystem::remove_all(folder); }
    Result<void> keep(PictureId picture, const std::filesystem::path& folder, std::span<const int> widths) override {
        for (const int width : widths)
            files_[{picture, width}] = readFile(folder / (std::to_string(width) + ".jpg"), 1 << 20).value();
        return {};
    }
    Result<std::string> read(PictureId picture, int width) override {
        const auto found = files_.find({picture, width});
        if (found == files_.end())
            return fail(ErrorCode::NotFound, "no such file");
        return found->second;
    }
    void remove(PictureId picture) override {
        std::erase_if(files_, [&](const auto& file) { return file.first.first == picture; });
    }

private:
    const std::filesystem::path root_;
    int folders_ = 0;
    std::map<std::pair<PictureId, int>, std::string> files_;
};

// Takes what begins with "picture" and makes 160 and 320 wide copies of it.
class FakePictureEncoder final : public PictureEncoder {
public:
    std::vector<int> asked; // the last time

    Result<std::vector<PictureRendition>> encode(const std::filesystem::path& input,
                                                 const std::filesystem::path& folder,
                                                 std::span<const int> widths) override {
        asked.assign(widths.begin(), widths.end());
        const auto bytes = readFile(input, 1 << 20).value();
        if (!bytes.starts_with("picture"))
            return fail(ErrorCode::InvalidInput, "no picture");
        std::vector<PictureRendition> made;
        for (const int width : {320, 160}) {
            const auto jpeg = bytes + " " + std::to_string(width);
            (void)writeFileDurably(folder / (std::to_string(width) + ".jpg"), jpeg);
            made.push_back({width, width * 3 / 2, jpeg.size(), Sha256::of(jpeg)});
        }
        return made;
    }
};

} // namespace vitascope::server::catalog
