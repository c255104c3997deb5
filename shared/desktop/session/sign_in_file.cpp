// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/sign_in_file.h"

#include "shared/base/ascii.h"
#include "shared/base/file.h"

#include <sys/stat.h>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kLargestFile = 16 << 10;
constexpr std::string_view kBlank = " \t\r";

Result<void> takeLine(SignInFile& form, std::string_view line) {
    const auto content = trimmed(line, kBlank);
    if (content.empty() || content.front() == '#')
        return {};
    const auto equals = content.find('=');
    if (equals == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "expected name = value");
    const auto name = trimmed(content.substr(0, equals), kBlank);
    const std::string value(trimmed(content.substr(equals + 1), kBlank));
    if (name == "login")
        form.login = value;
    else if (name == "password")
        form.password = Secret(value);
    else
        return fail(ErrorCode::InvalidInput, "expected login or password, found " + std::string(name));
    return {};
}

} // namespace

Result<SignInFile> readSignInFile(const std::filesystem::path& path) {
    const auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    struct stat status {};
    if (::fstat(file->get(), &status) != 0)
        return fail(errorFromErrno("look at", path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(ErrorCode::Forbidden, path.string() + " can be read by others: chmod 600 it");
    auto text = readFile(path, kLargestFile);
    if (!text)
        return fail(text.error());
    SignInFile form;
    std::string_view rest = *text;
    for (int line = 1; !rest.empty(); ++line) {
        const auto end = rest.find('\n');
        if (const auto taken = takeLine(form, rest.substr(0, end)); !taken)
            return fail(path.string() + ":" + std::to_string(line), taken.error());
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    if (form.login.empty() || form.password.isEmpty())
        return fail(ErrorCode::InvalidInput, path.string() + " needs a login and a password");
    return form;
}

} // namespace vitascope::desktop
