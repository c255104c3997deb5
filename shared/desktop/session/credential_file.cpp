// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/credential_file.h"

#include "shared/base/file.h"
#include "shared/base/log.h"
#include "shared/base/sha256.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kLargestFile = 16 << 10;

bool isOwnersAlone(const QByteArray& path) {
    struct stat status {};
    return ::stat(path.constData(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

QString CredentialFile::path(const QUrl& server) const {
    const auto origin = server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo).toEncoded();
    const auto name = Sha256::of(std::string_view(origin.constData(), static_cast<std::size_t>(origin.size())));
    return folder_ + QLatin1Char('/') + QString::fromStdString(name.toHex().substr(0, 32));
}

Result<void> CredentialFile::keep(const QUrl& server, const Secret& refreshToken) const {
    if (!QDir().mkpath(folder_))
        return fail(ErrorCode::Unavailable, "make the folder " + folder_.toStdString());
    const std::string target = QFile::encodeName(path(server)).toStdString();
    const std::string part = target + ".part";
    ::unlink(part.c_str());
    const FileDescriptor file(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return fail(errorFromErrno("open", part));
    const auto& text = refreshToken.reveal();
    const auto written = writeAll(file.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    const auto synced = !written || ::fdatasync(file.get()) == 0 ? written : fail(errorFromErrno("sync", part));
    auto kept = synced ? renameDurably(part, target) : synced;
    if (!kept)
        ::unlink(part.c_str()); // it may hold a token
    return kept;
}

std::optional<Secret> CredentialFile::find(const QUrl& server) const {
    const auto file = QFile::encodeName(path(server));
    if (!QFile::exists(path(server)))
        return std::nullopt;
    if (!isOwnersAlone(file)) {
        log::warning("a kept sign-in is not its owner's alone and was left unread", {{"file", file.toStdString()}});
        return std::nullopt;
    }
    auto text = readFile(file.toStdString(), kLargestFile);
    if (!text || text->empty())
        return std::nullopt;
    return Secret(std::move(*text));
}

Result<void> CredentialFile::forget(const QUrl& server) const {
    const auto file = QFile::encodeName(path(server)).toStdString();
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        return fail(errorFromErrno("remove", file));
    return {};
}

} // namespace vitascope::desktop
