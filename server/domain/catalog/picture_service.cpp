// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/picture_service.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>

namespace vitascope::server::catalog {
namespace {

constexpr std::array kPosterWidths{160, 320, 640, 1280};
constexpr std::array kBackdropWidths{480, 960, 1920, 3840};
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

std::span<const int> widthsOf(PictureKind kind) {
    return kind == PictureKind::Poster ? std::span<const int>(kPosterWidths) : std::span<const int>(kBackdropWidths);
}

std::optional<int>& shownVersion(Title& title, PictureKind kind) {
    return kind == PictureKind::Poster ? title.posterVersion : title.backdropVersion;
}

Error noPicture(TitleId title, PictureKind kind) {
    return Error{ErrorCode::NotFound, "the title has no " + std::string(toString(kind)) + ": " + title.toString()};
}

Error noTitle(TitleId title) {
    return Error{ErrorCode::NotFound, "no such title: " + title.toString()};
}

// Whether what is there is what the caller knows.
Result<void> isStill(const std::optional<Picture>& there, std::optional<int> known) {
    const int version = there ? there->version : 0;
    if (known && *known != version)
        return fail(ErrorCode::Conflict, "the picture was changed meanwhile: it has version " +
                                             std::to_string(version) + ", not " + std::to_string(*known));
    return {};
}

} // namespace

PictureUpload::~PictureUpload() {
    files_.discardWorkFolder(folder_);
}

Result<void> PictureUpload::append(std::string_view bytes) {
    if (isTooLarge(bytes.size()))
        return fail(ErrorCode::InvalidInput, "a picture has at most 20 MiB");
    size_ += bytes.size();
    return writeAll(file_.get(), {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

Result<std::unique_ptr<PictureUpload>> PictureService::begin(TitleId id, PictureKind kind) {
    const auto title = parts_.work.read([&](ReadScope& scope) { return parts_.titles.find(scope, id); });
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(noTitle(id));
    const auto folder = parts_.files.makeWorkFolder();
    if (!folder)
        return fail(folder.error());
    const auto path = *folder / PictureUpload::kFileName;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        auto error = errorFromErrno("create", path);
        parts_.files.discardWorkFolder(*folder);
        return fail(std::move(error));
    }
    return std::make_unique<PictureUpload>(parts_.files, id, kind, *folder, std::move(file));
}

Result<void> PictureService::finish(PictureUpload& upload, const audit::Origin& by, std::optional<int> replaces) {
    if (upload.size() == 0)
        return fail(ErrorCode::InvalidInput, "the picture is empty");
    const Place place(encoding_);
    if (!place.isTaken())
        return fail(ErrorCode::Unavailable, "too many pictures are being made at once; try again soon");
    auto renditions = parts_.encoder.encode(upload.path(), upload.folder(), widthsOf(upload.kind()));
    if (!renditions)
        return fail(renditions.error());
    if (renditions->empty())
        return fail(ErrorCode::Internal, "the picture's encoder wrote nothing");
    std::sort(renditions->begin(), renditions->end(),
              [](const auto& left, const auto& right) { return left.width < right.width; });
    std::vector<int> widths;
    for (const auto& rendition : *renditions)
        widths.push_back(rendition.width);
    const Picture picture{parts_.ids.next<PictureId>(), upload.title(),        upload.kind(), 0,
                          parts_.clock.utcNow(),        std::move(*renditions)};
    if (auto kept = parts_.files.keep(picture.id, upload.folder(), widths); !kept)
        return fail(kept.error());
    const auto replaced = store(picture, by, replaces);
    if (!replaced) {
        parts_.files.remove(picture.id);
        return fail(replaced.error());
    }
    if (*replaced)
        parts_.files.remove(**replaced);
    return {};
}

// Which picture it replaced.
Result<std::optional<PictureId>> PictureService::store(const Picture& made, const audit::Origin& by,
                                                       std::optional<int> replaces) {
    return parts_.work.write([&](WriteScope& scope) -> Result<std::optional<PictureId>> {
        auto title = parts_.titles.find(scope, made.title);
        if (!title)
            return fail(title.error());
        if (!*title)
            return fail(noTitle(made.title));
        const auto before = parts_.pictures.find(scope, made.title, made.kind);
        if (!before)
            return fail(before.error());
        if (const auto same = isStill(*before, replaces); !same)
            return fail(same.error());
        const auto version = parts_.pictures.takeVersion(scope, made.title, made.kind);
        if (!version)
            return fail(version.error());
        Picture picture = made;
        picture.version = *version;
        if (auto put = parts_.pictures.put(scope, picture); !put)
            return fail(put.error());
        shownVersion(**title, made.kind) = picture.version;
        if (auto updated = update(scope, **title, by); !updated)
            return fail(updated.error());
        return *before ? std::optional((*before)->id) : std::nullopt;
    });
}

Result<void> PictureService::update(WriteScope& scope, const Title& title, const audit::Origin& by) {
    if (auto updated = parts_.titles.update(scope, title); !updated)
        return updated;
    return parts_.chronicle.tell(scope, TitleChange::Pictured, title.state, title, by);
}

Result<void> PictureService::remove(TitleId id, PictureKind kind, const audit::Origin& by, std::optional<int> version) {
    const auto removed = parts_.work.write([&](WriteScope& scope) -> Result<PictureId> {
        auto title = parts_.titles.find(scope, id);
        if (!title)
            return fail(title.error());
        if (!*title)
            return fail(noTitle(id));
        const auto picture = parts_.pictures.find(scope, id, kind);
        if (!picture)
            return fail(picture.error());
        if (!*picture)
            return fail(noPicture(id, kind));
        if (const auto same = isStill(*picture, version); !same)
            return fail(same.error());
        if (auto gone = parts_.pictures.remove(scope, id, kind); !gone)
            return fail(gone.error());
        shownVersion(**title, kind).reset();
        return update(scope, **title, by).map([&] { return (*picture)->id; });
    });
    if (!removed)
        return fail(removed.error());
    parts_.files.remove(*removed);
    return {};
}

Result<Picture> PictureService::pictureOf(TitleId id, PictureKind kind, Drafts drafts) {
    return parts_.work.read([&](ReadScope& scope) -> Result<Picture> {
        const auto title = parts_.titles.find(scope, id);
        if (!title)
            return fail(title.error());
        if (!*title || ((*title)->state != TitleState::Published && drafts == Drafts::Hidden))
            return fail(noTitle(id));
        auto found = parts_.pictures.find(scope, id, kind);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noPicture(id, kind));
        return std::move(**found);
    });
}

Result<PictureView> PictureService::show(TitleId id, PictureKind kind, int width, Drafts drafts) {
    auto picture = pictureOf(id, kind, drafts);
    while (picture) {
        const auto& rendition = nearestRendition(*picture, width);
        auto jpeg = parts_.files.read(picture->id, rendition.width);
        if (jpeg)
            return PictureView{std::move(*jpeg), rendition.digest, picture->version};
        // It may have been replaced since the look into the database; then there is another one to read.
        auto current = pictureOf(id, kind, drafts);
        if (!current || current->id == picture->id)
            return fail(ErrorCode::Internal, jpeg.error().message); // its text names a path, which is for the log
        picture = std::move(current);
    }
    return fail(picture.error());
}

} // namespace vitascope::server::catalog
