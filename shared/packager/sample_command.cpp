// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/commands.h"

#include "shared/packager/events.h"
#include "shared/packaging/sample_film.h"

#include <nlohmann/json.hpp>

namespace vitascope::packager {

int sampleCommand(const std::filesystem::path& file, const std::atomic<bool>& cancelled) {
    if (const auto made = packaging::makeSampleFilm(file, cancelled); !made) {
        const int status = printError(made.error());
        return made.error().code == ErrorCode::Cancelled ? kCancelled : status;
    }
    printEvent({{"event", "sample"}, {"file", file.string()}});
    return kDone;
}

} // namespace vitascope::packager
