// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/packaging/packaged.h"

#include "shared/av/av_error.h"
#include "shared/package/manifest_json.h"

#include <QDir>
#include <QtGlobal>

#include <cmath>
#include <numbers>

namespace vitascope::test {
namespace {

constexpr std::size_t kManifestLimit = 1 << 20;

} // namespace

Packaged::Packaged(const QString& film) {
    av::routeLog();
    const std::atomic<bool> cancelled = false;
    const SystemClock clock;
    result_ = packaging::packageFilm(
        {.film = film.toStdString(), .folder = folder(), .tool = "test 1", .preset = "ultrafast"}, *this, cancelled,
        clock);
    if (!result_)
        return;
    const auto text = readFile(folder() / "package.json", kManifestLimit);
    const auto package = text ? package::parsePackageManifest(*text) : fail(text.error());
    if (!package) {
        result_ = fail(package.error());
        return;
    }
    package_ = *package;
    for (const std::string& name : package_.tracks) {
        const auto manifest = readFile(folder() / (name + ".json"), kManifestLimit);
        const auto track = manifest ? package::parseTrackManifest(*manifest) : fail(manifest.error());
        if (!track) {
            result_ = fail(track.error());
            return;
        }
        tracks_[name] = *track;
    }
}

QByteArray Packaged::message() const {
    return result_ ? QByteArray() : QByteArray::fromStdString(result_.error().message);
}

bool Packaged::leftNothing() const {
    const QDir folder(folder_.filePath("out"));
    return !folder.exists() || folder.isEmpty();
}

std::vector<std::uint8_t> Packaged::bytes(const std::string& file) const {
    const auto text = readFile(folder() / file, std::size_t{1} << 30);
    return text ? std::vector<std::uint8_t>(text->begin(), text->end()) : std::vector<std::uint8_t>();
}

std::vector<av::FramePtr> Packaged::frames(const std::string& track) const {
    return decodeAll(QString::fromStdString((folder() / tracks_.at(track).file).string()), av::trackPolicy());
}

std::vector<float> Packaged::sound(const std::string& track) const {
    std::vector<float> sound;
    for (const av::FramePtr& frame : frames(track)) {
        const auto* left = reinterpret_cast<const float*>(frame->extended_data[0]);
        sound.insert(sound.end(), left, left + frame->nb_samples);
    }
    return sound;
}

std::vector<av::FramePtr> decodeAll(const QString& file, const av::InputPolicy& policy) {
    std::vector<av::FramePtr> frames;
    auto source = av::FileSource::open(file.toStdString());
    auto input = source ? av::Input::open(std::move(*source), policy) : fail(source.error());
    if (!input)
        return frames;
    const AVStream& stream = (*input)->stream(0);
    auto decoder = av::Decoder::open(*stream.codecpar, stream.time_base, {});
    if (!decoder)
        return frames;
    const av::PacketPtr packet = av::makePacket();
    for (bool more = true; more;) {
        const auto read = (*input)->read(*packet);
        more = read && *read;
        if (more ? !decoder->send(*packet) : !decoder->drain())
            return {};
        for (auto frame = decoder->receive(); frame && *frame; frame = decoder->receive())
            frames.push_back(std::move(*frame));
    }
    return frames;
}

double toneShare(std::span<const float> sound, double frequency, double rate) {
    const double step = 2 * std::numbers::pi * frequency / rate;
    double before = 0;
    double last = 0;
    double power = 0;
    for (const float sample : sound) {
        const double now = sample + 2 * std::cos(step) * last - before;
        before = last;
        last = now;
        power += double{sample} * sample;
    }
    const double bin = last * last + before * before - 2 * std::cos(step) * last * before;
    return power == 0 ? 0 : 2 * bin / (static_cast<double>(sound.size()) * power);
}

double loudness(std::span<const float> sound) {
    double power = 0;
    for (const float sample : sound)
        power += double{sample} * sample;
    return sound.empty() ? 0 : std::sqrt(power / static_cast<double>(sound.size()));
}

} // namespace vitascope::test
