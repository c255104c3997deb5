// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/storage/uploads.h"

#include "shared/base/sha256.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/fake_usage_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::storage;

namespace {

using Bytes = std::vector<std::uint8_t>;

class FakeCheck final : public PieceCheck {
public:
    explicit FakeCheck(Bytes expected) : expected_(std::move(expected)) {}
    void update(std::span<const std::uint8_t> bytes) override { got_.insert(got_.end(), bytes.begin(), bytes.end()); }
    bool holds() override { return got_ == expected_; }

private:
    Bytes expected_;
    Bytes got_;
};

const UserId kOwner = *UserId::parse("01900000-0000-7000-8000-000000000001");
const UserId kOther = *UserId::parse("01900000-0000-7000-8000-000000000002");

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeUploadRepository repository{work};
    test::FakeUploadSpool spool;
    UploadLimits limits{.longest = 1000, .lifetime = std::chrono::hours(1), .checkpoint = 10};
    Uploads uploads{work, repository, spool, clock, ids, limits};

    UploadId create(std::uint64_t length) { return uploads.create(kOwner, length, "")->upload->id; }
    Result<std::unique_ptr<UploadPiece>> begin(UploadId id, std::uint64_t offset, const Bytes* expected = nullptr,
                                               std::optional<std::uint64_t> length = {}) {
        return uploads.begin(kOwner, id, offset, expected ? std::make_unique<FakeCheck>(*expected) : nullptr, length);
    }
    Result<PieceResult> send(UploadId id, std::uint64_t offset, const Bytes& bytes,
                             std::optional<std::uint64_t> length = {}) {
        auto piece = begin(id, offset, nullptr, length);
        if (!piece)
            return fail(piece.error());
        if (const auto written = (*piece)->append(bytes); !written)
            return fail(written.error());
        return (*piece)->finish(true);
    }
    void setHeld(UploadId id) {
        QVERIFY(work.write([&](WriteScope& scope) { return repository.setHeld(scope, id, true); }));
    }
    std::uint64_t offsetOf(UploadId id) { return uploads.find(kOwner, id)->offset; }
};

// A piece that arrives between the sweeper's look at the list and its look at the upload.
class RenewingRepository final : public test::FakeUploadRepository {
public:
    using FakeUploadRepository::FakeUploadRepository;
    Result<std::vector<Upload>> findExpired(ReadScope& scope, UtcTime before, std::size_t limit) override {
        auto expired = FakeUploadRepository::findExpired(scope, before, limit);
        for (const auto& upload : *expired)
            renewLater.push_back(upload.id);
        return expired;
    }
    Result<std::optional<Upload>> find(ReadScope& scope, UploadId id) override {
        auto upload = FakeUploadRepository::find(scope, id);
        if (std::erase(renewLater, id) > 0)
            (*upload)->expiresAt += std::chrono::hours(1);
        return upload;
    }
    std::vector<UploadId> renewLater;
};

