// SPDX-License-Identifier: GPL-3.0-or-later
// The server as the upload jobs see it, in memory: uploads, packages, tracks, publish. Thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/wire/publishing.h"
#include "tests/support/fake_tus_server.h"

#include <QString>

#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace vitascope::test {

class FakePublishing {
public:
    FakePublishing();

    [[nodiscard]] FakeTusServer& tus() { return tus_; }
    [[nodiscard]] std::vector<std::string> committed() const; // names, in the order of submission
    [[nodiscard]] int packagesMade() const;
    [[nodiscard]] bool isPublished() const;
    [[nodiscard]] std::string lastPackageBody() const;
    [[nodiscard]] std::string manifest(const std::string& track) const; // as it was submitted last

    void refuse(const std::string& track, const std::string& reason);
    void answerPublish(int status) { publishStatus_ = status; }
    void answerPackages(int status, int times);
    void forgetPackages();
    void proveAtOnce(); // each track, when it is submitted

private:
    void handle(const TestRequest& request, TestConnection& connection);
    void makePackage(const TestRequest& request, TestConnection& connection);
    void submit(wire::Package& package, const TestRequest& request, TestConnection& connection);

    mutable std::mutex mutex_;
    std::map<std::string, wire::Package> packages_;
    std::map<std::string, std::string> packageOfKey_;
    std::map<std::string, std::string> manifests_; // of "package/track"
    std::map<std::string, std::string> refusals_;
    std::string lastPackageBody_;
    int packagesMade_ = 0, publishStatus_ = 200, packagesStatus_ = 0, packagesStatusTimes_ = 0;
    bool isPublished_ = false, provesAtOnce_ = false;
    FakeTusServer tus_;
};

// Writes the tracks of a small package (v360, a1-en is left out: structure only) and returns their names.
[[nodiscard]] std::vector<std::string> writePackage(const std::filesystem::path& folder,
                                                    const std::vector<std::string>& names);
// The same with a package.json that names this film.
void writeWholePackage(const std::filesystem::path& folder, const std::filesystem::path& film,
                       const std::vector<std::string>& names);

} // namespace vitascope::test
