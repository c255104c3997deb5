// SPDX-License-Identifier: GPL-3.0-or-later
// How structs become JSON and back. Each struct has one Shape, which names its fields once for both directions; this
// header is for the sources of this folder alone, since it brings nlohmann-json. Thread: any.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/secret.h"
#include "shared/base/units.h"
#include "shared/wire/json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace vitascope::wire::codec {

// Reading uses sorted objects (a body with many keys must not cost their square), writing keeps the fields' order.
using JsonIn = nlohmann::json;
using JsonOut = nlohmann::ordered_json;

// template<> struct Shape<User> { static void fields(auto& f, auto& user) { f("id", user.id); … } };
// A std::optional member may be absent or null, and is left out when it holds nothing; f.nullable writes null. The same
// with f.orEmpty for a list or a map that is empty.
template<class T>
struct Shape;

// template<> struct Names<Role> { static constexpr std::array values{std::pair{Role::Viewer, "viewer"sv}, …}; };
template<class T>
struct Names;

// JSON text kept as it is inside another document; always an object.
struct RawObject {
    std::string* text;
};
struct ConstRawObject {
    const std::string* text;
};

template<class E>
std::string_view nameOf(E value) {
    for (const auto& [entry, name] : Names<E>::values)
        if (entry == value)
            return name;
    return {};
}

template<class E>
std::optional<E> valueOf(std::string_view name) {
    for (const auto& [entry, text] : Names<E>::values)
        if (text == name)
            return entry;
    return std::nullopt;
}

// The document, or InvalidInput with the byte at which it stops being JSON.
[[nodiscard]] Result<JsonIn> parseDocument(std::string_view text);
// UTF-8 text; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string writeDocument(const JsonOut& document);

template<class T>
struct IsOptional : std::false_type {};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type {};

class Writer {
public:
    template<class T>
    void operator()(const char* name, const T& value) {
        if constexpr (IsOptional<T>::value) {
            if (value)
                out_[name] = encode(*value);
        } else {
            out_[name] = encode(value);
        }
    }
    template<class T>
    void nullable(const char* name, const std::optional<T>& value) {
        out_[name] = value ? encode(*value) : JsonOut(nullptr);
    }
    template<class T>
    void orEmpty(const char* name, const T& values) {
        if (!values.empty())
            out_[name] = encode(values);
    }
    template<class T>
    static JsonOut object(const T& value) {
        Writer writer;
        Shape<T>::fields(writer, value);
        return std::move(writer.out_);
    }
    static ConstRawObject raw(const std::string& text) { return {&text}; }

private:
    static JsonOut encode(const std::string& value) { return value; }
    static JsonOut encode(bool value) { return value; }
    static JsonOut encode(int value) { return value; }
    static JsonOut encode(std::int64_t value) { return value; }
    static JsonOut encode(double value) { return value; }
    static JsonOut encode(const Secret& value) { return value.reveal(); }
    static JsonOut encode(UtcTime value) { return toRfc3339(value); }
    static JsonOut encode(Seconds value) { return value.count(); }
    static JsonOut encode(std::chrono::seconds value) { return value.count(); }
    static JsonOut encode(ConstRawObject value) {
        auto object = JsonOut::parse(*value.text, nullptr, false);
        return object.is_object() ? object : JsonOut(nullptr);
    }
    template<class Tag>
    static JsonOut encode(const Id<Tag>& value) {
        return value.toString();
    }
    template<class T>
    static JsonOut encode(const std::vector<T>& values) {
        auto array = JsonOut::array();
        for (const auto& value : values)
            array.push_back(encode(value));
        return array;
    }
    static JsonOut encode(const std::variant<bool, std::int64_t, std::string>& value) {
        return std::visit([](const auto& held) { return JsonOut(held); }, value);
    }
    template<class T>
    static JsonOut encode(const std::map<std::string, T>& values) {
        auto members = JsonOut::object();
        for (const auto& [name, value] : values)
            members[name] = encode(value);
        return members;
    }
    template<class T>
    requires std::is_enum_v<T>
    static JsonOut encode(T value) { return std::string(nameOf(value)); }
    template<class T>
    requires std::is_class_v<T>
    static JsonOut encode(const T& value) { return object(value); }

    JsonOut out_ = JsonOut::object();
};

