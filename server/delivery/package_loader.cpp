// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/package_loader.h"

#include "shared/base/log.h"

#include <exception>
#include <pthread.h>
#include <string>
#include <utility>

namespace vitascope::server::delivery {
namespace {

constexpr std::size_t kWaiting = 1024;
constexpr int kThreads = 2;

Result<std::shared_ptr<const streaming::MediaPackage>> loadGuarded(streaming::MediaIndex& index, PackageId package) {
    try {
        return index.load(package);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, "load package " + package.toString() + ": " + error.what());
    }
}

} // namespace

PackageLoader::PackageLoader(streaming::MediaIndex& index) : index_(index), requests_(kWaiting) {
    for (int i = 0; i < kThreads; ++i) {
        threads_.emplace_back([this] { run(); });
        ::pthread_setname_np(threads_.back().native_handle(), ("media-" + std::to_string(i)).c_str());
    }
}

PackageLoader::~PackageLoader() {
    stop();
}

bool PackageLoader::load(PackageId package, Loaded loaded) {
    return requests_.tryPush({package, std::move(loaded)});
}

void PackageLoader::stop() {
    requests_.close();
    requests_.clear();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
}

void PackageLoader::run() {
    while (const auto request = requests_.pop())
        answerGuarded(*request);
}

void PackageLoader::answer(const Request& request) {
    if (auto package = index_.tryFind(request.package)) // loaded meanwhile for another request
        return request.loaded(std::move(package));
    auto loaded = loadGuarded(index_, request.package);
    if (!loaded && loaded.error().code != ErrorCode::NotFound)
        log::error("a package cannot be served",
                   {{"package", request.package.toString()}, {"reason", loaded.error().message}});
    request.loaded(std::move(loaded));
}

// The catch-all of these threads.
void PackageLoader::answerGuarded(const Request& request) {
    try {
        answer(request);
    } catch (const std::exception& error) {
        log::error("a request for a package threw", {{"package", request.package.toString()}, {"what", error.what()}});
    } catch (...) {
        log::error("a request for a package threw", {{"package", request.package.toString()}, {"what", "unknown"}});
    }
}

} // namespace vitascope::server::delivery
