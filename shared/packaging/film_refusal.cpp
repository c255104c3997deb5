// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/film_refusal.h"

#include "shared/base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <utility>

namespace vitascope::packaging {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;
constexpr std::size_t kDiscMark = 0x8001; // of an ISO 9660 image

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    RefusalReason reason;
};

constexpr std::array kSignatures{
    Signature{0, "#EXTM3U"sv, RefusalReason::Playlist},    Signature{0, "ffconcat"sv, RefusalReason::Playlist},
    Signature{0, "[playlist]"sv, RefusalReason::Playlist}, Signature{0, "\xFF\xD8\xFF"sv, RefusalReason::Picture},
    Signature{0, "\x89PNG\r\n"sv, RefusalReason::Picture}, Signature{0, "GIF8"sv, RefusalReason::Picture},
    Signature{8, "WEBP"sv, RefusalReason::Picture},        Signature{0, "BM"sv, RefusalReason::Picture},
    Signature{0, "II*\0"sv, RefusalReason::Picture},       Signature{0, "MM\0*"sv, RefusalReason::Picture},
    Signature{4, "ftypheic"sv, RefusalReason::Picture},    Signature{4, "ftypavif"sv, RefusalReason::Picture},
    Signature{4, "ftypmif1"sv, RefusalReason::Picture},    Signature{0, "PK\x03\x04"sv, RefusalReason::Archive},
    Signature{0, "Rar!\x1A"sv, RefusalReason::Archive},    Signature{0, "7z\xBC\xAF\x27\x1C"sv, RefusalReason::Archive},
    Signature{0, "\x1F\x8B"sv, RefusalReason::Archive},    Signature{0, "fLaC"sv, RefusalReason::NoVideo},
    Signature{0, "ID3"sv, RefusalReason::NoVideo},         Signature{8, "WAVE"sv, RefusalReason::NoVideo},
    Signature{0, "%PDF-"sv, RefusalReason::Text},
};

std::string readHead(av::ByteSource& source, std::uint64_t offset, std::size_t size) {
    std::string head(size, '\0');
    const auto got = source.readAt(offset, {reinterpret_cast<std::uint8_t*>(head.data()), head.size()});
    head.resize(got.value_or(0));
    return head;
}

// Text without NUL; the last bytes may be half a character.
bool isText(std::string_view head) {
    if (head.empty() || head.find('\0') != std::string_view::npos)
        return false;
    for (std::size_t cut = 0; cut < 4 && cut < head.size(); ++cut)
        if (isValidUtf8(head.substr(0, head.size() - cut)))
            return true;
    return false;
}

// What else a file is by its first bytes.
std::optional<RefusalReason> kindOf(av::ByteSource& source) {
    const auto head = readHead(source, 0, kHead);
    for (const auto& signature : kSignatures)
        if (head.size() > signature.offset &&
            std::string_view(head).substr(signature.offset).starts_with(signature.bytes))
            return signature.reason;
    if (readHead(source, kDiscMark, 5) == "CD001")
        return RefusalReason::DiscImage;
    if (!isText(head))
        return std::nullopt;
    return head.find("<MPD") != std::string::npos ? RefusalReason::Playlist : RefusalReason::Text;
}

tl::unexpected<FilmRefusal> refuse(RefusalReason reason, std::string message) {
    return tl::unexpected(FilmRefusal{reason, std::move(message)});
}

RefusalReason reasonOf(const Error& error, const std::filesystem::path& path) {
    std::error_code ignored;
    if (error.code == ErrorCode::NotFound)
        return RefusalReason::Missing;
    if (error.code != ErrorCode::InvalidInput)
        return RefusalReason::Unreadable;
    return std::filesystem::is_regular_file(path, ignored) ? RefusalReason::Empty : RefusalReason::NotAFile;
}

RefusalReason reasonOf(const Error& error, const av::Input& input) {
    if (av::isEncrypted(input))
        return RefusalReason::Encrypted;
    if (!av::probe(input).video)
        return RefusalReason::NoVideo;
    return error.code == ErrorCode::Corrupt ? RefusalReason::Truncated : RefusalReason::Unsupported;
}

// Some containers tell it of each packet alone. A failure where the file cannot be read; damage shows later.
Result<bool> isUnderAKey(av::Input& input) {
    constexpr int kPackets = 32;
    const av::PacketPtr packet = av::makePacket();
    for (int i = 0; i < kPackets; ++i) {
        const auto more = input.read(*packet);
        if (!more && more.error().code == ErrorCode::InvalidInput)
            return true;
        if (!more && more.error().code != ErrorCode::Corrupt)
            return fail(more.error());
        if (!more || !*more)
            return false;
    }
    return false;
}

} // namespace

std::string_view toString(RefusalReason reason) {
    constexpr std::array kNames{"missing"sv,   "unreadable"sv, "not-a-file"sv, "empty"sv,      "text"sv,
                                "picture"sv,   "playlist"sv,   "archive"sv,    "disc-image"sv, "not-a-film"sv,
                                "encrypted"sv, "no-video"sv,   "truncated"sv,  "unsupported"sv};
    return kNames.at(static_cast<std::size_t>(reason));
}

tl::expected<InspectedFilm, FilmRefusal> inspectFilm(const std::filesystem::path& path) {
    auto source = av::FileSource::open(path);
    if (!source)
        return refuse(reasonOf(source.error(), path), source.error().message);
    const auto kind = kindOf(**source);
    InspectedFilm film;
    film.size = (*source)->size();
    auto input = av::Input::open(std::move(*source), av::filmPolicy());
    if (!input) {
        const bool isShort = input.error().code == ErrorCode::Corrupt;
        return refuse(kind.value_or(isShort ? RefusalReason::Truncated : RefusalReason::NotAFilm),
                      input.error().message);
    }
    film.input = std::move(*input);
    auto plan = makePlan(*film.input);
    if (!plan)
        return refuse(kind.value_or(reasonOf(plan.error(), *film.input)), plan.error().message);
    const auto isLocked = isUnderAKey(*film.input);
    if (!isLocked)
        return refuse(RefusalReason::Unreadable, isLocked.error().message);
    if (*isLocked)
        return refuse(RefusalReason::Encrypted, "the film is encrypted (DRM)");
    film.plan = std::move(*plan);
    return film;
}

} // namespace vitascope::packaging
