// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/environment.h"

#include "shared/base/file.h"

#include <utility>

namespace vitascope::server::app {
namespace {

constexpr std::size_t kLargestSecret = 64UL * 1024;

}

Result<std::optional<Secret>> readSecret(const Environment& environment, const std::string& name) {
    const std::string fileName = name + "_FILE";
    const char* value = environment(name.c_str());
    const char* file = environment(fileName.c_str());
    if (value == nullptr && file == nullptr)
        return std::nullopt;
    if (value != nullptr && file != nullptr)
        return fail(ErrorCode::InvalidInput, "both " + name + " and " + fileName + " are set; expected one of them");
    std::string text;
    if (value != nullptr) {
        text = value;
    } else {
        auto content = readFile(file, kLargestSecret);
        if (!content)
            return fail(fileName, content.error());
        text = std::move(*content);
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
            text.pop_back();
    }
    if (text.empty())
        return fail(ErrorCode::InvalidInput, (value != nullptr ? name : fileName) + " holds an empty secret");
    return Secret(std::move(text));
}

} // namespace vitascope::server::app
