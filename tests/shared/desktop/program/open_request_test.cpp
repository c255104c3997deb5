// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/open_request.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

namespace {
const QString kId = QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91");
}

class OpenRequestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLinkNamesAServerAndATitle() {
        const auto request = readLink("vitascope://films.example.org:8443/titles/" + kId);
        QVERIFY(request);
        QCOMPARE(request->server, QUrl("https://films.example.org:8443"));
        QCOMPARE(QString::fromStdString(request->title->toString()), kId);
        QVERIFY(!request->play);
        QCOMPARE(readLink("vitascope://127.0.0.1:8080/titles/" + kId)->server, QUrl("//127.0.0.1:8080"));
    }

    void aLinkIsWhatItWasMadeOf() {
        const auto link = linkTo(QUrl("http://192.168.1.5:8080"), *TitleId::parse(kId.toStdString()));
        QCOMPARE(link, "vitascope://192.168.1.5:8080/titles/" + kId);
        QCOMPARE(readLink(link)->server, QUrl("//192.168.1.5:8080")); // what it speaks is found by asking
    }

    void otherLinksAreRefused_data() {
        QTest::addColumn<QString>("link");
        for (const auto* link :
             {"https://films.example.org/titles/%1", "vitascope:///titles/%1", "vitascope://films.example.org/",
              "vitascope://films.example.org/titles/", "vitascope://films.example.org/titles/../%1",
              "vitascope://films.example.org/titles/%1/play", "vitascope://anna:secret@films.example.org/titles/%1",
              "vitascope://films.example.org/titles/%1?play=1", "vitascope://films.example.org/titles/%1#x",
              "vitascope://films example/titles/%1", "vitascope:films.example.org"})
            QTest::newRow(link) << (QString::fromLatin1(link).contains("%1") ? QString::fromLatin1(link).arg(kId)
                                                                             : QString::fromLatin1(link));
    }
    void otherLinksAreRefused() {
        QFETCH(QString, link);
        QVERIFY(!readLink(link));
    }

    void aFileIsTakenByItsAbsolutePath() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("a film.mkv");
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        OpenRequest request;
        QVERIFY(addPlace(request, path));
        QVERIFY(addPlace(request, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)));
        QCOMPARE(request.files, QStringList({path, path}));
        QVERIFY(!addPlace(request, folder.filePath("none.mkv")));
    }

    void itComesThroughTheSocketAsItWas() {
        OpenRequest request;
        request.server = QUrl("https://films.example.org:8443");
        QCOMPARE(openRequestFromJson(toJson(*readLink("vitascope://192.168.1.5/titles/" + kId)))->server,
                 QUrl("//192.168.1.5"));
        request.title = TitleId::parse(kId.toStdString());
        request.play = true;
        request.files = QStringList{"/films/Жёлтый.mkv"};
        const auto again = openRequestFromJson(toJson(request));
        QVERIFY(again);
        QVERIFY(*again == request);
        QVERIFY(*openRequestFromJson(toJson({})) == OpenRequest());
        QVERIFY(!openRequestFromJson("[]"));
        QVERIFY(!openRequestFromJson(R"({"title":"x"})"));
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::OpenRequestTest)
#include "open_request_test.moc"
