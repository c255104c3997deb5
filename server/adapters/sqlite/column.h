// SPDX-License-Identifier: GPL-3.0-or-later
// How values are stored: ids and digests as TEXT (canonical form), times as INTEGER microseconds since 1970 in UTC,
// bool as 0 or 1, an empty optional as NULL. Enumerations are stored as TEXT by their repository. Thread: any.
#pragma once

#include "server/adapters/sqlite/guard.h"
#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <Poco/Nullable.h>

#include <cstdint>
#include <optional>
#include <string>

namespace vitascope::server::sqlite {

template<class T>
struct Column;

// What Poco binds and extracts as it is.
template<class T>
struct PlainColumn {
    using Stored = T;
    static Stored encode(const T& value) { return value; }
    static T decode(const Stored& stored) { return stored; }
};
template<>
struct Column<std::string> : PlainColumn<std::string> {};
template<>
struct Column<std::int64_t> : PlainColumn<std::int64_t> {};
template<>
struct Column<double> : PlainColumn<double> {};

template<>
struct Column<int> {
    using Stored = std::int64_t;
    static Stored encode(int value) { return value; }
    static int decode(Stored stored) { return static_cast<int>(stored); }
};

template<>
struct Column<std::uint64_t> {
    using Stored = std::int64_t;
    static Stored encode(std::uint64_t value) { return static_cast<std::int64_t>(value); }
    static std::uint64_t decode(Stored stored) { return static_cast<std::uint64_t>(stored); }
};

template<>
struct Column<bool> {
    using Stored = std::int64_t;
    static Stored encode(bool value) { return value ? 1 : 0; }
    static bool decode(Stored stored) { return stored != 0; }
};

template<>
struct Column<UtcTime> {
    using Stored = std::int64_t;
    static Stored encode(UtcTime value) { return value.time_since_epoch().count(); }
    static UtcTime decode(Stored stored) { return UtcTime(std::chrono::microseconds(stored)); }
};

template<class Tag>
struct Column<Id<Tag>> {
    using Stored = std::string;
    static Stored encode(const Id<Tag>& value) { return value.toString(); }
    static Id<Tag> decode(const Stored& stored) {
        const auto id = Id<Tag>::parse(stored);
        if (!id)
            throw DamagedValue("stored id '" + stored + "' is no UUID");
        return *id;
    }
};

template<>
struct Column<Digest> {
    using Stored = std::string;
    static Stored encode(const Digest& value) { return value.toHex(); }
    static Digest decode(const Stored& stored) {
        const auto digest = Digest::parse(stored);
        if (!digest)
            throw DamagedValue("stored digest '" + stored + "' is no SHA-256");
        return *digest;
    }
};

template<class T>
struct Column<std::optional<T>> {
    using Stored = Poco::Nullable<typename Column<T>::Stored>;
    static Stored encode(const std::optional<T>& value) { return value ? Stored(Column<T>::encode(*value)) : Stored(); }
    static std::optional<T> decode(const Stored& stored) {
        return stored.isNull() ? std::nullopt : std::optional<T>(Column<T>::decode(stored.value()));
    }
};

} // namespace vitascope::server::sqlite
