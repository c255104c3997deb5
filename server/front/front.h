// SPDX-License-Identifier: GPL-3.0-or-later
// The one listener of the server: an event loop a core, HTTP/1.1 in clear or by TLS. Requests below /media/ go to the
// media handler, all others to the API handler. Thread: open, drain, stop and the destructor from the owner's thread;
// the handlers are called on the loops.
#pragma once

#include "server/front/file_reader.h"
#include "server/front/handlers.h"
#include "server/front/options.h"
#include "shared/base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace vitascope::server::front {

class Front {
public:
    // Binds, and serves when it returns. Unavailable or InvalidInput, naming the address, if it cannot bind: a port in
    // use, an address that is not this machine's; naming the file, if it cannot use the certificate or its key. The
    // handlers outlive this. `readBlock` reads what is not in memory, on the file threads.
    [[nodiscard]] static Result<std::unique_ptr<Front>>
    open(FrontOptions options, ApiHandler& api, MediaHandler& media,
         FileReader::ReadBlock readBlock = FileReader::readFromDisk);
    // Stops. No answer may be outstanding at other threads by then, so end the handlers' work first.
    ~Front();
    Front(const Front&) = delete;
    Front& operator=(const Front&) = delete;

    // The port that is bound, also where any free one was asked for.
    [[nodiscard]] std::uint16_t port() const;
    // "http://127.0.0.1:8080", or "https://…" by TLS
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::size_t connections() const;

    // Has the certificate's files read again soon, for new connections; those that exist go on. It is done also when
    // the files are seen to have changed. Nothing without TLS.
    void reloadCertificate();

    // Accepts no more, closes idle connections, lets requests under way end; true when all did within the time.
    bool drain(std::chrono::milliseconds time);
    // Cuts what is left and ends the loops.
    void stop();

private:
    class Listener;
    explicit Front(std::unique_ptr<Listener> listener);

    std::unique_ptr<Listener> listener_;
};

} // namespace vitascope::server::front
