// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/publishing/raw_film.h"
#include "tests/support/fake_unit_of_work.h"

#include <map>
#include <set>

namespace vitascope::test {

class FakeRawFilmRepository final : public server::publishing::RawFilmRepository {
public:
    using RawFilm = server::publishing::RawFilm;

    explicit FakeRawFilmRepository(FakeUnitOfWork& work) { work.join(films_); }
    std::set<TitleId> titles;

    Result<void> insert(server::WriteScope&, const RawFilm& film) override {
        if (films_.contains(film.upload))
            return fail(ErrorCode::AlreadyExists, "film");
        if (!titles.contains(film.title))
            return fail(ErrorCode::NotFound, "title");
        films_.emplace(film.upload, film);
        return {};
    }
    Result<std::optional<RawFilm>> find(server::ReadScope&, UploadId upload) override {
        const auto found = films_.find(upload);
        return found == films_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<void> remove(server::WriteScope&, UploadId upload) override {
        films_.erase(upload);
        return {};
    }

private:
    std::map<UploadId, RawFilm> films_;
};

} // namespace vitascope::test
