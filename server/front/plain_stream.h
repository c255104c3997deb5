// SPDX-License-Identifier: GPL-3.0-or-later
// A client in clear: sendmsg(2), and sendfile(2) for files. Holds no bytes. Thread: the connection's loop.
#pragma once

#include "server/front/stream.h"

namespace vitascope::server::front {

class PlainStream final : public Stream {
public:
    using Stream::Stream;

    [[nodiscard]] StreamStep shakeHands() override { return {StreamStep::State::Done}; }
    [[nodiscard]] StreamStep read(std::span<char> room) override;
    [[nodiscard]] bool hasPending() const override { return false; }
    [[nodiscard]] StreamStep write(std::string_view first, std::string_view second, bool hasMore) override;
    [[nodiscard]] StreamStep writeFile(const FileSource& file, std::uint64_t offset, std::size_t length) override;
    void endSending() override;
};

} // namespace vitascope::server::front
