// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/conditions.h"

#include "shared/base/http_date.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::delivery;

namespace {

const UtcTime kModified = *parseHttpDate("Wed, 25 Jun 2014 16:00:00 GMT");
const std::string kSame = "Wed, 25 Jun 2014 16:00:00 GMT";
const std::string kEarlier = "Wed, 25 Jun 2014 15:59:59 GMT";
const std::string kLater = "Wed, 25 Jun 2014 16:00:01 GMT";
const std::string kTag = "\"a,b\"";
const std::string kOther = "\"c\"";

front::RequestHead headWith(front::Headers headers) {
    front::RequestHead head;
    head.method = "GET";
    head.headers = std::move(headers);
    return head;
}

} // namespace

Q_DECLARE_METATYPE(front::Headers)

class ConditionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerdictFollowsThePrecedenceOfTheRfc_data();
    void theVerdictFollowsThePrecedenceOfTheRfc();
    void withoutADateOnlyTagsCount();
    void aRangeCountsForThisStateAlone_data();
    void aRangeCountsForThisStateAlone();
};

void ConditionsTest::theVerdictFollowsThePrecedenceOfTheRfc_data() {
    QTest::addColumn<front::Headers>("headers");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, front::Headers headers, Verdict verdict) {
        QTest::newRow(name) << std::move(headers) << static_cast<int>(verdict);
    };
    const auto go = Verdict::Proceed;
    const auto known = Verdict::NotModified;
    const auto failed = Verdict::PreconditionFailed;
    row("none", {}, go);
    row("If-Match", {{"If-Match", kTag}}, go);
    row("If-Match of another", {{"If-Match", kOther}}, failed);
    row("If-Match in a list", {{"If-Match", kOther + " , " + kTag}}, go);
    row("If-Match in a second header", {{"If-Match", kOther}, {"if-match", kTag}}, go);
    row("If-Match of any", {{"If-Match", "*"}}, go);
    row("If-Match compares strongly", {{"If-Match", "W/" + kTag}}, failed);
    row("If-Unmodified-Since", {{"If-Unmodified-Since", kSame}}, go);
    row("If-Unmodified-Since an earlier time", {{"If-Unmodified-Since", kEarlier}}, failed);
    row("If-Unmodified-Since nonsense", {{"If-Unmodified-Since", "yesterday"}}, go);
    row("If-Match counts before If-Unmodified-Since", {{"If-Match", kTag}, {"If-Unmodified-Since", kEarlier}}, go);
    row("If-None-Match", {{"If-None-Match", kTag}}, known);
    row("If-None-Match compares weakly", {{"If-None-Match", "W/" + kTag}}, known);
    row("If-None-Match of another", {{"If-None-Match", kOther}}, go);
    row("If-None-Match of any", {{"If-None-Match", "*"}}, known);
    row("If-Modified-Since", {{"If-Modified-Since", kSame}}, known);
    row("If-Modified-Since a later time", {{"If-Modified-Since", kLater}}, known);
    row("If-Modified-Since an earlier time", {{"If-Modified-Since", kEarlier}}, go);
    row("If-Modified-Since nonsense", {{"If-Modified-Since", "0"}}, go);
    row("If-None-Match counts before If-Modified-Since", {{"If-None-Match", kOther}, {"If-Modified-Since", kLater}},
        go);
    row("If-Match counts before If-None-Match", {{"If-Match", kOther}, {"If-None-Match", kTag}}, failed);
    row("both match", {{"If-Match", kTag}, {"If-None-Match", kTag}}, known);
}

void ConditionsTest::theVerdictFollowsThePrecedenceOfTheRfc() {
    QFETCH(front::Headers, headers);
    QFETCH(int, verdict);
    const auto modified = kModified + std::chrono::milliseconds(700); // dates cannot say that
    QCOMPARE(static_cast<int>(evaluate(headWith(headers), {kTag, modified})), verdict);
}

void ConditionsTest::withoutADateOnlyTagsCount() {
    const Validators validators{kTag, std::nullopt};
    QVERIFY(evaluate(headWith({{"If-Modified-Since", kLater}}), validators) == Verdict::Proceed);
    QVERIFY(evaluate(headWith({{"If-Unmodified-Since", kEarlier}}), validators) == Verdict::Proceed);
    QVERIFY(!allowsRange(headWith({{"If-Range", kSame}}), validators));
}

void ConditionsTest::aRangeCountsForThisStateAlone_data() {
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char* name, const std::string& condition, bool counts) {
        QTest::newRow(name) << QByteArray::fromStdString(condition) << counts;
    };
    row("its tag", kTag, true);
    row("its tag, weak", "W/" + kTag, false);
    row("another tag", kOther, false);
    row("its date", kSame, true);
    row("an earlier date", kEarlier, false);
    row("a later date", kLater, false);
    row("its date in another form", "Wed Jun 25 16:00:00 2014", true);
    row("any", "*", false);
    row("nonsense", "a", false);
    row("nothing", "", false);
}

void ConditionsTest::aRangeCountsForThisStateAlone() {
    QFETCH(QByteArray, condition);
    QFETCH(bool, counts);
    const Validators validators{kTag, kModified};
    QCOMPARE(allowsRange(headWith({{"If-Range", condition.toStdString()}}), validators), counts);
    QVERIFY(allowsRange(headWith({}), validators));
}

QTEST_APPLESS_MAIN(ConditionsTest)
#include "conditions_test.moc"
