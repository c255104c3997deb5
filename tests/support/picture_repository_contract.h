// SPDX-License-Identifier: GPL-3.0-or-later
// What every PictureRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/catalog/picture_repository.h"

#include <QTest>

namespace vitascope::test {

class PictureRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Kind = server::catalog::PictureKind;
    using Picture = server::catalog::Picture;

    // An empty repository, with the titles 1 and 2 where it asks for them, and its unit of work.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::catalog::PictureRepository& repository() = 0;

    static TitleId titleId(int number) { return TitleId(numbered(number)); }

private:
    static Uuid numbered(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return Uuid(bytes);
    }
    static Picture picture(int number, int title) {
        return {PictureId(numbered(number)),
                titleId(title),
                Kind::Poster,
                number,
                UtcTime(std::chrono::seconds(number)),
                {{160, 240, 5'000, Sha256::of("a")}, {320, 480, std::uint64_t{1} << 33, Sha256::of("b")}}};
    }
    Result<void> put(const Picture& value) {
        return work().write([&](server::WriteScope& scope) { return repository().put(scope, value); });
    }
    std::optional<Picture> find(int title, Kind kind = Kind::Poster) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().find(scope, titleId(title), kind); })
            .value();
    }
    Result<void> remove(int title, Kind kind) {
        return work().write(
            [&](server::WriteScope& scope) { return repository().remove(scope, titleId(title), kind); });
    }
    std::vector<PictureId> list(int title) {
        return work().read([&](server::ReadScope& scope) { return repository().list(scope, titleId(title)); }).value();
    }
    int takeVersion(int title, Kind kind) {
        return work()
            .write([&](server::WriteScope& scope) { return repository().takeVersion(scope, titleId(title), kind); })
            .value_or(-1);
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsThePosterOfATitle() {
        QVERIFY(!find(1));
        QVERIFY(put(picture(11, 1)));
        QVERIFY(find(1) == picture(11, 1));
        QVERIFY(!find(2));
    }

    void replacesThePosterOfThatTitleAlone() {
        QVERIFY(put(picture(11, 1)) && put(picture(12, 2)));
        auto next = picture(13, 1);
        next.renditions.pop_back();
        QVERIFY(put(next));
        QVERIFY(find(1) == next);
        QVERIFY(find(2) == picture(12, 2));
    }

    void keepsOneOfEachKind() {
        auto backdrop = picture(12, 1);
        backdrop.kind = Kind::Backdrop;
        QVERIFY(put(picture(11, 1)) && put(backdrop));
        QVERIFY(find(1) == picture(11, 1));
        QVERIFY(find(1, Kind::Backdrop) == backdrop);
        QCOMPARE(list(1).size(), std::size_t(2));
        QVERIFY(remove(1, Kind::Poster) && remove(1, Kind::Poster));
        QVERIFY(!find(1));
        QVERIFY(list(1) == std::vector{backdrop.id});
        QVERIFY(list(2).empty());
    }

    void aVersionNeverComesAgain() {
        QCOMPARE(takeVersion(1, Kind::Poster), 1);
        QCOMPARE(takeVersion(1, Kind::Poster), 2);
        QCOMPARE(takeVersion(1, Kind::Backdrop), 1);
        QCOMPARE(takeVersion(2, Kind::Poster), 1);
        QVERIFY(put(picture(11, 1)) && remove(1, Kind::Poster));
        QCOMPARE(takeVersion(1, Kind::Poster), 3);
    }
};

} // namespace vitascope::test
