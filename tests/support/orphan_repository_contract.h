// SPDX-License-Identifier: GPL-3.0-or-later
// What every OrphanRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/storage/collector.h"

#include <QTest>

namespace vitascope::test {

class OrphanRepositoryContract : public QObject {
    Q_OBJECT

protected:
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::storage::OrphanRepository& repository() = 0;

private:
    void add(const std::string& kind, const std::string& name, int second) {
        QVERIFY(work().write([&](server::WriteScope& scope) {
            return repository().add(scope, kind, {name, UtcTime(std::chrono::seconds(second))});
        }));
    }
    void remove(const std::string& kind, const std::string& name) {
        QVERIFY(work().write([&](server::WriteScope& scope) { return repository().remove(scope, kind, name); }));
    }
    std::vector<server::storage::Orphan> list(const std::string& kind) {
        return *work().read([&](server::ReadScope& scope) { return repository().list(scope, kind); });
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void listsEachKindByName() {
        add("blob", "b", 1);
        add("blob", "a", 2);
        add("upload", "c", 3);
        const auto blobs = list("blob");
        QCOMPARE(blobs.size(), std::size_t(2));
        QVERIFY(blobs[0].name == "a" && blobs[1].name == "b");
        QVERIFY(list("picture").empty());
    }

    void keepsWhenItWasFirstSeen() {
        add("blob", "a", 1);
        add("blob", "a", 9);
        QVERIFY(list("blob").front().firstSeen == UtcTime(std::chrono::seconds(1)));
    }

    void removesOnceAndAgain() {
        add("blob", "a", 1);
        add("upload", "a", 1);
        remove("blob", "a");
        remove("blob", "a");
        QVERIFY(list("blob").empty());
        QCOMPARE(list("upload").size(), std::size_t(1));
    }
};

} // namespace vitascope::test
