// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/pictures_model.h"

#include "app-studio/models/picture_check.h"

#include <QFile>
#include <QImageReader>

namespace vitascope::studio {
namespace {

constexpr int kPreviewWidth = 960; // pixels
constexpr int kLargestWidth = 3840;

using Kind = PicturesModel::Kind;

Result<QImage> readPicture(const QString& file) {
    QImageReader reader(file);
    reader.setAutoTransform(true);
    if (const auto size = reader.size(); size.width() > kPreviewWidth)
        reader.setScaledSize(size.scaled(kPreviewWidth, kPreviewWidth * 2, Qt::KeepAspectRatio));
    auto image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Corrupt, "read a picture: " + reader.errorString().toStdString());
    return image;
}

std::optional<int> versionOf(const wire::Title& title, Kind kind) {
    return kind == Kind::Poster ? title.posterVersion : title.backdropVersion;
}

} // namespace

struct PicturesModel::Run { // one save, of what was chosen when it began
    struct Step {
        Kind kind;
        State state;
        QString file;
    };
    wire::Title title;
    std::vector<Edit> edits;
    std::vector<Step> left;
    QPointer<QObject> context;
    desktop::Answer<Saved> answer;

    void end(const Result<void>& outcome) {
        if (!context)
            return;
        if (outcome)
            answer(Saved{title, edits});
        else
            answer(fail(outcome.error()));
    }
};

PicturesModel::PicturesModel(desktop::Catalogue& catalogue, desktop::CatalogueEditor& editor, QObject* parent)
    : QObject(parent), catalogue_(catalogue), editor_(editor), reader_(QStringLiteral("picture-preview"), 1) {}

void PicturesModel::show(const std::optional<wire::Title>& title) {
    title_ = title;
    for (auto& [kind, choice] : choices_)
        choice = {};
    Q_EMIT changed();
}

void PicturesModel::update(const wire::Title& title) {
    title_ = title;
    Q_EMIT changed();
}

bool PicturesModel::isOnServer(Kind kind) const {
    return title_ && (versionOf(*title_, kind) || (kind == Kind::Poster && title_->hasPoster));
}

bool PicturesModel::isChanged() const {
    return std::any_of(choices_.begin(), choices_.end(),
                       [](const auto& entry) { return entry.second.state != State::Kept; });
}

QString PicturesModel::newFile(const QString& suffix) {
    return folder_.filePath(QString::number(++files_) + suffix);
}

void PicturesModel::choose(Kind kind, const QString& file) {
    const auto checked = checkPicture(file, kind == Kind::Poster ? PictureShape::Poster : PictureShape::Backdrop);
    if (checked.mistake.isEmpty())
        return take(kind, file, checked.warning);
    choices_[kind].mistake = checked.mistake;
    Q_EMIT changed();
}

void PicturesModel::paste(Kind kind, const QImage& image) {
    const auto file = newFile(QStringLiteral(".png"));
    if (!image.isNull() && image.save(file))
        choose(kind, file);
}

void PicturesModel::take(Kind kind, const QString& file, const QString& warning) {
    choices_[kind] = {State::Chosen, file, {}, {}, warning};
    readPreview(kind);
    Q_EMIT changed();
}

void PicturesModel::remove(Kind kind) {
    choices_[kind] = {};
    if (isOnServer(kind))
        choices_[kind].state = State::Removed;
    Q_EMIT changed();
}

void PicturesModel::revert(Kind kind) {
    choices_[kind] = {};
    Q_EMIT changed();
}

void PicturesModel::findCandidates(const std::filesystem::path& packageFolder, QSize bounds, QObject* context,
                                   desktop::Answer<std::vector<PosterPreview>> answer) {
    reader_.run(
        context,
        [packageFolder, bounds] { return Result<std::vector<PosterPreview>>(posterPreviews(packageFolder, bounds)); },
        std::move(answer));
}

