// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/viewer.h"

#include "tests/e2e/cinema.h"

#include <QAbstractButton>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>

namespace vitascope::test {

using Phase = player::PlaybackModel::Phase;

Viewer::Viewer(const QString& folder, Hands::With with)
    : folder_(folder), with_(with), settings_(folder + QStringLiteral("/player.ini")) {
    QDir().mkpath(folder_);
}

Viewer::~Viewer() {
    end();
}

bool Viewer::start(const QString& server) {
    qputenv("XDG_DATA_HOME", (folder_ + QStringLiteral("/data")).toUtf8());
    player::PlayerOptions options;
    options.server = QUrl(server);
    auto app = player::PlayerApp::open(settings_, languages_, options);
    if (!app)
        return false;
    app_ = std::move(*app);
    app_->start();
    hands_ = std::make_unique<Hands>(with_, window());
    known_ = &window();
    return true;
}

void Viewer::end() {
    if (!app_)
        return;
    window().close();
    (void)QTest::qWaitFor([this] { return !untold(); }, 1'000);
    hands_.reset();
    app_.reset();
}

std::optional<Seconds> Viewer::untold() const {
    QDirIterator files(folder_ + QStringLiteral("/data"), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().contains(QStringLiteral("/watched/")) || !file.open(QIODevice::ReadOnly))
            continue;
        const auto kept = wire::fromJson<wire::WatchEventBatch>(file.readAll().toStdString());
        if (kept && !kept->events.empty())
            return kept->events.back().positionSeconds;
    }
    return std::nullopt;
}

bool Viewer::enter(const QString& server, const QString& login) {
    if (!start(server))
        return false;
    bool isIn = false;
    const desktop::SignIn as{QUrl(server), login, Secret(Cinema::kPassword), true};
    app_->session().registerUser({as, login, {}}, app_.get(), [&isIn](const auto& user) { isIn = user.has_value(); });
    return QTest::qWaitFor([&isIn] { return isIn; }, 10'000) && sees("heroPlay");
}

Hands& Viewer::hands() {
    if (known_ != &window()) {
        known_ = &window();
        hands_->turnTo(window());
    }
    return *hands_;
}

QString Viewer::text(const char* name) {
    if (const auto* label = find<QLabel>(name))
        return label->text();
    const auto* button = find<QAbstractButton>(name);
    return button ? button->text() : QString();
}

bool Viewer::reads(const char* name, const QString& part, int milliseconds) {
    if (QTest::qWaitFor([&] { return text(name).contains(part); }, milliseconds))
        return true;
    qWarning("%s says \"%s\"", name, qUtf8Printable(text(name)));
    return false;
}

bool Viewer::press(const char* name) {
    if (!sees(name))
        qWarning("there is no %s", name);
    (void)QTest::qWaitFor([&] { return find(name) && find(name)->isEnabled(); }, 5'000);
    return hands().press(find(name));
}

bool Viewer::type(const char* name, const QString& text) {
    return sees(name) && hands().type(find(name), text);
}

player::PosterWall* Viewer::wall(const QString& row) {
    for (auto* wall : window().findChildren<player::PosterWall*>())
        if (wall->isVisible() && (row.isEmpty() || wall->accessibleName() == row))
            return wall;
    return nullptr;
}

QStringList Viewer::films(const QString& row) {
    QStringList names;
    if (const auto* there = wall(row))
        for (int i = 0; i < there->model()->rowCount(); ++i)
            names.append(there->model()->index(i, 0).data().toString());
    return names;
}

bool Viewer::openFilm(const QString& name, const QString& row) {
    if (!QTest::qWaitFor([&] { return films(row).contains(name); }, 10'000)) {
        qWarning("there is no %s among %s", qUtf8Printable(name), qUtf8Printable(films(row).join(", ")));
        return false;
    }
    const int place = static_cast<int>(films(row).indexOf(name));
    // One click opens; Enter does, where the arrows have led.
    const bool isOpened = byKeyboard() ? hands().open(wall(row), place) : hands().select(wall(row), place);
    return isOpened && reads("filmName", name);
}

bool Viewer::findFilm(const QString& name) {
    if (!type("search", name) || !sees("proposals"))
        return false;
    auto* proposals = find<QListWidget>("proposals");
    const auto isThere = [&] { return proposals->count() > 0 && proposals->item(0)->text().startsWith(name); };
    if (!QTest::qWaitFor(isThere, 5'000))
        return false;
    if (byKeyboard()) { // the focus stays in the field
        hands().key(Qt::Key_Down);
        hands().key(Qt::Key_Return);
    } else if (!hands().select(proposals, 0)) {
        return false;
    }
    return reads("filmName", name);
}

void Viewer::wake() {
    if (byKeyboard())
        return hands().key(Qt::Key_Shift);
    static int step = 0; // a pointer that does not move wakes nobody
    step = (step + 1) % 10;
    (void)hands().hover(&page(), 0.3 + 0.01 * step, 0.4);
}

bool Viewer::pressOver(const char* name) {
    wake();
    return press(name);
}

bool Viewer::choose(const char* button, const QString& entry) {
    if (!pressOver(button) || !sees("choice"))
        return false;
    for (auto* row : window().findChildren<QAbstractButton*>(QStringLiteral("choice")))
        if (row->isVisible() && row->text() == entry)
            return hands().press(row);
    qWarning("%s does not offer %s", button, qUtf8Printable(entry));
    return false;
}

bool Viewer::plays(int milliseconds) {
    return QTest::qWaitFor([&] { return playback().phase() == Phase::Playing; }, milliseconds);
}

bool Viewer::reaches(Seconds position, int milliseconds) {
    return QTest::qWaitFor([&] { return playback().position() >= position; }, milliseconds);
}

} // namespace vitascope::test
