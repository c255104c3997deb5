// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of titles: receiving, re-encoding, keeping, showing and removing them. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_service.h"
#include "server/domain/catalog/picture_encoder.h"
#include "server/domain/catalog/picture_files.h"
#include "server/domain/catalog/picture_repository.h"
#include "server/domain/catalog/title_chronicle.h"
#include "shared/base/file.h"

#include <memory>
#include <semaphore>
#include <string>
#include <string_view>

namespace vitascope::server::catalog {

// A picture on its way in; its file goes with it. One thread at a time; the PictureFiles outlive it.
class PictureUpload {
public:
    static constexpr std::uint64_t kMostBytes = 20ULL * 1024 * 1024;

    PictureUpload(PictureFiles& files, TitleId title, PictureKind kind, std::filesystem::path folder,
                  FileDescriptor file)
        : files_(files), title_(title), kind_(kind), folder_(std::move(folder)), file_(std::move(file)) {}
    PictureUpload(const PictureUpload&) = delete;
    PictureUpload& operator=(const PictureUpload&) = delete;
    ~PictureUpload();

    // InvalidInput beyond kMostBytes (ask isTooLarge first for a better answer).
    [[nodiscard]] Result<void> append(std::string_view bytes);
    [[nodiscard]] bool isTooLarge(std::size_t more) const { return size_ + more > kMostBytes; }
    [[nodiscard]] TitleId title() const { return title_; }
    [[nodiscard]] PictureKind kind() const { return kind_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path path() const { return folder_ / kFileName; }

    static constexpr std::string_view kFileName = "upload";

private:
    PictureFiles& files_;
    const TitleId title_;
    const PictureKind kind_;
    const std::filesystem::path folder_;
    FileDescriptor file_;
    std::uint64_t size_ = 0;
};

// One rendition of a picture, ready to be shown.
struct PictureView {
    std::string jpeg;
    Digest digest;
    int version = 0;
};

// All of it outlives the service.
struct PictureParts {
    UnitOfWork& work;
    TitleRepository& titles;
    PictureRepository& pictures;
    PictureFiles& files;
    PictureEncoder& encoder;
    TitleChronicle& chronicle;
    const Clock& clock;
    IdSource& ids;
};

class PictureService {
public:
    explicit PictureService(const PictureParts& parts) : parts_(parts) {}

    // NotFound if there is no such title.
    [[nodiscard]] Result<std::unique_ptr<PictureUpload>> begin(TitleId title, PictureKind kind);
    // Re-encodes what was uploaded and makes it the title's picture of its kind; the one before is removed.
    // InvalidInput if it is no picture; Unavailable if too many are being re-encoded; Conflict if the picture that is
    // there is not of the version that it is to replace (0: none is there; nothing: whichever it is).
    [[nodiscard]] Result<void> finish(PictureUpload& upload, const audit::Origin& by = {},
                                      std::optional<int> replaces = {});
    // The rendition that is nearest to the width. NotFound without a picture, and for a draft that is hidden.
    [[nodiscard]] Result<PictureView> show(TitleId title, PictureKind kind, int width, Drafts drafts);
    // NotFound without a picture; Conflict if it is not of the version that is given.
    [[nodiscard]] Result<void> remove(TitleId title, PictureKind kind, const audit::Origin& by = {},
                                      std::optional<int> version = {});

private:
    Result<void> update(WriteScope& scope, const Title& title, const audit::Origin& by);
    Result<std::optional<PictureId>> store(const Picture& picture, const audit::Origin& by,
                                           std::optional<int> replaces);
    Result<Picture> pictureOf(TitleId title, PictureKind kind, Drafts drafts);

    const PictureParts parts_;
    std::counting_semaphore<> encoding_{2};
};

} // namespace vitascope::server::catalog
