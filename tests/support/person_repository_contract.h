// SPDX-License-Identifier: GPL-3.0-or-later
// What every PersonRepository does; run against the fake and each adapter.
#pragma once

#include "server/domain/catalog/person_repository.h"

#include <QTest>

namespace vitascope::test {

class PersonRepositoryContract : public QObject {
    Q_OBJECT

protected:
    using Person = server::catalog::Person;

    // An empty repository and the unit of work it takes part in.
    virtual void makeEmpty() = 0;
    virtual server::UnitOfWork& work() = 0;
    virtual server::catalog::PersonRepository& repository() = 0;

private:
    static Person person(int number, const std::string& name) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = static_cast<std::uint8_t>(number);
        return {PersonId(Uuid(bytes)), name};
    }
    std::vector<Person> findOrAdd(const std::vector<Person>& wanted) {
        return work().write([&](server::WriteScope& scope) { return repository().findOrAdd(scope, wanted); }).value();
    }
    std::optional<Person> find(PersonId id) {
        return work().read([&](server::ReadScope& scope) { return repository().find(scope, id); }).value();
    }
    std::string names(const std::string& prefix, int limit) {
        const auto people =
            work().read([&](server::ReadScope& scope) { return repository().list(scope, prefix, limit); }).value();
        std::string text;
        for (const auto& found : people)
            text += found.name + ";";
        return text;
    }

private Q_SLOTS:
    void init() { makeEmpty(); }

    void addsWhoIsNotKnown() {
        const std::vector<Person> wanted{person(1, "Agnès Varda"), person(2, "Akira Kurosawa")};
        QVERIFY(findOrAdd(wanted) == wanted);
        QVERIFY(find(wanted[0].id) == wanted[0]);
        QVERIFY(!find(person(3, "").id));
        QVERIFY(findOrAdd({}).empty());
    }

    void findsWhoIsKnownByTheNameInAnyCase() {
        const auto first = person(2, "Akira Kurosawa");
        QVERIFY(findOrAdd({first}).front() == first);
        const auto found = findOrAdd({person(1, "akira KUROSAWA"), person(3, "Akira"), person(4, "Akira Kurosawa")});
        QVERIFY(found[0] == first);
        QVERIFY(found[1] == person(3, "Akira"));
        QVERIFY(found[2] == first);
        QVERIFY(!find(person(1, "").id) && !find(person(4, "").id));
    }

    void findsOneNameTwiceInOneCall() {
        const auto found = findOrAdd({person(1, "Ann"), person(2, "Ann")});
        QVERIFY(found[0] == person(1, "Ann") && found[1] == person(1, "Ann"));
    }

    void listsThoseWhoseNameBeginsSo() {
        findOrAdd({person(1, "Bob"), person(2, "ann"), person(3, "Anna"), person(4, "Änne"), person(5, "100%")});
        QCOMPARE(names("", 10), std::string("100%;ann;Anna;Bob;Änne;"));
        QCOMPARE(names("AN", 10), std::string("ann;Anna;"));
        QCOMPARE(names("an", 1), std::string("ann;"));
        QCOMPARE(names("Än", 10), std::string("Änne;"));
        QCOMPARE(names("%", 10), std::string());
        QCOMPARE(names("annas", 10), std::string());
    }
};

} // namespace vitascope::test
