// SPDX-License-Identifier: GPL-3.0-or-later
// Posters: receiving, re-encoding, keeping and showing them. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_service.h"
#include "server/domain/catalog/picture_encoder.h"
#include "server/domain/catalog/picture_files.h"
#include "server/domain/catalog/picture_repository.h"
#include "shared/base/file.h"

#include <memory>
#include <semaphore>
#include <string>
#include <string_view>

namespace vitascope::server::catalog {

// A poster on its way in; its file goes with it. One thread at a time; the PictureFiles outlive it.
class PosterUpload {
public:
    static constexpr std::uint64_t kMostBytes = 20ULL * 1024 * 1024;

    PosterUpload(PictureFiles& files, TitleId title, std::filesystem::path folder, FileDescriptor file)
        : files_(files), title_(title), folder_(std::move(folder)), file_(std::move(file)) {}
    PosterUpload(const PosterUpload&) = delete;
    PosterUpload& operator=(const PosterUpload&) = delete;
    ~PosterUpload();

    // InvalidInput beyond kMostBytes (ask isTooLarge first for a better answer).
    [[nodiscard]] Result<void> append(std::string_view bytes);
    [[nodiscard]] bool isTooLarge(std::size_t more) const { return size_ + more > kMostBytes; }
    [[nodiscard]] TitleId title() const { return title_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path path() const { return folder_ / kFileName; }

    static constexpr std::string_view kFileName = "upload";

private:
    PictureFiles& files_;
    const TitleId title_;
    const std::filesystem::path folder_;
    FileDescriptor file_;
    std::uint64_t size_ = 0;
};

// One rendition of a poster, ready to be shown.
struct PosterView {
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
    const Clock& clock;
    IdSource& ids;
};

class PictureService {
public:
    explicit PictureService(const PictureParts& parts) : parts_(parts) {}

    // NotFound if there is no such title.
    [[nodiscard]] Result<std::unique_ptr<PosterUpload>> begin(TitleId title);
    // Re-encodes what was uploaded and makes it the title's poster; the one before is removed. InvalidInput if it is
    // no picture; Unavailable if too many are being re-encoded.
    [[nodiscard]] Result<void> finish(PosterUpload& upload);
    // NotFound without a poster, and for a draft that is hidden.
    [[nodiscard]] Result<PosterView> poster(TitleId title, int width, Drafts drafts);

private:
    Result<std::optional<PictureId>> store(const Picture& picture);
    Result<Picture> posterOf(TitleId title, Drafts drafts);

    const PictureParts parts_;
    std::counting_semaphore<> encoding_{2};
};

} // namespace vitascope::server::catalog