void PicturesModel::readPreview(Kind kind) {
    const auto file = of(kind).file;
    reader_.run(
        this, [file] { return readPicture(file); },
        desktop::Answer<QImage>([this, kind, file](const Result<QImage>& image) {
            auto& choice = choices_[kind];
            if (choice.file != file || !image)
                return; // what cannot be read is for the server to refuse
            choice.preview = *image;
            Q_EMIT changed();
        }));
}

void PicturesModel::save(const wire::Title& title, QObject* context, desktop::Answer<Saved> answer) {
    auto run = std::make_shared<Run>(Run{title, {}, {}, context, std::move(answer)});
    for (const auto& [kind, choice] : choices_)
        if (choice.state != State::Kept)
            run->left.push_back({kind, choice.state, choice.file});
    saveNext(run);
}

void PicturesModel::saveNext(const RunPtr& run) {
    if (run->left.empty())
        return run->end({});
    const auto kind = run->left.back().kind;
    const bool hasOld = versionOf(run->title, kind) || (kind == Kind::Poster && run->title.hasPoster);
    hasOld ? keepOld(run) : send(run, {});
}

// What is replaced is fetched first, for undo. If it does not come, the picture is saved all the same.
void PicturesModel::keepOld(const RunPtr& run) {
    catalogue_.picture(
        run->title.id, run->left.back().kind, kLargestWidth, this, [this, run](const Result<QByteArray>& old) {
            const auto path = newFile(QStringLiteral(".jpg"));
            QFile file(path);
            const bool isKept = old && file.open(QIODevice::WriteOnly) && file.write(*old) == old->size();
            send(run, isKept ? path : QString());
        });
}

void PicturesModel::send(const RunPtr& run, const QString& before) {
    const auto step = run->left.back();
    run->left.pop_back();
    const auto done = [this, run, step, before](const Result<void>& outcome) {
        if (!outcome)
            return run->end(outcome);
        if (title_ && title_->id == run->title.id && of(step.kind).state == step.state &&
            of(step.kind).file == step.file)
            choices_[step.kind] = {};
        catalogue_.title(run->title.id, this, [this, run, step, before](const Result<wire::Title>& title) {
            if (title) {
                const auto kind = step.kind;
                const bool hadOld = versionOf(run->title, kind).has_value();
                run->title = *title;
                if (!hadOld || !before.isEmpty())
                    run->edits.push_back(editOf(*title, kind, before, step.file));
            }
            saveNext(run);
        });
    };
    if (step.state == State::Removed)
        editor_.removePicture(run->title.id, step.kind, std::nullopt, this, done);
    else
        editor_.putPicture(run->title.id, step.kind, step.file, std::nullopt, this, done);
}

// An empty file stands for no picture. What another editor has put there meanwhile is not replaced: each call knows the
// version that the one before has left.
Edit PicturesModel::editOf(const wire::Title& after, Kind kind, const QString& before, const QString& now) {
    const auto known = std::make_shared<int>(versionOf(after, kind).value_or(0));
    const auto put = [this, id = after.id, kind, known](const QString& file) -> Edit::Call {
        return [this, id, kind, known, file](QObject* context, desktop::Answer<std::optional<wire::Title>> answer) {
            const auto done = [this, id, kind, known, guard = QPointer<QObject>(context),
                               answer](const Result<void>& outcome) {
                if (!outcome)
                    return answer(fail(outcome.error()));
                if (guard)
                    catalogue_.title(id, guard, [kind, known, answer](const Result<wire::Title>& title) {
                        if (!title)
                            return answer(fail(title.error()));
                        *known = versionOf(*title, kind).value_or(0);
                        answer(std::optional(*title));
                    });
            };
            file.isEmpty() ? editor_.removePicture(id, kind, *known, context, done)
                           : editor_.putPicture(id, kind, file, *known, context, done);
        };
    };
    return {after.id, QString::fromStdString(after.details.name), put(before), put(now)};
}

} // namespace vitascope::studio
