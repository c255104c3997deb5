// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one response at a time on a stream: files straight from the kernel's memory as long as they are there, else by
// way of the FileReader. The parts of a body leave one after the other. Holds the response's own text and at most one
// block of a file.
// Thread: the connection's loop.
#pragma once

#include "server/front/file_reader.h"
#include "server/front/message.h"
#include "server/front/stream.h"

#include <functional>
#include <memory>
#include <string>

namespace vitascope::server::front {

class ResponseWriter {
public:
    // What one call of write came to.
    enum class Progress {
        Done,
        WantsSocket, // call go() again when the socket can take more
        WantsTurn,   // much has been sent: let other connections have a turn, then call go() again
        WantsFile,   // fileStretch() must be read from the disk; call giveBytes() with it, then go()
        Failed       // the client is gone or the file is shorter than promised: close
    };

    struct Stretch {
        std::shared_ptr<const FileSource> file;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };

    // Takes the response; `head` is the text from the status line to the empty line.
    void start(std::string head, Response response, bool isHeadOnly);
    // Sends what it can. `sent` counts the bytes of this call.
    [[nodiscard]] Progress go(Stream& stream, std::uint64_t& sent);

    [[nodiscard]] Stretch fileStretch() const;
    void giveBytes(std::string bytes);

private:
    void takePart(BodyPart part);
    [[nodiscard]] bool takeNextPart();
    [[nodiscard]] Progress sendText(Stream& stream, std::uint64_t& sent);
    [[nodiscard]] Progress sendFile(Stream& stream, std::uint64_t& sent);

    std::string head_;
    std::string text_;     // the body, or bytes read for it
    std::size_t done_ = 0; // of head_ and text_ together
    FileBody file_;        // what is left of it
    BodyParts parts_;      // of a body in parts, from nextPart_ on not begun yet
    std::size_t nextPart_ = 0;
};

// The status line and headers, with what the front adds.
[[nodiscard]] std::string makeHead(const Response& response, std::string_view date, bool keepsAlive, int minorVersion);

} // namespace vitascope::server::front
