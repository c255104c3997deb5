// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/film_packager.h"

#include "shared/base/utf8.h"
#include "shared/package/manifest_json.h"
#include "shared/packaging/encode_facts.h"
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace vitascope::packaging {
namespace {

constexpr std::chrono::milliseconds kProgressEvery{500};
constexpr std::chrono::seconds kStandstill{5}; // without a look: the program was stopped
constexpr std::string_view kPackageFile = "package.json";

Result<void> prepareFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Unavailable, fmt::format("make the folder {}: {}", folder.string(), error.message()));
    if (std::filesystem::exists(folder / kPackageFile, error))
        return fail(ErrorCode::AlreadyExists, fmt::format("{} already holds a package", folder.string()));
    return {};
}

// "1.jpg", "1-small.jpg"; with ".part" while it is written.
bool isOfACandidate(std::string_view name) {
    for (const std::string_view end : {".part", ".jpg", "-small"}) {
        if (name.ends_with(end))
            name.remove_suffix(end.size());
        else if (end == ".jpg")
            return false;
    }
    return !name.empty() && name.size() <= 2 && name.find_first_not_of("0123456789") == std::string_view::npos;
}

// The folder of candidates goes with a run that fails. One that holds anything but candidates is somebody else's.
class CandidateFolder {
public:
    // Null if none are wanted: then nobody looks at the folder.
    [[nodiscard]] static Result<std::unique_ptr<CandidateFolder>> open(const PackagingRequest& request) {
        if (request.posterCandidates == 0)
            return nullptr;
        std::unique_ptr<CandidateFolder> folder(new CandidateFolder(request.folder / kCandidatesFolder));
        if (folder->isForeign())
            return fail(ErrorCode::AlreadyExists, folder->path_.string() + " holds other files");
        folder->clear();
        return folder;
    }
    ~CandidateFolder() {
        if (!kept_ && !isForeign())
            clear();
    }
    CandidateFolder(const CandidateFolder&) = delete;
    CandidateFolder& operator=(const CandidateFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void keep() { kept_ = true; }

private:
    explicit CandidateFolder(std::filesystem::path path) : path_(std::move(path)) {}

    // Symbolic links are not followed.
    [[nodiscard]] std::vector<std::filesystem::directory_entry> entries() const {
        std::error_code error;
        std::vector<std::filesystem::directory_entry> all;
        for (std::filesystem::directory_iterator at(path_, error); !error && at != std::filesystem::end(at);
             at.increment(error))
            all.push_back(*at);
        return all;
    }
    [[nodiscard]] bool isForeign() const {
        std::error_code error;
        const auto kind = std::filesystem::symlink_status(path_, error).type();
        if (kind == std::filesystem::file_type::not_found)
            return false;
        return kind != std::filesystem::file_type::directory || std::ranges::any_of(entries(), [](const auto& entry) {
                   std::error_code ignored;
                   return entry.symlink_status(ignored).type() != std::filesystem::file_type::regular ||
                          !isOfACandidate(entry.path().filename().string());
               });
    }
    void clear() const {
        std::error_code ignored;
        for (const auto& entry : entries())
            std::filesystem::remove(entry.path(), ignored);
        std::filesystem::remove(path_, ignored); // if it is empty
    }

    const std::filesystem::path path_;
    bool kept_ = false;
};

Seconds secondsOf(std::int64_t ticks) {
    return Seconds(static_cast<double>(ticks) / kTimescale);
}

// How fast the film is encoded. What an earlier run has encoded is only decoded and says nothing of that; nor does the
// time in which the program stood still (SIGSTOP).
class ProgressMeter {
public:
    ProgressMeter(SteadyTime begun, std::int64_t keptTicks, std::optional<Seconds> duration)
        : since_(begun), lookedAt_(begun), kept_(keptTicks), duration_(duration) {}

