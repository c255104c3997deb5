// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/crash_handler.h"

#include "shared/base/log.h"
#include "shared/desktop/program/crash_reports.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <csignal>
#include <cstring>
#include <elf.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

namespace vitascope::desktop {
namespace {

constexpr std::array kSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t kStackSize = 64 << 10; // of the handler: the program's own may be used up
constexpr int kFrames = 96;
constexpr unsigned kPatience = 5; // seconds

// What the handler uses; prepared before it can run.
int reportFile = -1;
char reportHead[4096];
std::size_t reportHeadSize = 0;

void put(const char* text, std::size_t size) {
    [[maybe_unused]] const auto written = ::write(reportFile, text, size);
}

template<std::size_t Size>
void put(const char (&text)[Size]) {
    put(text, Size - 1);
}

void putNumber(unsigned long value, unsigned base) {
    char digits[32];
    std::size_t at = sizeof(digits);
    do
        digits[--at] = "0123456789abcdef"[value % base];
    while ((value /= base) != 0);
    put(digits + at, sizeof(digits) - at);
}

// Ends the program if what follows hangs: a fault within the loader or the heap may hold what backtrace() waits for.
void setLimit() {
    ::signal(SIGALRM, SIG_DFL);
    sigset_t alarms;
    ::sigemptyset(&alarms);
    ::sigaddset(&alarms, SIGALRM);
    ::pthread_sigmask(SIG_UNBLOCK, &alarms, nullptr);
    ::alarm(kPatience);
}

// Of the system's handler function: only async-signal-safe calls. backtrace() is, once its library is loaded.
void onFault(int number, siginfo_t* info, void* /*context*/) {
    put(reportHead, reportHeadSize);
    put("signal ");
    putNumber(static_cast<unsigned long>(number), 10);
    if (number != SIGABRT) {
        put(" at 0x");
        putNumber(reinterpret_cast<unsigned long>(info->si_addr), 16);
    }
    put("\n\n");
    setLimit();
    void* frames[kFrames];
    ::backtrace_symbols_fd(frames, ::backtrace(frames, kFrames), reportFile);
    ::raise(number); // SA_RESETHAND: the system's own way of ending, at the return
}

int readBuildId(dl_phdr_info* info, std::size_t /*size*/, void* into) {
    for (int i = 0; i < info->dlpi_phnum; ++i) {
        const auto& header = info->dlpi_phdr[i];
        if (header.p_type != PT_NOTE)
            continue;
        const auto* at = reinterpret_cast<const char*>(info->dlpi_addr + header.p_vaddr);
        const auto* const end = at + header.p_memsz;
        while (at + sizeof(ElfW(Nhdr)) <= end) {
            ElfW(Nhdr) note;
            std::memcpy(&note, at, sizeof(note));
            const auto* const name = at + sizeof(note);
            const auto* const value = name + ((note.n_namesz + 3U) & ~3U);
            if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0) {
                *static_cast<QByteArray*>(into) = QByteArray(value, static_cast<qsizetype>(note.n_descsz)).toHex();
                return 1;
            }
            at = value + ((note.n_descsz + 3U) & ~3U);
        }
    }
    return 1; // the first object is the program itself
}

void catchFaults() {
    void* frame = nullptr;
    ::backtrace(&frame, 1); // loads what it needs now
    static const auto kStack = std::make_unique<char[]>(kStackSize);
    stack_t stack{};
    stack.ss_sp = kStack.get();
    stack.ss_size = kStackSize;
    ::sigaltstack(&stack, nullptr); // of this thread; the others use their own stacks
    struct sigaction action {};
    action.sa_sigaction = onFault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    for (const int number : kSignals)
        ::sigaction(number, &action, nullptr);
}

} // namespace

QString CrashHandler::buildId() {
    QByteArray id;
    ::dl_iterate_phdr(readBuildId, &id);
    return QString::fromLatin1(id);
}

QString CrashHandler::defaultHead() {
    return QStringLiteral("%1 %2\nbuild %3\nQt %4\n%5, %6\nstarted %7\n")
        .arg(QCoreApplication::applicationName(), QStringLiteral(VITASCOPE_VERSION), buildId(),
             QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
             QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

CrashHandler::CrashHandler(const QString& folder, const QString& head)
    : path_(CrashReports::pathOf(folder, QDateTime::currentDateTimeUtc(), QCoreApplication::applicationPid())) {
    QDir().mkpath(folder);
    const auto text = head.toUtf8();
    reportHeadSize = std::min(sizeof(reportHead), static_cast<std::size_t>(text.size()));
    std::memcpy(reportHead, text.constData(), reportHeadSize);
    reportFile = ::open(QFile::encodeName(path_).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (reportFile < 0) {
        log::warning("a crash would leave no report", {{"folder", folder.toStdString()}});
        return;
    }
    ::flock(reportFile, LOCK_EX | LOCK_NB); // says to others that this program still runs
    catchFaults();
}

CrashHandler::~CrashHandler() {
    for (const int number : kSignals)
        ::signal(number, SIG_DFL);
    if (reportFile >= 0) {
        QFile::remove(path_);
        ::close(reportFile);
        reportFile = -1;
    }
}

} // namespace vitascope::desktop
