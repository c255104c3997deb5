// SPDX-License-Identifier: GPL-3.0-or-later
// The import of a file of titles, step by step: the file is read, the server tries it without keeping anything, the
// person sees what is wrong row by row, and then it is kept. Reading and writing of the disk run on a thread of its own
// ("import-file"), so that a large file holds nobody up. Thread: the GUI thread.
#pragma once

#include "app-studio/models/import_file.h"
#include "app-studio/models/title_importing.h"
#include "shared/desktop/session/background_calls.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <optional>

namespace vitascope::studio {

class TitleImportModel final : public QObject {
    Q_OBJECT
public:
    enum class Stage {
        Choose,    // no file
        Reading,   // the file, here
        Columns,   // the person says what the columns are
        Checking,  // the server tries it
        Preview,   // what would happen
        Importing, // the server keeps it
        Done
    };

    explicit TitleImportModel(TitleImporting& importing, QObject* parent = nullptr); // which outlives it
    ~TitleImportModel() override;

    // Reads the file and, where its columns are plain, has the server try it at once. Not while Importing.
    void choose(const QString& path);
    void setField(std::size_t column, const QString& field); // empty: the column is left out
    void setUpdatesExisting(bool updates);                   // tries again where there is a preview
    void check();
    void import();
    void cancel(); // what the server has kept stays
    void editColumns();
    void clear(); // to Choose

    [[nodiscard]] Stage stage() const { return stage_; }
    [[nodiscard]] const ImportFile& file() const { return file_; }
    [[nodiscard]] bool updatesExisting() const { return updatesExisting_; }
    // Of the dry run in Preview, of the import in Done.
    [[nodiscard]] const wire::ImportReport& report() const { return report_; }
    [[nodiscard]] const std::vector<ImportRow>& rows() const { return rows_; }
    // Why the last step did not come to its end; the stage is then the one before.
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    [[nodiscard]] double progress() const; // of Checking and Importing, 0 to 1
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void changed();
    void progressed();
    void imported(); // something was kept, even if not all

private:
    void enter(Stage stage);
    void failWith(Stage back, const Error& error);
    void takeFile(Result<ImportFile> file);
    void prepare(bool dryRun); // writes the plain file if there must be one, then sends
    void send(const QString& path, bool dryRun);
    void takeReport(const Result<wire::ImportReport>& report, bool dryRun);
    void readRows();

    TitleImporting& importing_;
    Stage stage_ = Stage::Choose;
    ImportFile file_;
    bool updatesExisting_ = false;
    wire::ImportReport report_;
    std::vector<ImportRow> rows_;
    std::optional<Error> error_;
    std::shared_ptr<ImportProgress> progress_;
    QTemporaryDir folder_; // for the plain file
    QTimer watch_;
    int generation_ = 0; // answers of a step that was left are dropped
    desktop::BackgroundCalls disk_;
};

} // namespace vitascope::studio
