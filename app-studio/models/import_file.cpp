// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/import_file.h"

#include "app-studio/models/csv_scan.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace vitascope::studio {

using Format = client::TitleImport::Format;

namespace {

constexpr qsizetype kLongestSample = 60; // characters

// Small letters and digits alone: "Original title" and "original_title" are one.
QString bare(const QString& head) {
    QString text;
    for (const auto c : head)
        if (c.isLetterOrNumber())
            text += c.toLower();
    return text;
}

QStringList texts(const QByteArrayList& cells) {
    QStringList list;
    for (const auto& cell : cells)
        list << QString::fromUtf8(cell);
    return list;
}

bool isUtf8(const QByteArrayList& cells) {
    return std::ranges::all_of(cells, [](const QByteArray& cell) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = decoder(cell);
        return !decoder.hasError();
    });
}

Result<void> readLines(const QString& path, const std::function<bool(int line, const QByteArray& text)>& take) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "open " + path.toStdString() + ": " + file.errorString().toStdString());
    for (int line = 1; !file.atEnd(); ++line)
        if (const auto text = file.readLine().trimmed(); !text.isEmpty() && !take(line, text))
            break;
    return {};
}

std::vector<ImportColumn> columnsOf(const QByteArrayList& head) {
    std::vector<ImportColumn> columns;
    for (const auto& name : texts(head)) {
        auto field = guessField(name);
        if (std::ranges::find(columns, field, &ImportColumn::field) != columns.end())
            field.clear(); // one is enough
        columns.push_back({name.trimmed(), field, {}});
    }
    return columns;
}

} // namespace

bool ImportFile::isMapped() const {
    if (format == Format::JsonLines)
        return true;
    bool hasName = false;
    QStringList fields;
    for (const auto& column : columns) {
        if (column.field.isEmpty())
            continue;
        if (fields.contains(column.field))
            return false;
        fields << column.field;
        hasName = hasName || column.field == importFields().front();
    }
    return hasName;
}

bool ImportFile::isPlain() const {
    return format == Format::JsonLines ||
           std::ranges::all_of(columns, [](const ImportColumn& column) { return column.head == column.field; });
}

const QStringList& importFields() {
    static const QStringList fields{QStringLiteral("name"),
                                    QStringLiteral("originalName"),
                                    QStringLiteral("originalLanguage"),
                                    QStringLiteral("description"),
                                    QStringLiteral("tagline"),
                                    QStringLiteral("language"),
                                    QStringLiteral("year"),
                                    QStringLiteral("genres"),
                                    QStringLiteral("ageRating"),
                                    QStringLiteral("externalId"),
                                    QStringLiteral("directors"),
                                    QStringLiteral("writers"),
                                    QStringLiteral("cast"),
                                    QStringLiteral("composers"),
                                    QStringLiteral("producers"),
                                    QStringLiteral("cinematographers"),
                                    QStringLiteral("editors")};
    return fields;
}

QString guessField(const QString& head) {
    static const QHash<QString, QString> others{{"title", "name"},
                                                {"film", "name"},
                                                {"movie", "name"},
                                                {"originaltitle", "originalName"},
                                                {"releaseyear", "year"},
                                                {"genre", "genres"},
                                                {"director", "directors"},
                                                {"writer", "writers"},
                                                {"screenplay", "writers"},
                                                {"actors", "cast"},
                                                {"starring", "cast"},
                                                {"composer", "composers"},
                                                {"music", "composers"},
                                                {"producer", "producers"},
                                                {"cinematographer", "cinematographers"},
                                                {"camera", "cinematographers"},
                                                {"editor", "editors"},
                                                {"plot", "description"},
                                                {"synopsis", "description"},
                                                {"overview", "description"},
                                                {"age", "ageRating"},
                                                {"rating", "ageRating"},
                                                {"certificate", "ageRating"},
                                                {"id", "externalId"},
                                                {"imdb", "externalId"},
                                                {"imdbid", "externalId"}};
    const auto wanted = bare(head);
    for (const auto& field : importFields())
        if (bare(field) == wanted)
            return field;
    return others.value(wanted);
}

