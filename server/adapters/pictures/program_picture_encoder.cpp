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

// What the child says on stdout, line by line; written by the child's thread, read after it has ended.
struct Report {
    std::vector<std::pair<int, int>> pictures; // width and height
    std::optional<std::string> refusal;
    bool isDone = false;

    void take(std::string_view line) {
        const auto event = nlohmann::json::parse(line, nullptr, false);
        if (!event.is_object() || !event.contains("event") || !event["event"].is_string())
            return;
        const auto& kind = event["event"].get_ref<const std::string&>();
        const auto number = [&](const char* name) {
            return event.contains(name) && event[name].is_number_integer() ? event[name].get<int>() : 0;
        };
        if (kind == "picture")
            pictures.emplace_back(number("width"), number("height"));
        else if (kind == "done")
            isDone = true;
        else if (kind == "error" && event.contains("message") && event["message"].is_string())
            refusal = event["message"].get<std::string>();
    }
};

std::string joined(std::span<const int> widths) {
    std::string text;
    for (const int width : widths)
        (text += text.empty() ? "" : ",") += std::to_string(width);
    return text;
}

// The child is not believed: each file it named is looked at.
Result<catalog::PictureRendition> inspect(const std::filesystem::path& folder, int width, int height) {
    if (width <= 0 || height <= 0)
        return fail(ErrorCode::Internal, "vitascope-package image named a picture without a size");
    const auto bytes = readFile(folder / (std::to_string(width) + ".jpg"), kLargestPicture);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->starts_with("\xff\xd8\xff"))
        return fail(ErrorCode::Internal, "vitascope-package image wrote something that is no JPEG");
    return catalog::PictureRendition{width, height, bytes->size(), Sha256::of(*bytes)};
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
    if (!status->isSuccess() || !report.isDone) {
        log::warning("a picture was not re-encoded",
                     {{"status", status->toString()}, {"stderr", (*child)->errorTail()}});
        return fail(ErrorCode::InvalidInput,
                    "the picture cannot be used: " + report.refusal.value_or("it cannot be decoded"));
    }
    std::vector<catalog::PictureRendition> renditions;
    for (const auto& [width, height] : report.pictures) {
        auto rendition = inspect(folder, width, height);
        if (!rendition)
            return fail(rendition.error());
        renditions.push_back(*rendition);
    }
    return renditions;
}

} // namespace vitascope::server::pictures
