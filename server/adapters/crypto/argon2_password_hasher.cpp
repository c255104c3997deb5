// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/crypto/argon2_password_hasher.h"

#include "shared/base/random.h"

#include <argon2.h>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace vitascope::server::crypto {
namespace {

constexpr std::size_t kSaltLength = 16;
constexpr std::size_t kHashLength = 32;

unsigned turnsOf(unsigned inFlight) {
    return std::max(1U, inFlight != 0 ? inFlight : std::thread::hardware_concurrency());
}

bool takeTurn(std::counting_semaphore<>& turns, std::counting_semaphore<>& places, std::chrono::milliseconds patience) {
    if (turns.try_acquire())
        return true;
    if (!places.try_acquire())
        return false;
    const bool taken = turns.try_acquire_for(patience);
    places.release();
    return taken;
}

class Turn {
public:
    Turn(std::counting_semaphore<>& turns, std::counting_semaphore<>& places, std::chrono::milliseconds patience)
        : turns_(turns), taken_(takeTurn(turns, places, patience)) {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
        if (taken_)
            turns_.release();
    }
    [[nodiscard]] bool isTaken() const { return taken_; }

private:
    std::counting_semaphore<>& turns_;
    const bool taken_;
};

tl::unexpected<Error> busy() {
    return fail(ErrorCode::Unavailable, "too many passwords are being checked at once; try again soon");
}

} // namespace

Argon2Settings boundedTo(Argon2Settings settings, unsigned callers) {
    const unsigned most = std::max(1U, callers);
    settings.inFlight = std::min(turnsOf(settings.inFlight), most);
    settings.waiting = std::min(settings.waiting, most - settings.inFlight);
    return settings;
}

Argon2PasswordHasher::Argon2PasswordHasher(const Argon2Settings& settings)
    : settings_(settings),
      prefix_(fmt::format("$argon2id$v={}$m={},t={},p={}$", static_cast<int>(ARGON2_VERSION_13), settings.memoryKib,
                          settings.passes, settings.lanes)),
      turns_(static_cast<std::ptrdiff_t>(turnsOf(settings.inFlight))),
      places_(static_cast<std::ptrdiff_t>(settings.waiting)) {}

Result<std::string> Argon2PasswordHasher::hash(const Secret& password) {
    const Turn turn(turns_, places_, settings_.patience);
    if (!turn.isTaken())
        return busy();
    const auto salt = randomBytes<kSaltLength>();
    const std::string& text = password.reveal();
    std::string encoded(
        argon2_encodedlen(settings_.passes, settings_.memoryKib, settings_.lanes, kSaltLength, kHashLength, Argon2_id),
        '\0');
    const int code =
        argon2id_hash_encoded(settings_.passes, settings_.memoryKib, settings_.lanes, text.data(), text.size(),
                              salt.data(), salt.size(), kHashLength, encoded.data(), encoded.size());
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR)
        return fail(ErrorCode::Unavailable, "hash a password: out of memory");
    if (code != ARGON2_OK)
        return fail(ErrorCode::Internal, std::string("hash a password: ") + argon2_error_message(code));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

Result<bool> Argon2PasswordHasher::verify(const std::string& hash, const Secret& password) {
    const Turn turn(turns_, places_, settings_.patience);
    if (!turn.isTaken())
        return busy();
    const std::string& text = password.reveal();
    const int code = argon2id_verify(hash.c_str(), text.data(), text.size());
    if (code == ARGON2_OK || code == ARGON2_VERIFY_MISMATCH)
        return code == ARGON2_OK;
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR)
        return fail(ErrorCode::Unavailable, "check a password: out of memory");
    return fail(ErrorCode::Corrupt,
                std::string("the stored password hash cannot be read: ") + argon2_error_message(code));
}

bool Argon2PasswordHasher::isOutdated(const std::string& hash) const {
    return !hash.starts_with(prefix_);
}

} // namespace vitascope::server::crypto
