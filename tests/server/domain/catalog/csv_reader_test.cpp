// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/csv_reader.h"

#include <QStringList>
#include <QTest>

using namespace vitascope::server::catalog;

namespace {

std::vector<CsvRecord> readIn(const std::string& text, std::size_t pieceSize) {
    CsvReader reader;
    std::vector<CsvRecord> records;
    for (std::size_t at = 0; at < text.size(); at += pieceSize)
        for (auto& record : reader.read(std::string_view(text).substr(at, pieceSize)))
            records.push_back(std::move(record));
    if (auto last = reader.finish())
        records.push_back(std::move(*last));
    return records;
}

// "1[a][b] 2[c]": the lines with their fields, or what is wrong.
std::string shown(const std::vector<CsvRecord>& records) {
    std::string text;
    for (const auto& record : records) {
        text += (text.empty() ? "" : " ") + std::to_string(record.line);
        for (const auto& field : record.fields)
            text += "[" + field + "]";
        if (!record.refusal.empty())
            text += "!" + record.refusal;
    }
    return text;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsInPiecesOfEverySize_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("records");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& records) {
            QTest::newRow(name) << text << records;
        };
        row("nothing", "", "");
        row("one field", "a", "1[a]");
        row("LF", "a,b\nc,d\n", "1[a][b] 2[c][d]");
        row("CRLF", "a,b\r\nc,d\r\n", "1[a][b] 2[c][d]");
        row("no last line break", "a,b\nc,d", "1[a][b] 2[c][d]");
        row("byte order mark", "\xEF\xBB\xBF\"a\",b\n", "1[a][b]");
        row("a byte order mark alone", "\xEF\xBB\xBF", "");
        row("half a byte order mark", "\xEF\xBB", "1[\xEF\xBB]");
        row("a byte order mark later is text",
            "a\n\xEF\xBB\xBF"
            "b\n",
            "1[a] 2[\xEF\xBB\xBF"
            "b]");
        row("empty fields", ",a,\n,,\n", "1[][a][] 2[][][]");
        row("empty lines are none", "\n\r\na\n\n\nb\n", "3[a] 6[b]");
        row("quoted", "\"a,b\",\"c\"\n", "1[a,b][c]");
        row("quoted and empty", "\"\"\n\"\",\"\"", "1[] 2[][]");
        row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", "1[say \"hi\"][\"]");
        row("line breaks in quotes", "\"a\nb\r\nc\",d\ne\n", "1[a\nb\r\nc][d] 4[e]");
        row("blanks stay", " a , b \n", "1[ a ][ b ]");
        row("semicolons", "a;b\n1,5;2\n", "1[a][b] 2[1,5][2]");
        row("commas", "a,b\n1;5,2\n", "1[a][b] 2[1;5][2]");
        row("a separator in quotes decides nothing", "\"a,b\";c\n1;2\n", "1[a,b][c] 2[1][2]");
        row("one column leaves the comma", "a\n1;5\n1,5\n", "1[a] 2[1;5] 3[1][5]");
        row("NUL is text", QByteArray("a\0b\n", 4), QByteArray("1[a\0b]", 6));
        const QByteArray stray = "!a quote stands in a field that does not begin with one";
        row("quote in a plain field", "a\"b\nc\n", "1" + stray + " 2[c]");
        row("blank before a quote", "a, \"b\"\nc,d", "1" + stray + " 2[c][d]");
        const QByteArray behind = "!text follows the quote that ends a field";
        row("text behind a quote", "\"a\"b,c\nd,e", "1" + behind + " 2[d][e]");
        row("the rest of a refused line is skipped", "\"a\"b,\"c\nd\",e\nf",
            "1" + behind +
                " 2!a quote stands in a "
                "field that does not begin with one 3[f]");
        row("quotes that are not closed", "a\n\"b\nc\n", "1[a] 2!its quotes are not closed");
        const QByteArray alone = "!a carriage return stands without its line feed";
        row("carriage return alone", "a\rb\nc", "1" + alone + " 2[c]");
        row("carriage return at the end", "a\nb\r", "1[a] 2" + alone);
        row("as many fields as may be", QByteArray(99, ',') + "\n", "1" + QByteArray("[]").repeated(100));
        row("one more", QByteArray(100, ',') + "\na", "1!it has more than 100 fields 2[a]");
    }
    void readsRecordsInPiecesOfEverySize() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, records);
        const auto whole = readIn(text.toStdString(), static_cast<std::size_t>(text.size()) + 1);
        QCOMPARE(QByteArray::fromStdString(shown(whole)), records);
        for (std::size_t size = 1; size <= static_cast<std::size_t>(text.size()); ++size)
            QVERIFY2(readIn(text.toStdString(), size) == whole, std::to_string(size).c_str());
    }

    void aLineOfTenMegabytesIsRefusedAndNotHeld_data() {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("in quotes") << QByteArray("\"");
    }
    void aLineOfTenMegabytesIsRefusedAndNotHeld() {
        QFETCH(QByteArray, begin);
        const auto text = "a\n" + begin.toStdString() + std::string(10'000'000, 'x') + "\nb\n";
        QCOMPARE(QByteArray::fromStdString(shown(readIn(text, 4096))),
                 QByteArray("1[a] 2!it is longer than 1 MiB 3[b]"));
    }

    void theLongestRecordIsRead() {
        const std::string longest(CsvReader::kLongestRecord, 'x');
        const auto records = readIn(longest + "\n" + longest + "x\n", 100'000);
        QCOMPARE(records.size(), std::size_t{2});
        QVERIFY(records[0].fields.front() == longest && records[0].bytes == longest.size());
        QVERIFY(!records[1].refusal.empty());
    }

    void quotesThatAreNotClosedTakeNoMoreThanTheLongestRecord() {
        std::string text = "a\n\"b\n";
        for (int i = 0; i < 300'000; ++i)
            text += "row\n";
        const auto records = readIn(text, 4096);
        QVERIFY(!records[1].refusal.empty());
        QVERIFY(records.size() > 2 && records.back().fields == std::vector<std::string>{"row"});
        QCOMPARE(records.back().line, 300'002);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
