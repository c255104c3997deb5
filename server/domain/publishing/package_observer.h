// SPDX-License-Identifier: GPL-3.0-or-later
// Who follows the packages of titles: what serves them, and what lists titles by their films. Told after the commit.
// Thread: any, and more than one at once; observers are added before that.
#pragma once

#include "shared/base/id.h"

#include <vector>

namespace vitascope::server::publishing {

class PackageObserver {
public:
    virtual ~PackageObserver() = default;

    // The package of this title has other tracks than before, or is gone. Must not throw; what takes
    // long is added last.
    virtual void packageChanged(PackageId package, TitleId title) = 0;
};

// Tells all of them, in the order in which they were added.
class PackageObservers final : public PackageObserver {
public:
    // It outlives this.
    void add(PackageObserver& observer) { observers_.push_back(&observer); }
    void packageChanged(PackageId package, TitleId title) override {
        for (auto* observer : observers_)
            observer->packageChanged(package, title);
    }

private:
    std::vector<PackageObserver*> observers_;
};

} // namespace vitascope::server::publishing
