// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/film_packager.h"

#include "shared/base/utf8.h"
#include "shared/package/manifest_json.h"
#include "shared/packaging/encode_facts.h"
#include "shared/packaging/encode_journal.h"
#include "shared/packaging/pipeline.h"
#include "shared/packaging/progress_meter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace vitascope::packaging {
namespace {

constexpr std::chrono::milliseconds kProgressEvery{500};
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

// A manifest takes no control characters and only UTF-8: a name with others loses all that is not ASCII.
std::string plainName(const std::filesystem::path& film) {
    auto name = film.filename().string();
    const auto isControl = [](unsigned char byte) { return byte < ' ' || byte == 0x7f; };
    if (!isValidUtf8(name) || std::ranges::any_of(name, isControl))
        std::ranges::replace_if(
            name, [](unsigned char byte) { return byte < ' ' || byte > '~'; }, '_');
    return name;
}

// A manifest has no time before 1970.
std::optional<std::int64_t> sourceTime(const FilmFacts& film) {
    return film.modifiedAt < UtcTime() ? std::nullopt : std::optional(film.modifiedAt.time_since_epoch().count());
}

Result<void> commit(const PackagingRequest& request, const FilmFacts& film, std::int64_t filmEnd,
                    const std::vector<std::unique_ptr<TrackWriter>>& tracks, PackagingObserver& observer) {
    Commit commit(request.folder, request.resume);
    package::PackageManifest manifest{.tool = request.tool,
                                      .sourceName = plainName(request.film),
                                      .sourceSize = film.size,
                                      .sourceModifiedAt = sourceTime(film),
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
    auto pipeline = Pipeline::open(std::move(input), plan, request.preset, writer, journal);
    if (pipeline && journal != nullptr) // what goes on after a power cut is found by its name
        if (const auto synced = syncFolder(request.folder); !synced)
            return fail(synced.error());
    return pipeline;
}

// Of the film, what each rung has by the journal; it is proved when the tracks are opened.
std::int64_t notedTicks(const Plan& plan, const EncodeJournal* journal) {
    std::optional<std::int64_t> least;
    for (const auto& head : plan.video) {
        std::int64_t ticks = 0;
        if (journal != nullptr)
            for (const auto& segment : journal->kept(head.name))
                ticks += segment.duration;
        least = std::min(least.value_or(ticks), ticks);
    }
    return least.value_or(0);
}

Result<PackagingSummary> makePackage(const PackagingRequest& request, const FilmFacts& film,
                                     std::unique_ptr<av::Input> input, const Plan& plan, EncodeJournal* journal,
                                     PackagingObserver& observer, const std::atomic<bool>& cancelled,
                                     const Clock& clock) {
    const SteadyTime begun = clock.steadyNow();
    const auto candidates = CandidateFolder::open(request);
    if (!candidates)
        return fail(candidates.error());
    observer.probed(plan);
    const std::int64_t noted = notedTicks(plan, journal);
    if (noted > 0) // before all of it is read, which takes its time
        observer.resumed(secondsOf(noted));
    auto pipeline = openPipeline(request, std::move(input), plan, journal, cancelled);
    if (!pipeline)
        return fail(pipeline.error());
    const std::int64_t kept = (*pipeline)->keptTicks();
    if (kept != noted)
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
    const auto encoded = meter.at(clock.steadyNow(), (*pipeline)->filmEnd());
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
                            .speed = encoded.speed,
                            .candidates = (*pipeline)->takeCandidates()};
}

Result<std::unique_ptr<EncodeJournal>> openJournal(const PackagingRequest& request, const FilmFacts& film,
                                                   const Plan& plan, const std::atomic<bool>& cancelled) {
    if (!request.resume)
        return nullptr;
    return EncodeJournal::open(request.folder, encodeFacts(film, request.tool, request.preset, plan), cancelled);
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

Result<PackagingSummary> packageOnce(const PackagingRequest& request, PackagingObserver& observer,
                                     const std::atomic<bool>& cancelled, const Clock& clock,
                                     const std::vector<std::string>& notices) {
    auto source = av::FileSource::open(request.film);
    if (!source)
        return fail(source.error());
    const auto film = filmFacts(**source);
    if (!film)
        return fail("read " + request.film.string(), film.error());
    auto input = av::Input::open(std::move(*source), av::filmPolicy());
    if (!input)
        return fail(request.film.filename().string(), input.error());
    auto plan = makePlan(**input);
    if (!plan)
        return fail(request.film.filename().string(), plan.error());
    plan->notices.insert(plan->notices.end(), notices.begin(), notices.end());
    if (const auto ready = prepareFolder(request.folder); !ready)
        return fail(ready.error());
    const auto journal = openJournal(request, *film, *plan, cancelled);
    if (!journal)
        return fail(journal.error());
    if (const auto ready = prepareFolder(request.folder); !ready) { // it was not yet ours when it was looked at
        if (*journal)
            (*journal)->remove();
        return fail(ready.error());
    }
    auto made = makePackage(request, *film, std::move(*input), *plan, journal->get(), observer, cancelled, clock);
    if (*journal && (made || isOfTheFilm(made.error().code)))
        forgetRun(request, *plan, **journal);
    return made;
}

} // namespace

Result<PackagingSummary> packageFilm(const PackagingRequest& request, PackagingObserver& observer,
                                     const std::atomic<bool>& cancelled, const Clock& clock) {
    auto made = packageOnce(request, observer, cancelled, clock, {});
    if (made || made.error().code != ErrorCode::Conflict)
        return made;
    // What did not fit is forgotten by now. A damaged film may decode otherwise with other numbers of threads.
    return packageOnce(request, observer, cancelled, clock,
                       {"what an earlier run has encoded does not fit this film: it is encoded anew"});
}

bool isPreset(std::string_view preset) {
    constexpr std::array<std::string_view, 10> kPresets{"ultrafast", "superfast", "veryfast", "faster",   "fast",
                                                        "medium",    "slow",      "slower",   "veryslow", "placebo"};
    return std::find(kPresets.begin(), kPresets.end(), preset) != kPresets.end();
}

} // namespace vitascope::packaging