template<class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class UploadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void receivesInPieces() {
        Fixture f;
        const auto id = f.create(5);
        QVERIFY((*f.begin(id, 0))->append(Bytes{1, 2}));
        QCOMPARE(f.offsetOf(id), std::uint64_t(0)); // not finished, so not acknowledged
        {
            auto piece = f.begin(id, 0);
            QVERIFY((*piece)->append(Bytes{1, 2}) && (*piece)->append(Bytes{3}));
            const auto result = (*piece)->finish(true);
            QVERIFY(result && result->outcome == PieceOutcome::Kept);
            QCOMPARE(result->upload.offset, std::uint64_t(3));
        }
        {
            auto piece = f.begin(id, 3);
            QVERIFY((*piece)->append(Bytes{4, 5}) && (*piece)->finish(true));
        }
        QVERIFY(f.uploads.find(kOwner, id)->isComplete());
        QVERIFY(f.spool.files.at(id) == (Bytes{1, 2, 3, 4, 5}));
    }

    void keepsWhatArrivedOfACutPiece() {
        Fixture f;
        const auto id = f.create(5);
        auto piece = f.begin(id, 0);
        QVERIFY((*piece)->append(Bytes{1, 2}));
        const auto result = (*piece)->finish(false);
        QVERIFY(result && result->outcome == PieceOutcome::Kept);
        QCOMPARE(f.offsetOf(id), std::uint64_t(2));
    }

    void dropsACutPieceThatHasACheck() {
        Fixture f;
        const auto id = f.create(5);
        const Bytes whole{1, 2, 3};
        auto piece = f.begin(id, 0, &whole);
        QVERIFY((*piece)->append(Bytes{1, 2}));
        QVERIFY((*piece)->finish(false)->outcome == PieceOutcome::Mismatch);
        QCOMPARE(f.offsetOf(id), std::uint64_t(0));
        QVERIFY(f.spool.files.at(id).empty());
    }

    void keepsACheckedPieceOnlyIfItHolds() {
        Fixture f;
        const auto id = f.create(5);
        const Bytes expected{1, 2, 3};
        {
            auto piece = f.begin(id, 0, &expected);
            QVERIFY((*piece)->append(Bytes{1, 2, 9}));
            QVERIFY((*piece)->finish(true)->outcome == PieceOutcome::Mismatch);
        }
        QCOMPARE(f.offsetOf(id), std::uint64_t(0));
        {
            auto piece = f.begin(id, 0, &expected);
            QVERIFY((*piece)->append(expected));
            QVERIFY((*piece)->finish(true)->outcome == PieceOutcome::Kept);
        }
        QCOMPARE(f.offsetOf(id), std::uint64_t(3));
    }

    void aCheckedPieceIsNotRecordedBeforeItsEnd() {
        Fixture f;
        const auto id = f.create(100);
        const Bytes expected(50, 7);
        auto piece = f.begin(id, 0, &expected);
        QVERIFY((*piece)->append(expected));
        QCOMPARE(f.offsetOf(id), std::uint64_t(0));
    }

    void recordsALongPieceAtCheckpoints() {
        Fixture f;
        const auto id = f.create(100);
        auto piece = f.begin(id, 0);
        QVERIFY((*piece)->append(Bytes(9, 1)));
        QCOMPARE(f.offsetOf(id), std::uint64_t(0));
        QVERIFY((*piece)->append(Bytes(2, 1)));
        QCOMPARE(f.offsetOf(id), std::uint64_t(11));
    }

    void leavesTheOffsetWhereItWasWhenTheDiskIsFull() {
        Fixture f;
        const auto id = f.create(20);
        {
            auto piece = f.begin(id, 0);
            QVERIFY((*piece)->append(Bytes(4, 1)) && (*piece)->finish(true));
        }
        f.spool.room = 6;
        {
            auto piece = f.begin(id, 4);
            const auto written = (*piece)->append(Bytes(5, 1));
            QVERIFY(written && *written == AppendOutcome::Full);
        }
        QCOMPARE(f.offsetOf(id), std::uint64_t(4));
        QCOMPARE(f.spool.files.at(id).size(), std::size_t(4));
        f.spool.room = 100;
        auto piece = f.begin(id, 4);
        QVERIFY((*piece)->append(Bytes(5, 1)) && (*piece)->finish(true));
        QCOMPARE(f.offsetOf(id), std::uint64_t(9));
    }

    void aFailedSyncIsFinal() {
        Fixture f;
        const auto id = f.create(20);
        auto piece = f.begin(id, 0);
        QVERIFY((*piece)->append(Bytes(4, 1)));
        f.spool.syncFails = true;
        QVERIFY(codeOf((*piece)->finish(true)) == ErrorCode::Unavailable);
        piece->reset();
        QVERIFY(codeOf(f.uploads.find(kOwner, id)) == ErrorCode::NotFound);
    }

    void refusesAnotherOffset() {
        Fixture f;
        const auto id = f.create(5);
        QVERIFY(codeOf(f.begin(id, 1)) == ErrorCode::Conflict);
        QVERIFY(f.begin(id, 0)); // and the refusal leaves it free
    }

    void refusesMoreThanTheLength() {
        Fixture f;
        const auto id = f.create(5);
        auto piece = f.begin(id, 0);
        QVERIFY((*piece)->append(Bytes(5, 1)));
        QVERIFY(codeOf((*piece)->append(Bytes(1, 1))) == ErrorCode::InvalidInput);
    }

    void takesOnePieceAtATime() {
        Fixture f;
        const auto id = f.create(5);
        auto piece = f.begin(id, 0);
        QVERIFY(codeOf(f.begin(id, 0)) == ErrorCode::Conflict);
        QVERIFY(codeOf(f.uploads.terminate(kOwner, id)) == ErrorCode::Conflict);
        piece->reset();
        QVERIFY(f.begin(id, 0));
    }

    void hidesUploadsFromOthers() {
        Fixture f;
        const auto id = f.create(5);
        QVERIFY(codeOf(f.uploads.find(kOther, id)) == ErrorCode::NotFound);
        QVERIFY(codeOf(f.uploads.terminate(kOther, id)) == ErrorCode::NotFound);
        QVERIFY(codeOf(f.uploads.begin(kOther, id, 0, nullptr)) == ErrorCode::NotFound);
    }

    void limitsTheLength() {
        Fixture f;
        QVERIFY(f.uploads.create(kOwner, 1000, ""));
        QVERIFY(codeOf(f.uploads.create(kOwner, 1001, "")) == ErrorCode::InvalidInput);
        QVERIFY(f.uploads.create(kOwner, 0, "")->upload->isComplete());
    }

    void takesTheLengthLater() {
        Fixture f;
        const auto id = f.uploads.create(kOwner, std::nullopt, "")->upload->id;
        QVERIFY(f.send(id, 0, Bytes(4, 1)));
        QVERIFY(!f.uploads.find(kOwner, id)->isComplete());
        QVERIFY(codeOf(f.send(id, 4, {}, 3)) == ErrorCode::InvalidInput);    // it has more than that
        QVERIFY(codeOf(f.send(id, 4, {}, 1001)) == ErrorCode::InvalidInput); // above the longest
        QVERIFY(f.send(id, 4, Bytes(2, 1), 6));
        QVERIFY(f.uploads.find(kOwner, id)->isComplete());
        QVERIFY(codeOf(f.send(id, 6, {}, 7)) == ErrorCode::InvalidInput);
        QVERIFY(f.send(id, 6, {}, 6)); // the same once more
    }

    void aPieceThatIsNotKeptSetsNoLength() {
        Fixture f;
        const auto id = f.uploads.create(kOwner, std::nullopt, "")->upload->id;
        const Bytes expected{1};
        {
            auto piece = f.begin(id, 0, &expected, 9);
            QVERIFY((*piece)->append(Bytes{2}));
            QVERIFY((*piece)->finish(true)->outcome == PieceOutcome::Mismatch);
        }
        QVERIFY(!f.uploads.find(kOwner, id)->length);
    }

    void anUploadWithoutALengthEndsAtTheLongest() {
        Fixture f;
        const auto id = f.uploads.create(kOwner, std::nullopt, "")->upload->id;
        QVERIFY(f.send(id, 0, Bytes(1000, 1)));
        QVERIFY(codeOf(f.send(id, 1000, Bytes(1, 1))) == ErrorCode::InvalidInput);
    }

    void admitsNoMoreThanTheQuota() {
        Fixture f;
        test::FakeUsageRepository usage(f.repository);
        UploadQuota quota{.userBytes = 100, .serverBytes = 150, .openUploads = 3};
        UploadQuotas quotas(usage, [&] { return quota; });
        Uploads uploads(f.work, f.repository, f.spool, f.clock, f.ids, f.limits, &quotas);
        const auto wish = [&](const UserId& owner, std::uint64_t length) {
            return uploads.create(owner, length, "")->admission;
        };
        QVERIFY(wish(kOwner, 101) == Admission::UserBytes);
        QVERIFY(f.spool.files.empty());
        QVERIFY(wish(kOwner, 60) == Admission::Granted);
        QVERIFY(wish(kOwner, 41) == Admission::UserBytes);
        QVERIFY(wish(kOther, 91) == Admission::ServerBytes);
        quota = {.userBytes = 0, .serverBytes = 0, .openUploads = 3};
        QVERIFY(wish(kOwner, 900) == Admission::Granted && wish(kOwner, 900) == Admission::Granted);
        QVERIFY(wish(kOwner, 0) == Admission::OpenUploads);
        QVERIFY(wish(kOther, 0) == Admission::Granted);
    }

    void whatIsStoredCounts() {
        Fixture f;
        test::FakeUsageRepository usage(f.repository);
        usage.stored[kOwner] = 80;
        UploadQuotas quotas(usage, [] { return UploadQuota{.userBytes = 100}; });
        Uploads uploads(f.work, f.repository, f.spool, f.clock, f.ids, f.limits, &quotas);
        QVERIFY(uploads.create(kOwner, 21, "")->admission == Admission::UserBytes);
        QVERIFY(uploads.create(kOwner, 20, "")->admission == Admission::Granted);
    }

    void nothingIsCountedWithoutALimit() {
        Fixture f;
        test::FakeUsageRepository usage(f.repository);
        UploadQuota quota;
        UploadQuotas quotas(usage, [&] { return quota; });
        Uploads uploads(f.work, f.repository, f.spool, f.clock, f.ids, f.limits, &quotas);
        const auto id = uploads.create(kOwner, std::nullopt, "")->upload->id;
        QVERIFY(uploads.begin(kOwner, id, 0, nullptr));
        QCOMPARE(usage.counts, 0);
        quota.userBytes = 10;
        QVERIFY(uploads.create(kOwner, 5, "")->upload);
        QCOMPARE(usage.counts, 1);
    }

    // Two pieces at once, each within the room that it found.
    void piecesWithoutALengthCannotShareTheLastRoom() {
        Fixture f;
        test::FakeUsageRepository usage(f.repository);
        UploadQuotas quotas(usage, [] { return UploadQuota{.userBytes = 10}; });
        Uploads uploads(f.work, f.repository, f.spool, f.clock, f.ids, f.limits, &quotas);
        const auto first = uploads.create(kOwner, std::nullopt, "")->upload->id;
        const auto second = uploads.create(kOwner, std::nullopt, "")->upload->id;
        auto one = uploads.begin(kOwner, first, 0, nullptr);
        auto other = uploads.begin(kOwner, second, 0, nullptr);
        QVERIFY(*(*one)->append(Bytes(6, 1)) == AppendOutcome::Written);
        QVERIFY(*(*other)->append(Bytes(6, 1)) == AppendOutcome::Written);
        QVERIFY((*one)->finish(true)->outcome == PieceOutcome::Kept);
        QVERIFY((*other)->finish(true)->outcome == PieceOutcome::OverQuota);
        QCOMPARE(uploads.find(kOwner, second)->offset, std::uint64_t(0));
        QVERIFY(f.spool.files.at(second).empty());
    }

    void anUploadWithoutALengthIsHeldToTheQuota() {
        Fixture f;
        test::FakeUsageRepository usage(f.repository);
        UploadQuotas quotas(usage, [] { return UploadQuota{.userBytes = 10}; });
        Uploads uploads(f.work, f.repository, f.spool, f.clock, f.ids, f.limits, &quotas);
        const auto id = uploads.create(kOwner, std::nullopt, "")->upload->id;
        {
            auto piece = uploads.begin(kOwner, id, 0, nullptr);
            QVERIFY(*(*piece)->append(Bytes(6, 1)) == AppendOutcome::Written);
            QVERIFY((*piece)->finish(true));
        }
        {
            auto piece = uploads.begin(kOwner, id, 6, nullptr);
            QVERIFY(*(*piece)->append(Bytes(5, 1)) == AppendOutcome::OverQuota);
        }
        {
            auto piece = uploads.begin(kOwner, id, 6, nullptr, 11);
            QVERIFY((*piece)->finish(true)->outcome == PieceOutcome::OverQuota);
        }
        const auto upload = uploads.find(kOwner, id);
        QVERIFY(upload->offset == 6 && !upload->length);
        auto piece = uploads.begin(kOwner, id, 6, nullptr, 10);
        QVERIFY(*(*piece)->append(Bytes(4, 1)) == AppendOutcome::Written);
        QVERIFY((*piece)->finish(true)->upload.isComplete());
    }

    void tellsThatTheDiskIsFullBeforeTheFirstByte() {
        Fixture f;
        f.spool.room = 0;
        const auto creation = f.uploads.create(kOwner, 5, "");
        QVERIFY(creation && creation->isDiskFull && !creation->upload);
    }

    void expiresALifetimeAfterTheLastPiece() {
        Fixture f;
        const auto id = f.create(50);
        const auto untouched = f.create(50);
        f.clock.advance(std::chrono::minutes(59));
        {
            auto piece = f.begin(id, 0);
            QVERIFY((*piece)->append(Bytes(5, 1)) && (*piece)->finish(true));
        }
        f.clock.advance(std::chrono::minutes(1));
        QVERIFY(codeOf(f.uploads.find(kOwner, untouched)) == ErrorCode::NotFound);
        QCOMPARE(*f.uploads.removeExpired(), std::size_t(1));
        QVERIFY(!f.spool.files.contains(untouched));
        QVERIFY(f.uploads.find(kOwner, id));
        QCOMPARE(*f.uploads.removeExpired(), std::size_t(0));
    }

    void aSweepLeavesNothingThatHasExpired() {
        Fixture f;
        for (int i = 0; i < 250; ++i)
            f.create(1);
        f.clock.advance(std::chrono::hours(5));
        QCOMPARE(*f.uploads.removeExpired(), std::size_t(250));
        QVERIFY(f.spool.files.empty());
    }

    void keepsWhatATrackIsBeingMadeOf() {
        Fixture f;
        const auto id = f.create(0);
        f.setHeld(id);
        f.clock.advance(std::chrono::hours(5));
        QCOMPARE(*f.uploads.removeExpired(), std::size_t(0));
        QVERIFY(codeOf(f.uploads.terminate(kOwner, id)) == ErrorCode::Conflict);
        QVERIFY(codeOf(f.begin(id, 0)) == ErrorCode::Conflict);
        QVERIFY(f.spool.files.contains(id));
    }

    void keepsAnUploadThatWentOnAfterItWasListedAsExpired() {
        Fixture f;
        RenewingRepository repository(f.work);
        Uploads uploads(f.work, repository, f.spool, f.clock, f.ids, f.limits);
        const auto id = uploads.create(kOwner, 5, "")->upload->id;
        f.clock.advance(std::chrono::minutes(61));
        QCOMPARE(*uploads.removeExpired(), std::size_t(0));
        QVERIFY(f.spool.files.contains(id));
    }

    void terminates() {
        Fixture f;
        const auto id = f.create(5);
        QVERIFY(f.uploads.terminate(kOwner, id));
        QVERIFY(f.spool.files.empty());
        QVERIFY(codeOf(f.uploads.find(kOwner, id)) == ErrorCode::NotFound);
        QVERIFY(codeOf(f.uploads.terminate(kOwner, id)) == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(UploadsTest)
#include "uploads_test.moc"
