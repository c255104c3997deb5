// SPDX-License-Identifier: GPL-3.0-or-later
// The sources and the links against the table of arrows (arrows.cpp), and the checker against trees that break it.
#include "tests/architecture/cmake_calls.h"
#include "tests/architecture/rules.h"

#include <QTest>

#include <fstream>
#include <functional>
#include <sstream>

using namespace vitascope::architecture;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = VITASCOPE_SOURCE_DIR;

std::string contentOf(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// Every file of the repository below a folder, by its path from the root; nothing that a build left.
std::vector<std::string> filesBelow(const fs::path& folder, const std::function<bool(const fs::path&)>& isWanted) {
    static const std::set<std::string> kLeftOut = {".git", "build", "node_modules", "__pycache__"};
    std::vector<std::string> files;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry->is_directory() && kLeftOut.count(entry->path().filename().string()) > 0)
            entry.disable_recursion_pending();
        else if (entry->is_regular_file() && isWanted(entry->path()))
            files.push_back(fs::relative(entry->path(), kRoot).generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> productFiles(const std::function<bool(const fs::path&)>& isWanted) {
    std::vector<std::string> files;
    for (const auto* folder : {"shared", "server", "app-studio", "app-player"}) {
        for (auto& file : filesBelow(kRoot / folder, isWanted))
            files.push_back(std::move(file));
    }
    return files;
}

bool isSource(const fs::path& path) {
    return path.extension() == ".h" || path.extension() == ".cpp";
}

std::string joined(const Violations& violations) {
    std::string text;
    for (const auto& violation : violations)
        text += "\n  " + violation;
    return text;
}

bool mentions(const Violations& violations, const std::string& text) {
    return joined(violations).find(text) != std::string::npos;
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableHasNoCycle() { QVERIFY2(rules().checkTable().empty(), joined(rules().checkTable()).c_str()); }

    void everyIncludeFollowsAnArrow() {
        Violations found;
        const auto files = productFiles(isSource);
        QVERIFY(files.size() > 100);
        for (const auto& file : files) {
            for (auto& violation : rules().checkIncludes(file, contentOf(kRoot / file)))
                found.push_back(std::move(violation));
        }
        QVERIFY2(found.empty(), joined(found).c_str());
    }

    void everyLinkFollowsAnArrow() {
        std::vector<Rules::Library> libraries;
        const auto files = productFiles([](const fs::path& path) { return path.filename() == "CMakeLists.txt"; });
        for (const auto& file : files) {
            for (auto& library : Rules::librariesOf(file, contentOf(kRoot / file)))
                libraries.push_back(std::move(library));
        }
        QVERIFY(libraries.size() > 20);
        Violations found;
        for (const auto& file : files) {
            for (auto& violation : rules().checkLinks(file, contentOf(kRoot / file), libraries))
                found.push_back(std::move(violation));
        }
        QVERIFY2(found.empty(), joined(found).c_str());
    }

    void everySourceNamesItsLicence() {
        static const std::set<std::string> kKinds = {".h", ".cpp", ".cmake", ".py", ".sh", ".mjs", ".js", ".sql"};
        const auto files = filesBelow(kRoot, [](const fs::path& path) {
            return path.filename() == "CMakeLists.txt" || kKinds.count(path.extension().string()) > 0;
        });
        QVERIFY(files.size() > 100);
        Violations found;
        for (const auto& file : files) {
            if (contentOf(kRoot / file).substr(0, 300).find("SPDX-License-Identifier: GPL-3.0-or-later") ==
                std::string::npos)
                found.push_back(file);
        }
        QVERIFY2(found.empty(), joined(found).c_str());
    }

    // Time is passed in, so that a test can pass another.
    void thePureFoldersReadNoClock() {
        Violations found;
        for (const auto* folder : {"server/domain", "shared/hls", "shared/abr", "shared/package", "shared/playback"}) {
            for (const auto& file : filesBelow(kRoot / folder, isSource)) {
                if (contentOf(kRoot / file).find("_clock::now(") != std::string::npos)
                    found.push_back(file);
            }
        }
        QVERIFY2(found.empty(), joined(found).c_str());
    }

    void aBrokenArrowIsFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* path, const char* line, const char* message) {
            QTest::addRow("%s in %s", line, path) << path << line << message;
        };
        row("shared/hls/x.cpp", "#include \"shared/abr/policy.h\"", "shared/hls may not use shared/abr");
        row("shared/hls/x.cpp", "#include \"server/api/http/router.h\"", "may not use server/api/http");
        row("shared/hls/x.cpp", "  #  include   <nlohmann/json.hpp> // json", "shared/hls may not use nlohmann");
        row("shared/base/x.cpp", "#include <Poco/Exception.h>", "may not use Poco");
        row("shared/client/x.h", "#include <QString>", "may not use QtCore");
        row("shared/playback/x.h", "#include <libavcodec/avcodec.h>", "may not use FFmpeg");
        row("shared/client/x.cpp", "#include <curl/curl.h>", "may not use curl");
        row("server/front/x.cpp", "#include \"server/domain/auth/user.h\"", "may not use server/domain/auth");
        row("server/delivery/x.cpp", "#include \"server/front/listener.h\"", "may not use server/front");
        row("server/domain/catalog/x.h", "#include <Poco/JSON/Object.h>", "may not use Poco");
        row("server/domain/auth/x.h", "#include <sqlite3.h>", "may not use SQLite");
        row("server/domain/catalog/x.h", "#include \"server/domain/publishing/package.h\"",
            "may not use server/domain/publishing");
        row("server/domain/storage/x.h", "#include \"server/domain/auth/user.h\"", "may not use server/domain/auth");
        row("server/adapters/disk/x.h", "#include \"server/adapters/sqlite/connection.h\"",
            "may not use server/adapters/sqlite");
        row("server/api/x.cpp", "#include \"server/adapters/sqlite/connection.h\"",
            "may not use server/adapters/sqlite");
        row("server/api/x.cpp", "#include <boost/asio.hpp>", "may not use Boost");
        row("server/app/x.cpp", "#include <QCoreApplication>", "may not use QtCore");
        row("app-studio/ui/x.cpp", "#include \"app-player/ui/page.h\"", "may not use app-player/ui");
        row("app-studio/models/x.h", "#include \"app-studio/ui/page.h\"", "may not use app-studio/ui");
        row("app-studio/models/x.h", "#include <QWidget>", "may not use QtWidgets");
        row("app-studio/jobs/x.h", "#include <QtWidgets/QWidget>", "may not use QtWidgets");
        row("shared/desktop/session/x.h", "#include <QMessageBox>", "may not use QtWidgets");
        row("shared/desktop/session/x.h", "#include \"shared/desktop/widgets/button.h\"",
            "may not use shared/desktop/widgets");
        row("shared/hls/x.cpp", "#include \"playlist.h\"", "not named from the root");
        row("shared/hls/x.cpp", "#include \"../abr/policy.h\"", "not named from the root");
        row("shared/hls/x.cpp", "#include <zlib.h>", "no library that is known");
        row("shared/new/x.cpp", "", "its folder is not in the table");
    }

    void aBrokenArrowIsFound() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, message);
        const auto found = rules().checkIncludes(path.toStdString(), "// x\n" + line.toStdString() + "\n");
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY2(mentions(found, message.toStdString()), joined(found).c_str());
    }

    void aRightArrowIsNot() {
        const auto found =
            rules().checkIncludes("shared/desktop/widgets/x.cpp",
                                  "#include \"shared/desktop/widgets/x.h\"\n#include \"ui_x.h\"\n#include <QWidget>\n"
                                  "#include <vector>\n#include <sys/stat.h>\n#include \"shared/wire/title.h\"\n"
                                  "#include \"shared/base/result.h\"\n#include \"x.moc\"\n");
        QVERIFY2(found.empty(), joined(found).c_str());
        QVERIFY(rules().checkIncludes("server/delivery/x.h", "#include \"server/front/handlers.h\"\n").empty());
    }

    void aBrokenLinkIsFound() {
        const std::vector<Rules::Library> libraries = {{"vitascope::base", "shared/base"},
                                                       {"vitascope::hls", "shared/hls"},
                                                       {"vitascope::abr", "shared/abr"},
                                                       {"vitascope::desktop", "shared/desktop"},
                                                       {"vitascope::server_front", "server/front"}};
        const auto links = [&](const char* path, const char* text) {
            return rules().checkLinks(path, text, libraries);
        };
        QVERIFY(
            links("shared/hls/CMakeLists.txt", "vitascope_library(hls SOURCES a.cpp PUBLIC vitascope::base)").empty());
        QVERIFY(mentions(links("shared/hls/CMakeLists.txt", "vitascope_library(hls PRIVATE\n  vitascope::abr)"),
                         "shared/hls may not link shared/abr"));
        QVERIFY(
            mentions(links("shared/wire/CMakeLists.txt", "vitascope_library(wire PUBLIC nlohmann_json::nlohmann_json)"),
                     "nlohmann must be PRIVATE"));
        QVERIFY(mentions(links("shared/hls/CMakeLists.txt", "target_link_libraries(hls PRIVATE Poco::Net)"),
                         "may not link Poco"));
        QVERIFY(mentions(links("shared/hls/CMakeLists.txt", "vitascope_library(hls PUBLIC vitascope::nothing)"),
                         "no such library"));
        QVERIFY(mentions(links("app-studio/jobs/CMakeLists.txt", "vitascope_library(jobs PUBLIC Qt6::Widgets)"),
                         "may not link QtWidgets"));
        QVERIFY(
            links("app-player/models/CMakeLists.txt", "vitascope_library(models PUBLIC vitascope::desktop)").empty());
        QVERIFY(links("server/delivery/CMakeLists.txt", "vitascope_library(d PUBLIC vitascope::server_front)").empty());
        QVERIFY(!links("server/worker/CMakeLists.txt", "vitascope_library(w PUBLIC vitascope::server_front)").empty());
    }

    void aBrokenTableIsFound() {
        const Table circle = {{"a", {"b"}, {}}, {"b", {"c"}, {}}, {"c", {"a"}, {}}};
        QCOMPARE(Rules(circle, QT_HEADERS).checkTable().size(), std::size_t(3));
        const Table hole = {{"a", {"nowhere"}, {}}};
        QVERIFY(mentions(Rules(hole, QT_HEADERS).checkTable(), "a uses nowhere, which is not there"));
    }

    void readsCallsOfCmake() {
        const auto calls =
            cmakeCalls("# f(x)\nset(a 1)\nlib(hls # first\n  PUBLIC b::c\n)\nif(NOT (A OR B))\nendif()\n");
        QCOMPARE(calls.size(), std::size_t(4));
        QCOMPARE(calls[1].name, std::string("lib"));
        QCOMPARE(calls[1].line, 3);
        QVERIFY((calls[1].arguments == std::vector<std::string>{"hls", "PUBLIC", "b::c"}));
        QCOMPARE(calls[3].name, std::string("endif"));
    }

private:
    static const Rules& rules() {
        static const Rules kRules(table(), QT_HEADERS);
        return kRules;
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
