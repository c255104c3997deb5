// SPDX-License-Identifier: GPL-3.0-or-later
// Packages a film in a folder of its own and reads back what came out. For tests alone.
#pragma once

#include "shared/av/decoder.h"
#include "shared/av/input.h"
#include "shared/packaging/film_packager.h"

#include <QString>
#include <QTemporaryDir>

#include <map>
#include <vector>

namespace vitascope::test {

class Packaged final : public packaging::PackagingObserver {
public:
    // Packages with x264's ultrafast preset.
    explicit Packaged(const QString& film);

    [[nodiscard]] bool isMade() const { return result_.has_value(); }
    [[nodiscard]] const Error& error() const { return result_.error(); }
    [[nodiscard]] QByteArray message() const;
    [[nodiscard]] const packaging::Plan& plan() const { return *plan_; }
    [[nodiscard]] const std::vector<std::string>& notices() const { return notices_; }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString() + "/out"; }
    [[nodiscard]] bool leftNothing() const;

    // Of package.json and the NAME.json files; the test fails in the constructor's result otherwise.
    [[nodiscard]] const package::PackageManifest& package() const { return package_; }
    [[nodiscard]] const package::TrackManifest& track(const std::string& name) const { return tracks_.at(name); }
    [[nodiscard]] const std::map<std::string, package::TrackManifest>& tracks() const { return tracks_; }
    [[nodiscard]] std::vector<std::uint8_t> bytes(const std::string& file) const;

    // Every frame of a track, decoded.
    [[nodiscard]] std::vector<av::FramePtr> frames(const std::string& track) const;
    // The left channel of an audio track.
    [[nodiscard]] std::vector<float> sound(const std::string& track) const;

    void probed(const packaging::Plan& plan) override { plan_ = plan; }
    void resumed(Seconds) override {}
    void progressed(const packaging::Progress&) override {}
    void trackDone(const package::TrackManifest&) override {}
    void noticed(const std::string& notice) override { notices_.push_back(notice); }

private:
    QTemporaryDir folder_;
    Result<packaging::PackagingSummary> result_;
    std::optional<packaging::Plan> plan_;
    std::vector<std::string> notices_;
    package::PackageManifest package_;
    std::map<std::string, package::TrackManifest> tracks_;
};

// Every frame of a file's first stream. None if it does not open or decode.
[[nodiscard]] std::vector<av::FramePtr> decodeAll(const QString& file, const av::InputPolicy& policy);

// The power of one frequency against that of the whole sound, 0 to 1 (Goertzel).
[[nodiscard]] double toneShare(std::span<const float> sound, double frequency, double rate);
[[nodiscard]] double loudness(std::span<const float> sound); // root of the mean square

} // namespace vitascope::test
