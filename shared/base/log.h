// SPDX-License-Identifier: GPL-3.0-or-later
// One log line where a failure is handled. Lines go to stderr, as text or, on demand, as one JSON object a line, and to
// those that listen (log_tap.h). Never pass a secret or a URL with its token. Thread: any; setup before the first other
// thread.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace vitascope::log {

enum class Level { Debug, Info, Warning, Error };
enum class Format { Text, Json };

using Fields = std::initializer_list<std::pair<std::string_view, std::string>>;

void setup(Level least, Format format);
// Thread: any, at any time.
void setLevel(Level least);

// write(Level::Warning, "upload cut", {{"upload", id.toString()}, {"offset", std::to_string(offset)}});
void write(Level level, std::string_view message, Fields fields = {});

inline void debug(std::string_view message, Fields fields = {}) {
    write(Level::Debug, message, fields);
}
inline void info(std::string_view message, Fields fields = {}) {
    write(Level::Info, message, fields);
}
inline void warning(std::string_view message, Fields fields = {}) {
    write(Level::Warning, message, fields);
}
inline void error(std::string_view message, Fields fields = {}) {
    write(Level::Error, message, fields);
}

} // namespace vitascope::log
