// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/loop_volume.h"

#include "shared/base/child_process.h"
#include "shared/base/file.h"

#include <cstdint>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

namespace vitascope::test {
namespace {

// linux/fs.h and fs/ext4/ext4.h; not in the headers of the C library.
constexpr unsigned long kShutdown = _IOR('X', 125, std::uint32_t);
constexpr std::uint32_t kWithoutFlush = 2;

Result<void> run(const std::string& program, std::vector<std::string> arguments) {
    ChildCommand command;
    command.program = program;
    command.arguments = std::move(arguments);
    auto child = ChildProcess::start(std::move(command), [](std::string_view) {});
    if (!child)
        return fail(child.error());
    const auto status = (*child)->wait();
    if (!status.isSuccess())
        return fail(ErrorCode::Unavailable, program + ": " + status.toString() + ": " + (*child)->errorTail());
    return {};
}

} // namespace

Result<std::unique_ptr<LoopVolume>> LoopVolume::make(const std::filesystem::path& folder, std::uint64_t bytes) {
    if (::geteuid() != 0)
        return fail(ErrorCode::Forbidden, "a loop device can only be mounted by root");
    const auto image = folder / "volume.img";
    const auto mountPoint = folder / "volume";
    std::error_code error;
    std::filesystem::create_directories(mountPoint, error);
    {
        const FileDescriptor file(::open(image.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file.isOpen() || ::ftruncate(file.get(), static_cast<off_t>(bytes)) != 0)
            return fail(errorFromErrno("make", image));
    }
    std::unique_ptr<LoopVolume> volume(new LoopVolume(image, mountPoint));
    const auto mounted = run("mkfs.ext4", {"-q", "-F", image.string()}).and_then([&] { return volume->mount(); });
    if (!mounted)
        return fail(ErrorCode::Forbidden, "no volume of its own can be mounted here: " + mounted.error().message);
    return volume;
}

LoopVolume::~LoopVolume() {
    (void)unmount();
}

Result<void> LoopVolume::mount() {
    auto mounted = run("mount", {"-o", "loop", image_.string(), mountPoint_.string()});
    isMounted_ = mounted.has_value();
    return mounted;
}

Result<void> LoopVolume::unmount() {
    Result<void> done;
    for (int attempt = 0; isMounted_ && attempt < 100; ++attempt) {
        done = run("umount", {mountPoint_.string()});
        if (done)
            isMounted_ = false;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return done;
}

Result<void> LoopVolume::cutPower() {
    const FileDescriptor root(::open(mountPoint_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.isOpen() || ::ioctl(root.get(), kShutdown, &kWithoutFlush) != 0)
        return fail(errorFromErrno("cut the power of", mountPoint_));
    return {};
}

Result<void> LoopVolume::restorePower() {
    return unmount().and_then([this] { return mount(); });
}

} // namespace vitascope::test
