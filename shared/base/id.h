// SPDX-License-Identifier: GPL-3.0-or-later
// Uuid (RFC 9562) and Id<Tag>, a Uuid that cannot be mixed up with the Uuid of another kind of thing.
// New ids are version 7: they sort by the time of their making. Thread: any.
#pragma once

#include "shared/base/clock.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope {

class Uuid {
public:
    Uuid() = default; // all zero: "none"
    explicit Uuid(const std::array<std::uint8_t, 16>& bytes) : bytes_(bytes) {}

    // Version 7: 48 bits of milliseconds, the rest from the system's random source.
    [[nodiscard]] static Uuid makeV7(UtcTime now);
    // Only the canonical form: 36 characters, lower-case hexadecimal.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);

    [[nodiscard]] std::string toString() const;
    [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }

    friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

template<class Tag>
class Id {
public:
    Id() = default;
    explicit Id(const Uuid& uuid) : uuid_(uuid) {}

    [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
        const auto uuid = Uuid::parse(text);
        return uuid ? std::optional(Id(*uuid)) : std::nullopt;
    }
    [[nodiscard]] std::string toString() const { return uuid_.toString(); }
    [[nodiscard]] const Uuid& uuid() const { return uuid_; }
    [[nodiscard]] bool isNull() const { return uuid_.isNull(); }

    friend auto operator<=>(const Id&, const Id&) = default;

private:
    Uuid uuid_;
};

using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using TitleId = Id<struct TitleTag>;
using PersonId = Id<struct PersonTag>;
using AssetId = Id<struct AssetTag>;
using PackageId = Id<struct PackageTag>;
using TrackId = Id<struct TrackTag>;
using UploadId = Id<struct UploadTag>;
using JobId = Id<struct JobTag>;
using AuditEntryId = Id<struct AuditEntryTag>;
using InvitationId = Id<struct InvitationTag>;
using ProfileId = Id<struct ProfileTag>;
using WatchEventId = Id<struct WatchEventTag>;
using PictureId = Id<struct PictureTag>;

// Where new ids come from; passed in, so that tests are repeatable.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Uuid next() = 0;

    template<class T>
    [[nodiscard]] T next() {
        return T(next());
    }
};

// Version 7 ids from a clock and the system's random source. Thread: any, if the clock's is.
class SystemIdSource final : public IdSource {
public:
    explicit SystemIdSource(const Clock& clock) : clock_(clock) {}
    using IdSource::next;
    [[nodiscard]] Uuid next() override { return Uuid::makeV7(clock_.utcNow()); }

private:
    const Clock& clock_;
};

} // namespace vitascope

template<class Tag>
struct std::hash<vitascope::Id<Tag>> {
    std::size_t operator()(const vitascope::Id<Tag>& id) const noexcept {
        const auto& bytes = id.uuid().bytes();
        std::size_t value = 0;
        for (const auto byte : bytes)
            value = value * 131 + byte;
        return value;
    }
};
