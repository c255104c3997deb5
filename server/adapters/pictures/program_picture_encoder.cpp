// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/pictures/program_picture_encoder.h"

#include "shared/base/child_process.h"
#include "shared/base/file.h"
#include "shared/base/log.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace vitascope::server::pictures {
namespace {

constexpr std::size_t kLargestPicture = 32UL * 1024 * 1024;
constexpr std::chrono::milliseconds kGrace{500};

// One JPEG as the child names it.
struct Named {
    std::string name; // "320.jpg": the width that was asked for
    int width = 0;    // what it is: never above the input's
    int height = 0;
};

// What the child says on stdout, line by line; written by the child's thread, read after it has ended.
struct Report {
    std::optional<std::vector<Named>> images;
    std::string errorCode;
    std::string errorMessage;

    void take(std::string_view line) {
        const auto event = nlohmann::json::parse(line, nullptr, false);
        if (!event.is_object())
            return;
        try {
            const auto kind = event.value("event", std::string());
            if (kind == "image") {
                images.emplace();
                for (const auto& image : event.at("images"))
                    images->push_back({image.at("name"), image.at("width"), image.at("height")});
            } else if (kind == "error") {
                errorCode = event.value("code", std::string());
                errorMessage = event.value("message", std::string());
            }
        } catch (const nlohmann::json::exception&) {
            images.reset(); // not the protocol that was agreed on
        }
    }
};

std::string nameOf(int width) {
    return std::to_string(width) + ".jpg";
}

std::string joined(std::span<const int> widths) {
    std::string text;
    for (const int width : widths)
        (text += text.empty() ? "" : ",") += std::to_string(width);
    return text;
}

// The child is not believed: the file that it named is looked at, and renamed to the width it has.
Result<catalog::PictureRendition> inspect(const std::filesystem::path& folder, const Named& image, int asked) {
    if (image.name != nameOf(asked) || image.width <= 0 || image.width > asked || image.height <= 0)
        return fail(ErrorCode::Internal, "vitascope-package image named a picture that was not asked for");
    const auto bytes = readFile(folder / image.name, kLargestPicture);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->starts_with("\xff\xd8\xff"))
        return fail(ErrorCode::Internal, "vitascope-package image wrote something that is no JPEG");
    std::error_code error;
    std::filesystem::rename(folder / image.name, folder / nameOf(image.width), error);
    if (error)
        return fail(ErrorCode::Unavailable, "rename " + image.name + ": " + error.message());
    return catalog::PictureRendition{image.width, image.height, bytes->size(), Sha256::of(*bytes)};
}

// An input narrower than some of the widths comes out in its own width for each of them; one of these is enough.
Result<std::vector<catalog::PictureRendition>>
inspectAll(const std::filesystem::path& folder, const std::vector<Named>& images, std::span<const int> widths) {
    if (images.size() != widths.size())
        return fail(ErrorCode::Internal, "vitascope-package image wrote another number of pictures than was asked for");
    std::vector<catalog::PictureRendition> renditions;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (!renditions.empty() && renditions.back().width == images[i].width)
            continue;
        auto rendition = inspect(folder, images[i], widths[i]);
        if (!rendition)
            return fail(rendition.error());
        renditions.push_back(*rendition);
    }
    return renditions;
}

// What the child said is for the log: it names our paths.
Error refusalOf(const Report& report, const ExitStatus& status, const std::string& errorTail) {
    log::warning("a picture was not re-encoded",
                 {{"status", status.toString()}, {"said", report.errorMessage}, {"stderr", errorTail}});
    if (report.errorCode == "unavailable" || report.errorCode == "internal")
        return Error{ErrorCode::Unavailable, "the picture could not be re-encoded; try again later"};
    return Error{ErrorCode::InvalidInput, "the picture is not a JPEG, PNG or WebP that can be decoded"};
}

} // namespace

Result<std::vector<catalog::PictureRendition>> ProgramPictureEncoder::encode(const std::filesystem::path& input,
                                                                             const std::filesystem::path& folder,
                                                                             std::span<const int> widths) {
    Report report;
    auto child = ChildProcess::start(
        {.program = program_,
         .arguments = {"image", input.string(), "--out", folder.string(), "--widths", joined(widths)},
         .environment = {},
         .workingFolder = {},
         .niceness = 5},
        [&](std::string_view line) { report.take(line); });
    if (!child)
        return fail(child.error());
    const auto status = (*child)->waitFor(mostTime_);
    if (!status) {
        (*child)->terminate(kGrace);
        (void)(*child)->wait();
        return fail(ErrorCode::InvalidInput, "the picture takes too long to decode");
    }
    if (!status->isSuccess() || !report.images)
        return fail(refusalOf(report, *status, (*child)->errorTail()));
    return inspectAll(folder, *report.images, widths);
}

} // namespace vitascope::server::pictures
