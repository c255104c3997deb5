// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.h"

namespace vitascope::architecture {

// clang-format off
const Table& table() {
    static const Table kTable = {
        // The common library: no Poco, and no Qt but in desktop.
        {"shared/base", {}, {"fmt", "OpenSSL", "tl", "threads"}},
        {"shared/hls", {"shared/base"}, {}},
        {"shared/abr", {"shared/base"}, {}},
        {"shared/package", {"shared/base", "shared/hls"}, {"nlohmann"}},
        {"shared/av", {"shared/base"}, {"FFmpeg", "fmt"}},
        {"shared/packaging", {"shared/av", "shared/package"}, {"fmt"}},
        {"shared/transfer", {"shared/base"}, {"curl", "fmt"}},
        {"shared/wire", {"shared/base"}, {"nlohmann"}},
        {"shared/client", {"shared/wire", "shared/transfer"}, {}},
        {"shared/packager", {"shared/packaging"}, {"CLI11", "nlohmann", "fmt"}},
        {"shared/playback", {"shared/hls", "shared/abr", "shared/transfer", "shared/av"}, {}},

        // What both desktop programs share.
        {"shared/desktop/text", {"shared/base"}, {"QtCore"}},
        {"shared/desktop/design", {"shared/base"}, {"QtCore", "QtGui", "QtWidgets", "QtSvg"}},
        {"shared/desktop/bus", {"shared/base", "shared/desktop/design"}, {"QtCore", "QtDBus"}},
        {"shared/desktop/session", {"shared/client", "shared/desktop/text", "shared/desktop/design"}, {"QtCore", "QtGui", "QtNetwork", "QtDBus", "QtKeychain"}},
        {"shared/desktop/media", {"shared/playback", "shared/desktop/text", "shared/desktop/design"}, {"QtCore", "QtGui", "QtWidgets", "QtMultimedia", "QtOpenGL", "QtOpenGLWidgets"}},
        {"shared/desktop/diagnostics", {"shared/desktop/program"}, {"QtCore", "QtGui"}},
        {"shared/desktop/widgets", {"shared/desktop/session", "shared/desktop/diagnostics"}, {"QtCore", "QtGui", "QtWidgets", "QtDBus"}},
        {"shared/desktop/program", {"shared/desktop/session"}, {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "CLI11"}},
        {"shared/desktop/shell", {"shared/desktop/widgets"}, {"QtCore", "QtGui", "QtWidgets"}},
        {"shared/desktop", {"shared/desktop/bus", "shared/desktop/session", "shared/desktop/media", "shared/desktop/widgets", "shared/desktop/program", "shared/desktop/diagnostics", "shared/desktop/shell"}, {"CLI11", "QtKeychain", "QtCore", "QtGui", "QtWidgets", "QtMultimedia", "QtOpenGL", "QtOpenGLWidgets", "QtNetwork", "QtSvg", "QtDBus"}},

        // The domain: no Poco, SQL, JSON, curl; its subjects use each other in this one direction.
        {"server/domain", {"shared/base"}, {"fmt"}},
        {"server/domain/audit", {"server/domain"}, {}},
        {"server/domain/events", {"server/domain", "server/domain/auth/permission.h"}, {}},
        {"server/domain/jobs", {"server/domain/audit", "server/domain/events"}, {}},
        {"server/domain/auth", {"server/domain/audit", "server/domain/auth/permission.h"}, {}},
        {"server/domain/storage", {"server/domain/audit", "shared/package"}, {}},
        {"server/domain/catalog", {"server/domain/audit", "server/domain/events"}, {}},
        {"server/domain/search", {"server/domain/catalog"}, {}},
        {"server/domain/settings", {"server/domain/audit"}, {}},
        {"server/domain/backups", {"server/domain/audit"}, {}},
        {"server/domain/watching", {"server/domain/catalog"}, {}},
        {"server/domain/publishing", {"server/domain/jobs", "server/domain/storage", "server/domain/catalog", "shared/package", "shared/hls"}, {}},
        {"server/domain/streaming", {"server/domain/auth", "server/domain/publishing"}, {}},

        // One technology each; no adapter knows another.
        {"server/adapters/sqlite", {"server/domain/events", "server/domain/jobs", "server/domain/auth", "server/domain/backups", "server/domain/storage", "server/domain/catalog", "server/domain/publishing", "server/domain/streaming", "server/domain/settings", "server/domain/watching"}, {"Poco", "SQLite", "fmt"}},
        {"server/adapters/crypto", {"server/domain/auth"}, {"Poco", "argon2", "OpenSSL", "fmt"}},
        {"server/adapters/disk", {"server/domain/storage"}, {}},
        {"server/adapters/prometheus", {"shared/base", "server/metrics"}, {"prometheus"}},
        {"server/adapters/pictures", {"server/domain/catalog"}, {"nlohmann"}},
        {"server/adapters/search", {"server/domain/search"}, {}},

        // The front knows nothing of ours; who answers its requests knows its two interfaces and no more.
        {"server/front", {"shared/base", "server/front/handlers.h"}, {"Boost", "OpenSSL", "fmt", "tl"}},
        {"server/front/handlers.h", {"shared/base", "server/front/message.h"}, {}},
        {"server/front/message.h", {"server/front/file_source.h"}, {}},
        {"server/front/file_source.h", {"shared/base"}, {}},
        {"server/delivery", {"server/domain/streaming", "server/front/handlers.h"}, {}},
        {"server/domain/auth/permission.h", {}, {}},
        {"server/api/http", {"shared/wire", "server/front/handlers.h", "server/domain/auth/permission.h"}, {"Poco", "fmt"}},
        {"server/api/openapi", {"server/api/http"}, {"nlohmann"}},
        {"server/api", {"server/api/http", "server/api/openapi", "shared/wire", "server/domain/events", "server/domain/jobs", "server/domain/auth", "server/domain/backups", "server/domain/storage", "server/domain/catalog", "server/domain/publishing", "server/domain/search", "server/domain/settings", "server/domain/streaming", "server/domain/watching"}, {"Poco", "nlohmann"}},
        {"server/metrics", {"shared/base", "server/front/handlers.h"}, {"fmt"}},
        {"server/worker", {"server/domain/jobs", "server/domain/publishing", "server/domain/storage"}, {"nlohmann"}},
        {"server/backup", {"server/adapters/sqlite", "shared/package"}, {"nlohmann", "fmt"}},
        {"server/app", {"server/backup", "server/front", "server/api", "server/delivery", "server/worker", "server/adapters/sqlite", "server/adapters/crypto", "server/adapters/disk", "server/adapters/pictures", "server/adapters/search", "server/adapters/prometheus", "server/metrics"}, {"toml++", "CLI11", "fmt"}},

        // The programs: ui -> models -> session, jobs. Neither knows the other.
        {"app-studio/jobs", {"shared/client", "shared/package"}, {"QtCore"}},
        {"app-studio/store", {"app-studio/jobs"}, {"QtCore", "SQLite"}},
        {"app-studio/preview", {"shared/package", "shared/playback", "shared/hls"}, {}},
        {"app-studio/models/preview", {"app-studio/jobs", "app-studio/preview", "shared/desktop/session", "shared/desktop/media", "shared/desktop/text"}, {"QtCore"}},
        {"app-studio/ui/preview", {"app-studio/models/preview", "shared/desktop/widgets", "shared/desktop/media"}, {"QtCore", "QtGui", "QtWidgets"}},
        {"app-studio/models", {"app-studio/jobs", "shared/desktop/session", "shared/desktop/media"}, {"QtCore", "QtGui"}},
        {"app-studio/models/administration", {"shared/desktop/session"}, {"QtCore"}},
        {"app-studio/ui/administration", {"app-studio/models/administration", "shared/desktop/widgets"}, {"QtCore", "QtGui", "QtWidgets", "QtCharts"}},
        {"app-studio/ui", {"app-studio/models", "app-studio/ui/administration", "app-studio/ui/preview", "shared/desktop/widgets", "shared/desktop/media"}, {"QtCore", "QtGui", "QtWidgets"}},
        {"app-studio/app", {"app-studio/ui", "app-studio/store", "shared/desktop"}, {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtDBus", "CLI11"}},
        {"app-player/models", {"shared/desktop/session", "shared/desktop/media"}, {"QtCore", "QtGui"}},
        {"app-player/ui", {"app-player/models", "shared/desktop/widgets", "shared/desktop/media"}, {"QtCore", "QtGui", "QtWidgets"}},
        {"app-player/system", {"app-player/models", "shared/desktop/bus"}, {"QtCore", "QtDBus"}},
        {"app-player/app", {"app-player/ui", "app-player/system", "shared/desktop"}, {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtDBus", "CLI11"}},
    };
    return kTable;
}

const std::vector<ThirdParty>& thirdParties() {
    static const std::vector<ThirdParty> kThirdParties = {
        {"tl", {"tl/"}, {"tl::"}, false},                       // Result
        {"threads", {}, {"Threads::"}, false},
        {"FFmpeg", {"libav", "libsw"}, {"PkgConfig::FFMPEG"}, false}, // the handles of shared/av
        {"fmt", {"fmt/"}, {"fmt::"}},
        {"OpenSSL", {"openssl/"}, {"OpenSSL::"}},
        {"nlohmann", {"nlohmann/"}, {"nlohmann_json::"}},
        {"curl", {"curl/"}, {"CURL::"}},
        {"CLI11", {"CLI/"}, {"CLI11::"}},
        {"Poco", {"Poco/"}, {"Poco::"}},
        {"SQLite", {"sqlite3.h"}, {"SQLite::"}},
        {"argon2", {"argon2.h"}, {"PkgConfig::ARGON2"}},
        {"Boost", {"boost/"}, {"Boost::"}},
        {"prometheus", {"prometheus/"}, {"prometheus-cpp::"}},
        {"QtKeychain", {"qt6keychain/"}, {"qt6keychain"}},
        {"toml++", {"toml++/"}, {"tomlplusplus::"}},
    };
    return kThirdParties;
}
// clang-format on

} // namespace vitascope::architecture
