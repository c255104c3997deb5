// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/certificate_keeper.h"

#include "shared/base/catch_all.h"
#include "shared/base/log.h"

#include <pthread.h>
#include <sys/stat.h>
#include <utility>

namespace vitascope::server::front {
namespace {

void warnOf(const TlsContext& context, const TlsFiles& files) {
    if (context.warning)
        log::warning(*context.warning, {{"file", files.certificate.string()}});
}

} // namespace

Result<std::unique_ptr<CertificateKeeper>> CertificateKeeper::open(TlsFiles files) {
    const auto stamps = stampsOf(files);
    auto context = openTlsContext(files, SystemClock().utcNow());
    if (!context)
        return fail(context.error());
    warnOf(*context, files);
    return std::unique_ptr<CertificateKeeper>(
        new CertificateKeeper(std::move(files), stamps, std::move(context->handle)));
}

CertificateKeeper::CertificateKeeper(TlsFiles files, Stamps stamps, SslContextPtr context)
    : files_(std::move(files)), stamps_(stamps), context_(std::move(context)) {
    thread_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
    ::pthread_setname_np(thread_.native_handle(), "certificate");
}

SslPtr CertificateKeeper::newSession() const {
    const std::scoped_lock lock(mutex_);
    return SslPtr(SSL_new(context_.get()));
}

void CertificateKeeper::reload() {
    {
        const std::scoped_lock lock(mutex_);
        isAsked_ = true;
    }
    wake_.notify_all();
}

// A file that is not there has the stamp of none.
CertificateKeeper::Stamps CertificateKeeper::stampsOf(const TlsFiles& files) {
    const auto stampOf = [](const std::filesystem::path& file) -> Stamp {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0)
            return {};
        const auto changed =
            std::chrono::seconds(status.st_mtim.tv_sec) + std::chrono::nanoseconds(status.st_mtim.tv_nsec);
        return {changed, static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino)};
    };
    return {stampOf(files.certificate), stampOf(files.key)};
}

void CertificateKeeper::watch(const std::stop_token& stop) {
    for (;;) {
        const bool isAsked = wait(stop);
        if (stop.stop_requested())
            return;
        const auto stamps = stampsOf(files_);
        if (!isAsked && stamps == stamps_)
            continue;
        stamps_ = stamps;
        (void)catchAll("certificate", [this] { read(); });
    }
}

bool CertificateKeeper::wait(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, files_.lookEvery, [this] { return isAsked_; });
    return std::exchange(isAsked_, false);
}

void CertificateKeeper::read() {
    auto context = openTlsContext(files_, SystemClock().utcNow());
    if (!context)
        return log::error("the TLS certificate of before stays in use", {{"reason", context.error().message}});
    warnOf(*context, files_);
    {
        const std::scoped_lock lock(mutex_);
        std::swap(context_, context->handle); // the old one is freed without the lock
    }
    log::info("a new TLS certificate is in use", {{"file", files_.certificate.string()}});
}

} // namespace vitascope::server::front