Result<ImportFile> readImportFile(const QString& path, const std::stop_token& stop) {
    const QFileInfo info(path);
    ImportFile file;
    file.path = path;
    file.size = info.size();
    const auto suffix = info.suffix().toLower();
    if (suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson"))
        file.format = Format::JsonLines;
    if (file.size > kLargestImport)
        return fail(ErrorCode::InvalidInput, "the file is larger than 64 MiB");
    bool isReadable = true;
    bool isHead = true;
    const auto takeRecord = [&](const CsvLine& record) {
        isReadable = isReadable && isUtf8(record.cells);
        if (isHead)
            file.columns = columnsOf(record.cells);
        else if (++file.rowCount == 1)
            for (std::size_t i = 0; i < file.columns.size() && i < static_cast<std::size_t>(record.cells.size()); ++i)
                file.columns[i].sample =
                    QString::fromUtf8(record.cells[static_cast<qsizetype>(i)]).left(kLongestSample);
        isHead = false;
        return isReadable;
    };
    const auto read = file.format == Format::Csv ? scanCsv(path, takeRecord, stop)
                                                 : readLines(path, [&](int, const QByteArray& text) {
                                                       isReadable = isReadable && isUtf8({text});
                                                       ++file.rowCount;
                                                       return isReadable;
                                                   });
    if (!read)
        return fail(read.error());
    if (!isReadable)
        return fail(ErrorCode::InvalidInput, "the file is not in UTF-8");
    if (file.rowCount == 0)
        return fail(ErrorCode::InvalidInput, "the file has no rows");
    return file;
}

Result<std::vector<ImportRow>> readImportRows(const ImportFile& file, const wire::ImportReport& report,
                                              const std::stop_token& stop) {
    QHash<int, const wire::RefusedRow*> refused;
    for (const auto& row : report.refused)
        refused.insert(row.line, &row);
    std::vector<ImportRow> rows;
    int count = 0;
    const auto take = [&](int line, const QByteArrayList& cells) {
        const auto* why = refused.value(line);
        if (++count > kShownRows && !why)
            return true;
        ImportRow row{line, texts(cells), {}, {}};
        if (why) {
            row.field = QString::fromStdString(why->field.value_or(std::string()));
            row.reason = QString::fromStdString(why->reason);
        }
        rows.push_back(std::move(row));
        return true;
    };
    bool isHead = true;
    const auto read = file.format == Format::Csv
                          ? scanCsv(
                                file.path,
                                [&](const CsvLine& record) {
                                    return std::exchange(isHead, false) || take(record.line, record.cells);
                                },
                                stop)
                          : readLines(file.path, [&](int line, const QByteArray& text) { return take(line, {text}); });
    if (!read)
        return fail(read.error());
    return rows;
}

Result<void> writePlain(const ImportFile& file, const QString& path, const std::stop_token& stop) {
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::Unavailable, "write " + path.toStdString());
    QByteArrayList head;
    for (const auto& column : file.columns)
        if (!column.field.isEmpty())
            head << column.field.toUtf8();
    bool isWritten = target.write(csvLine(head)) > 0;
    int line = 2; // where the next record would begin
    bool isHead = true;
    const auto read = scanCsv(
        file.path,
        [&](const CsvLine& record) {
            if (std::exchange(isHead, false))
                return true;
            QByteArrayList cells;
            for (qsizetype i = 0; i < record.cells.size(); ++i) { // too few or too many: the server says so
                const auto place = static_cast<std::size_t>(i);
                if (place >= file.columns.size() || !file.columns[place].field.isEmpty())
                    cells << record.cells[i];
            }
            for (; line < record.line; ++line)
                isWritten = isWritten && target.write("\r\n") > 0;
            const auto text = csvLine(cells);
            isWritten = isWritten && target.write(text) == text.size();
            line += static_cast<int>(text.count('\n'));
            return isWritten;
        },
        stop);
    if (!read)
        return read;
    if (!isWritten || !target.flush())
        return fail(ErrorCode::Unavailable, "write " + path.toStdString() + ": " + target.errorString().toStdString());
    return {};
}

QByteArray importTemplate() {
    QByteArrayList head;
    for (const auto& field : importFields())
        head << field.toUtf8();
    return "\xEF\xBB\xBF" + csvLine(head) +
           csvLine({"The Colour of Time", "", "en", "A keeper looks for a lost hour.", "Every hour counts", "en",
                    "2024", "Drama|Mystery", "12|FSK 12", "my-0001", "Ann Lee", "Ann Lee|Bo Chen",
                    "Cleo Diaz (as the keeper)|Dan Ek", "", "", "", ""});
}

} // namespace vitascope::studio
