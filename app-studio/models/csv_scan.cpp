// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/csv_scan.h"

#include <QFile>

namespace vitascope::studio {
namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr qsizetype kLongestCell = 1024 * 1024; // what is longer is cut: the server refuses it anyway

class Scanner {
public:
    explicit Scanner(const std::function<bool(const CsvLine&)>& take) : take_(take) {}

    // False when nothing more is wanted.
    [[nodiscard]] bool feed(const QByteArray& piece) {
        for (const char c : piece)
            if (!put(c))
                return false;
        return true;
    }
    void finish() {
        if (!cell_.isEmpty() || !record_.cells.isEmpty() || isQuoted_)
            (void)endRecord();
    }

private:
    bool put(char c) {
        if (isQuoted_) {
            if (c == '\n')
                ++line_;
            if (c != '"')
                keep(c);
            else
                isQuoted_ = false, mayDouble_ = true;
            return true;
        }
        if (c == '"' && (mayDouble_ || cell_.isEmpty())) {
            if (mayDouble_)
                keep(c);
            mayDouble_ = false;
            isQuoted_ = true;
            return true;
        }
        mayDouble_ = false;
        if (separator_ == '\0' && (c == ',' || c == ';'))
            separator_ = c;
        if (c == '\n') {
            ++line_;
            return endRecord();
        }
        if (c == separator_ && separator_ != '\0')
            endCell();
        else if (c != '\r')
            keep(c);
        return true;
    }
    void keep(char c) {
        if (cell_.size() < kLongestCell)
            cell_ += c;
    }
    void endCell() {
        if (isFirst_ && cell_.startsWith("\xEF\xBB\xBF"))
            cell_.remove(0, 3);
        isFirst_ = false;
        record_.cells << cell_;
        cell_.clear();
    }
    bool endRecord() {
        const bool isEmpty = record_.cells.isEmpty() && cell_.isEmpty();
        endCell();
        isQuoted_ = mayDouble_ = false;
        record_.line = begin_;
        begin_ = line_;
        if (separator_ == '\0' && !isEmpty)
            separator_ = ','; // one column
        const bool goesOn = isEmpty || take_(record_);
        record_.cells.clear();
        return goesOn;
    }

    const std::function<bool(const CsvLine&)>& take_;
    CsvLine record_;
    QByteArray cell_;
    char separator_ = '\0';
    int line_ = 1;
    int begin_ = 1;
    bool isFirst_ = true;
    bool isQuoted_ = false;
    bool mayDouble_ = false; // the quote that ended a cell may be the first of two
};

} // namespace

Result<void> scanCsv(const QString& file, const std::function<bool(const CsvLine&)>& take,
                     const std::stop_token& stop) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "open " + file.toStdString() + ": " + source.errorString().toStdString());
    Scanner scanner(take);
    while (!source.atEnd()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "read " + file.toStdString());
        if (!scanner.feed(source.read(kPiece)))
            return {};
    }
    scanner.finish();
    return {};
}

QByteArray csvLine(const QByteArrayList& cells) {
    QByteArray line;
    for (const auto& cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += ',';
        if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
            line += '"' + QByteArray(cell).replace("\"", "\"\"") + '"';
        else
            line += cell;
    }
    return line + "\r\n";
}

} // namespace vitascope::studio