// Reads the fields of one object; the first failure is kept and the rest is skipped.
class Reader {
public:
    Reader(const JsonIn& in, std::string path, std::optional<Error>& error)
        : in_(in), path_(std::move(path)), error_(error) {}

    template<class T>
    void operator()(const char* name, T&& value) {
        if (error_)
            return;
        const auto found = in_.find(name);
        const bool absent = found == in_.end() || found->is_null();
        if constexpr (IsOptional<std::remove_cvref_t<T>>::value) {
            if (!absent)
                decode(*found, path_ + '.' + name, value.emplace());
        } else {
            if (absent)
                refuse(path_ + '.' + name, "is missing");
            else
                decode(*found, path_ + '.' + name, value);
        }
    }
    template<class T>
    void nullable(const char* name, std::optional<T>& value) {
        (*this)(name, value);
    }
    template<class T>
    void orEmpty(const char* name, T& values) {
        const auto found = in_.find(name);
        if (!error_ && found != in_.end() && !found->is_null())
            decode(*found, path_ + '.' + name, values);
    }
    static RawObject raw(std::string& text) { return {&text}; }

    void decode(const JsonIn& in, const std::string& path, std::string& value);
    void decode(const JsonIn& in, const std::string& path, bool& value);
    void decode(const JsonIn& in, const std::string& path, int& value);
    void decode(const JsonIn& in, const std::string& path, std::int64_t& value);
    void decode(const JsonIn& in, const std::string& path, double& value);
    void decode(const JsonIn& in, const std::string& path, Secret& value);
    void decode(const JsonIn& in, const std::string& path, UtcTime& value);
    void decode(const JsonIn& in, const std::string& path, Seconds& value);
    void decode(const JsonIn& in, const std::string& path, std::chrono::seconds& value);
    void decode(const JsonIn& in, const std::string& path, std::variant<bool, std::int64_t, std::string>& value);
    void decode(const JsonIn& in, const std::string& path, RawObject value);

    template<class Tag>
    void decode(const JsonIn& in, const std::string& path, Id<Tag>& value) {
        const auto id = in.is_string() ? Id<Tag>::parse(in.template get_ref<const std::string&>()) : std::nullopt;
        if (id)
            value = *id;
        else
            refuse(path, "must be a UUID");
    }
    template<class T>
    void decode(const JsonIn& in, const std::string& path, std::vector<T>& values) {
        if (!in.is_array())
            return refuse(path, "must be an array");
        for (std::size_t i = 0; i < in.size() && !error_; ++i)
            decode(in[i], path + '[' + std::to_string(i) + ']', values.emplace_back());
    }
    template<class T>
    void decode(const JsonIn& in, const std::string& path, std::map<std::string, T>& values) {
        if (!in.is_object())
            return refuse(path, "must be an object");
        for (auto member = in.begin(); member != in.end() && !error_; ++member)
            decode(member.value(), path + '.' + member.key(), values[member.key()]);
    }
    template<class T>
    requires std::is_enum_v<T>
    void decode(const JsonIn& in, const std::string& path, T& value) {
        const auto known = in.is_string() ? valueOf<T>(in.template get_ref<const std::string&>()) : std::nullopt;
        if (known)
            value = *known;
        else
            refuse(path, "must be one of " + listOf<T>());
    }
    template<class T>
    requires std::is_class_v<T>
    void decode(const JsonIn& in, const std::string& path, T& value) {
        if (!in.is_object())
            return refuse(path, "must be an object");
        Reader reader(in, path, error_);
        Shape<T>::fields(reader, value);
    }

private:
    void refuse(const std::string& path, const std::string& why);

    template<class T>
    static std::string listOf() {
        std::string list;
        for (const auto& entry : Names<T>::values)
            (list += list.empty() ? "" : ", ") += entry.second;
        return list;
    }

    const JsonIn& in_;
    std::string path_;
    std::optional<Error>& error_;
};

template<class T>
std::string write(const T& value) {
    return writeDocument(Writer::object(value));
}

template<class T>
Result<T> read(std::string_view text) {
    const auto document = parseDocument(text);
    if (!document)
        return fail(document.error());
    T value{};
    std::optional<Error> error;
    Reader(*document, "$", error).decode(*document, "$", value);
    if (error)
        return fail(*error);
    return value;
}

} // namespace vitascope::wire::codec
