// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/picture_service.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>

namespace vitascope::server::catalog {
namespace {

constexpr std::array<int, 4> kWidths{160, 320, 640, 1280};
constexpr std::chrono::seconds kPatience{10};

class Place {
public:
    explicit Place(std::counting_semaphore<>& places) : places_(places), taken_(places.try_acquire_for(kPatience)) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        if (taken_)
            places_.release();
    }
    [[nodiscard]] bool isTaken() const { return taken_; }

private:
    std::counting_semaphore<>& places_;
    const bool taken_;
};

Error noTitle(TitleId title) {
    return Error{ErrorCode::NotFound, "no such title: " + title.toString()};
}

} // namespace

PosterUpload::~PosterUpload() {
    files_.discardWorkFolder(folder_);
}

Result<void> PosterUpload::append(std::string_view bytes) {
    if (isTooLarge(bytes.size()))
        return fail(ErrorCode::InvalidInput, "a poster has at most 20 MiB");
    size_ += bytes.size();
    return writeAll(file_.get(), {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

Result<std::unique_ptr<PosterUpload>> PictureService::begin(TitleId id) {
    const auto title = parts_.work.read([&](ReadScope& scope) { return parts_.titles.find(scope, id); });
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(noTitle(id));
    const auto folder = parts_.files.makeWorkFolder();
    if (!folder)
        return fail(folder.error());
    const auto path = *folder / PosterUpload::kFileName;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        auto error = errorFromErrno("create", path);
        parts_.files.discardWorkFolder(*folder);
        return fail(std::move(error));
    }
    return std::make_unique<PosterUpload>(parts_.files, id, *folder, std::move(file));
}

Result<void> PictureService::finish(PosterUpload& upload) {
    if (upload.size() == 0)
        return fail(ErrorCode::InvalidInput, "the poster is empty");
    const Place place(encoding_);
    if (!place.isTaken())
        return fail(ErrorCode::Unavailable, "too many posters are being made at once; try again soon");
    auto renditions = parts_.encoder.encode(upload.path(), upload.folder(), kWidths);
    if (!renditions)
        return fail(renditions.error());
    if (renditions->empty())
        return fail(ErrorCode::Internal, "the poster's encoder wrote nothing");
    std::sort(renditions->begin(), renditions->end(),
              [](const auto& left, const auto& right) { return left.width < right.width; });
    std::vector<int> widths;
    for (const auto& rendition : *renditions)
        widths.push_back(rendition.width);
    const Picture picture{parts_.ids.next<PictureId>(), upload.title(), 1, parts_.clock.utcNow(),
                          std::move(*renditions)};
    if (auto kept = parts_.files.keep(picture.id, upload.folder(), widths); !kept)
        return fail(kept.error());
    const auto replaced = store(picture);
    if (!replaced) {
        parts_.files.remove(picture.id);
        return fail(replaced.error());
    }
    if (*replaced)
        parts_.files.remove(**replaced);
    return {};
}

// Which poster it replaced.
Result<std::optional<PictureId>> PictureService::store(const Picture& made) {
    return parts_.work.write([&](WriteScope& scope) -> Result<std::optional<PictureId>> {
        auto title = parts_.titles.find(scope, made.title);
        if (!title)
            return fail(title.error());
        if (!*title)
            return fail(noTitle(made.title));
        const auto before = parts_.pictures.findPoster(scope, made.title);
        if (!before)
            return fail(before.error());
        Picture picture = made;
        picture.version = (*title)->posterVersion.value_or(0) + 1;
        if (auto put = parts_.pictures.putPoster(scope, picture); !put)
            return fail(put.error());
        (*title)->posterVersion = picture.version;
        if (auto updated = parts_.titles.update(scope, **title); !updated)
            return fail(updated.error());
        return *before ? std::optional((*before)->id) : std::nullopt;
    });
}

Result<Picture> PictureService::posterOf(TitleId id, Drafts drafts) {
    return parts_.work.read([&](ReadScope& scope) -> Result<Picture> {
        const auto title = parts_.titles.find(scope, id);
        if (!title)
            return fail(title.error());
        if (!*title || ((*title)->state != TitleState::Published && drafts == Drafts::Hidden))
            return fail(noTitle(id));
        auto found = parts_.pictures.findPoster(scope, id);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::NotFound, "the title has no poster: " + id.toString());
        return std::move(**found);
    });
}

Result<PosterView> PictureService::poster(TitleId id, int width, Drafts drafts) {
    auto picture = posterOf(id, drafts);
    while (picture) {
        const auto& rendition = nearestRendition(*picture, width);
        auto jpeg = parts_.files.read(picture->id, rendition.width);
        if (jpeg)
            return PosterView{std::move(*jpeg), rendition.digest, picture->version};
        // It may have been replaced since the look into the database; then there is another one to read.
        auto current = posterOf(id, drafts);
        if (!current || current->id == picture->id)
            return fail(jpeg.error());
        picture = std::move(current);
    }
    return fail(picture.error());
}

} // namespace vitascope::server::catalog