    [[nodiscard]] Progress at(SteadyTime now, std::int64_t ticks) {
        if (now - lookedAt_ > kStandstill) {
            stoodStill_ += now - lookedAt_;
            since_ += now - lookedAt_;
        }
        lookedAt_ = now;
        if (ticks <= kept_ && kept_ > 0)
            since_ = now;
        const Seconds elapsed = now - since_;
        Progress progress;
        progress.done = secondsOf(std::max(ticks, kept_));
        progress.duration = duration_;
        progress.speed = elapsed.count() > 0 ? (progress.done - secondsOf(kept_)) / elapsed : 0;
        if (duration_ && progress.speed > 0)
            progress.remaining = Seconds(std::max(0.0, (*duration_ - progress.done).count() / progress.speed));
        return progress;
    }
    [[nodiscard]] Seconds stoodStill() const { return stoodStill_; }

private:
    SteadyTime since_;
    SteadyTime lookedAt_;
    Seconds stoodStill_{};
    const std::int64_t kept_;
    const std::optional<Seconds> duration_;
};

// Names, then manifests, then package.json: what a reader finds is whole. What a failure leaves is taken away.
class Commit {
public:
    // Tracks that another run may go on with stay.
    Commit(std::filesystem::path folder, bool keepsTracks) : folder_(std::move(folder)), keepsTracks_(keepsTracks) {}
    ~Commit() {
        if (!done_) {
            for (const auto& path : made_)
                ::unlink(path.c_str());
        }
    }
    Commit(const Commit&) = delete;
    Commit& operator=(const Commit&) = delete;

    Result<void> track(TrackWriter& writer) {
        if (!keepsTracks_ || writer.head().kind != package::TrackKind::Video)
            made_.push_back(folder_ / writer.head().file);
        return writer.commit();
    }
    Result<void> file(const std::string& name, const std::string& content) {
        made_.push_back(folder_ / name);
        return writeFileDurably(folder_ / name, content);
    }
    void keep() { done_ = true; }

private:
    std::filesystem::path folder_;
    bool keepsTracks_;
    std::vector<std::filesystem::path> made_;
    bool done_ = false;
};

// The film's file as it was when it was opened.
struct FilmFile {
    std::uint64_t size = 0;
    std::optional<std::int64_t> modifiedAt; // as in a manifest
};

std::optional<std::int64_t> modificationTime(const std::filesystem::path& film) {
    const auto time = modifiedAt(film);
    if (!time || *time < UtcTime())
        return std::nullopt;
    return time->time_since_epoch().count();
}

// A manifest takes no control characters and only UTF-8: a name with others loses all that is not ASCII.
std::string plainName(const std::filesystem::path& film) {
    auto name = film.filename().string();
    const auto isControl = [](unsigned char byte) { return byte < ' ' || byte == 0x7f; };
    if (!isValidUtf8(name) || std::ranges::any_of(name, isControl))
        std::ranges::replace_if(
            name, [](unsigned char byte) { return byte < ' ' || byte > '~'; }, '_');
    return name;
}

Result<void> commit(const PackagingRequest& request, const FilmFile& film, std::int64_t filmEnd,
                    const std::vector<std::unique_ptr<TrackWriter>>& tracks, PackagingObserver& observer) {
    Commit commit(request.folder, request.resume);
    package::PackageManifest manifest{.tool = request.tool,
                                      .sourceName = plainName(request.film),
                                      .sourceSize = film.size,
                                      .sourceModifiedAt = film.modifiedAt,
                                      .durationTicks = filmEnd,
                                      .timescale = kTimescale,
                                      .tracks = {}};
    for (const auto& track : tracks) {
        if (auto named = commit.track(*track); !named)
            return named;
    }
    for (const auto& track : tracks) {
        const package::TrackManifest& head = track->head();
        if (auto written = commit.file(head.name + ".json", package::toJson(head)); !written)
            return written;
        manifest.tracks.push_back(head.name);
    }
    if (const auto valid = package::validate(manifest); !valid)
        return fail("package", Error{ErrorCode::Internal, valid.error().message});
    if (auto written = commit.file(std::string(kPackageFile), package::toJson(manifest)); !written)
        return written;
    commit.keep();
    for (const auto& track : tracks)
        observer.trackDone(track->head());
    return {};
}

Result<std::unique_ptr<Pipeline>> openPipeline(const PackagingRequest& request, std::unique_ptr<av::Input> input,
                                               const Plan& plan, EncodeJournal* journal,
                                               const std::atomic<bool>& cancelled) {
    const auto writer = [&](const package::TrackManifest& head) {
        return journal != nullptr && head.kind == package::TrackKind::Video
                   ? TrackWriter::reopen(request.folder, head, journal->kept(head.name), cancelled)
                   : TrackWriter::create(request.folder, head);
    };
    return Pipeline::open(std::move(input), plan, request.preset, writer, journal);
}

Result<PackagingSummary> makePackage(const PackagingRequest& request, const FilmFile& film,
                                     std::unique_ptr<av::Input> input, const Plan& plan, EncodeJournal* journal,
                                     PackagingObserver& observer, const std::atomic<bool>& cancelled,
                                     const Clock& clock) {
    const SteadyTime begun = clock.steadyNow();
    const auto candidates = CandidateFolder::open(request);
    if (!candidates)
        return fail(candidates.error());
    observer.probed(plan);
    auto pipeline = openPipeline(request, std::move(input), plan, journal, cancelled);
    if (!pipeline)
        return fail(pipeline.error());
    const std::int64_t kept = (*pipeline)->keptTicks();
    if (kept > 0)
        observer.resumed(secondsOf(kept));
    if (*candidates)
        (*pipeline)->lookForPosters(request.posterCandidates, (*candidates)->path());
    ProgressMeter meter(clock.steadyNow(), kept, plan.info.duration);
    (*pipeline)->start();
    while (!(*pipeline)->waitFor(kProgressEvery)) {
        if (cancelled)
            (*pipeline)->fail(Error{ErrorCode::Cancelled, "packaging was cancelled"});
        observer.progressed(meter.at(clock.steadyNow(), (*pipeline)->doneTicks()));
    }
    const auto tracks = (*pipeline)->takeTracks();
    if (!tracks)
        return fail(request.film.filename().string(), tracks.error());
    for (const std::string& notice : (*pipeline)->notices())
        observer.noticed(notice);
    if (const auto committed = commit(request, film, (*pipeline)->filmEnd(), *tracks, observer); !committed)
        return fail(committed.error());
    if (*candidates)
        (*candidates)->keep();
    return PackagingSummary{.wall = clock.steadyNow() - begun - meter.stoodStill(),
                            .film = secondsOf((*pipeline)->filmEnd()),
                            .kept = secondsOf(kept),
                            .candidates = (*pipeline)->takeCandidates()};
}

Result<std::unique_ptr<EncodeJournal>> openJournal(const PackagingRequest& request, const Plan& plan,
                                                   const std::atomic<bool>& cancelled) {
    if (!request.resume)
        return nullptr;
    const auto facts = encodeFacts(request.film, request.tool, request.preset, plan);
    return facts ? EncodeJournal::open(request.folder, *facts, cancelled) : fail(facts.error());
}

// Whether it says something of the film itself, so that the same run would fail again. Anything else may be of a disk,
// a share or this computer, and pass.
bool isOfTheFilm(ErrorCode code) {
    return code == ErrorCode::Corrupt || code == ErrorCode::Conflict;
}

void forgetRun(const PackagingRequest& request, const Plan& plan, EncodeJournal& journal) {
    for (const auto& head : plan.video)
        ::unlink((request.folder / (head.file + ".part")).c_str());
    journal.remove();
}

} // namespace

