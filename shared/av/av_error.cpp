// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/av_error.h"

#include "shared/av/av_ptr.h"
#include "shared/base/log.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdarg>

namespace vitascope::av {
namespace {

ErrorCode codeOf(int avError) {
    switch (avError) {
    case AVERROR_INVALIDDATA:
    case AVERROR_EOF:
    case AVERROR_BUFFER_TOO_SMALL:
        return ErrorCode::Corrupt;
    case AVERROR_DECODER_NOT_FOUND:
    case AVERROR_DEMUXER_NOT_FOUND:
    case AVERROR_STREAM_NOT_FOUND:
    case AVERROR_PATCHWELCOME:
    case AVERROR(EINVAL):
    case AVERROR(EPERM):
        return ErrorCode::InvalidInput;
    case AVERROR_EXIT:
        return ErrorCode::Cancelled;
    case AVERROR(ENOENT):
        return ErrorCode::NotFound;
    case AVERROR(EIO):
    case AVERROR(ENOMEM):
    case AVERROR(ENOSPC):
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::Internal;
    }
}

void logLine(void* source, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_WARNING)
        return;
    std::array<char, 512> line{};
    int prefix = 1;
    av_log_format_line2(source, level, format, arguments, line.data(), static_cast<int>(line.size()), &prefix);
    std::string_view text(line.data());
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    log::debug(text);
}

} // namespace

Error errorFromAv(std::string_view attempted, int avError) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(avError, text.data(), text.size());
    return Error{codeOf(avError), fmt::format("{}: {}", attempted, text.data())};
}

void routeLog() {
    av_log_set_callback(logLine);
}

} // namespace vitascope::av
