// SPDX-License-Identifier: GPL-3.0-or-later
// A file of titles that is to be imported: what is in it, which of its columns stands for which field of a title, and
// the rows of it that a person looks at. The functions read the disk: call them on a worker. Thread: values; functions
// any.
#pragma once

#include "shared/base/result.h"
#include "shared/client/title_editing_api.h"
#include "shared/wire/title_import.h"

#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace vitascope::studio {

struct ImportColumn {
    QString head;  // as the file writes it
    QString field; // of importFields(); empty: the column is left out
    QString sample;
};

struct ImportRow {
    int line = 0;
    QStringList cells; // of the file's columns
    QString field;     // that is wrong; may be empty
    QString reason;    // why it is refused; empty: it is not

    [[nodiscard]] bool isRefused() const { return !reason.isEmpty(); }
};

struct ImportFile {
    QString path;
    client::TitleImport::Format format = client::TitleImport::Format::Csv;
    qint64 size = 0;                   // bytes
    int rowCount = 0;                  // without the head
    std::vector<ImportColumn> columns; // none for JSON lines

    // Nothing is there twice, and there is one for the title's name.
    [[nodiscard]] bool isMapped() const;
    // The columns are named and chosen as the server wants them: the file can travel as it is.
    [[nodiscard]] bool isPlain() const;
};

inline constexpr qint64 kLargestImport = 64LL * 1024 * 1024;
inline constexpr int kShownRows = 200; // besides those that are refused

// The names by which the API knows the columns, "name" first.
[[nodiscard]] const QStringList& importFields();
// What a column of a file most likely is; empty if that cannot be said.
[[nodiscard]] QString guessField(const QString& head);

// InvalidInput when the file is empty, too large or not in UTF-8.
[[nodiscard]] Result<ImportFile> readImportFile(const QString& path, const std::stop_token& stop = {});
// The first rows, and those that the report refuses.
[[nodiscard]] Result<std::vector<ImportRow>> readImportRows(const ImportFile& file, const wire::ImportReport& report,
                                                            const std::stop_token& stop = {});
// The chosen columns under the server's names, each record on the line where it is in the file.
[[nodiscard]] Result<void> writePlain(const ImportFile& file, const QString& path, const std::stop_token& stop = {});
// A file to begin with: all columns, and a film.
[[nodiscard]] QByteArray importTemplate();

} // namespace vitascope::studio