Result<PackagingSummary> packageFilm(const PackagingRequest& request, PackagingObserver& observer,
                                     const std::atomic<bool>& cancelled, const Clock& clock) {
    auto source = av::FileSource::open(request.film);
    if (!source)
        return fail(source.error());
    const FilmFile film{(*source)->size(), modificationTime(request.film)};
    auto input = av::Input::open(std::move(*source), av::filmPolicy());
    if (!input)
        return fail(request.film.filename().string(), input.error());
    const auto plan = makePlan(**input);
    if (!plan)
        return fail(request.film.filename().string(), plan.error());
    if (const auto ready = prepareFolder(request.folder); !ready)
        return fail(ready.error());
    const auto journal = openJournal(request, *plan, cancelled);
    if (!journal)
        return fail(journal.error());
    if (const auto ready = prepareFolder(request.folder); !ready) { // it was not yet ours when it was looked at
        if (*journal)
            (*journal)->remove();
        return fail(ready.error());
    }
    auto made = makePackage(request, film, std::move(*input), *plan, journal->get(), observer, cancelled, clock);
    if (*journal && (made || isOfTheFilm(made.error().code)))
        forgetRun(request, *plan, **journal);
    return made;
}

bool isPreset(std::string_view preset) {
    constexpr std::array<std::string_view, 10> kPresets{"ultrafast", "superfast", "veryfast", "faster",   "fast",
                                                        "medium",    "slow",      "slower",   "veryslow", "placebo"};
    return std::find(kPresets.begin(), kPresets.end(), preset) != kPresets.end();
}

} // namespace vitascope::packaging
