// SPDX-License-Identifier: GPL-3.0-or-later
// What every RawFilmRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/publishing/raw_film.h"

#include <QTest>

namespace vitascope::test {

class RawFilmRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using RawFilm = server::publishing::RawFilm;

    // An empty repository beside one title.
    virtual void makeEmpty() = 0;
    virtual TitleId title() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::publishing::RawFilmRepository& repository() = 0;

    template<class IdType>
    static IdType id(int number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return IdType(Uuid(bytes));
    }

private:
    RawFilm film(int number) {
        return {.upload = id<UploadId>(number),
                .title = title(),
                .asset = server::publishing::AssetKind::Trailer,
                .submitter = id<UserId>(8),
                .job = id<JobId>(9)};
    }
    Result<void> insert(const RawFilm& value) {
        return work().write([&](server::WriteScope& scope) { return repository().insert(scope, value); });
    }
    std::optional<RawFilm> find(int number) {
        return work()
            .read([&](server::ReadScope& scope) { return repository().find(scope, id<UploadId>(number)); })
            .value();
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void findsWhatWasInserted() {
        QVERIFY(insert(film(1)));
        const auto found = find(1);
        QVERIFY(found && found->upload == id<UploadId>(1) && found->title == title());
        QVERIFY(found->asset == server::publishing::AssetKind::Trailer);
        QVERIFY(found->submitter == id<UserId>(8) && found->job == id<JobId>(9));
        QVERIFY(!find(2));
    }

    void takesAnUploadOnce() {
        QVERIFY(insert(film(1)));
        QVERIFY(insert(film(1)).error().code == ErrorCode::AlreadyExists);
    }

    void knowsNoOtherTitle() {
        auto other = film(1);
        other.title = id<TitleId>(77);
        QVERIFY(insert(other).error().code == ErrorCode::NotFound);
    }

    void removesWhatMayNotBeThere() {
        QVERIFY(insert(film(1)));
        for (int i = 0; i < 2; ++i)
            QVERIFY(
                work().write([&](server::WriteScope& scope) { return repository().remove(scope, id<UploadId>(1)); }));
        QVERIFY(!find(1));
    }
};

} // namespace vitascope::test
