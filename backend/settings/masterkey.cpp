#include "backend/settings/masterkey.h"
#include "backend/core/crypto.h"
#include "backend/core/descriptor.h"
#include "backend/core/privatefile.h"
#include "backend/core/text.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pulse {

namespace {

constexpr size_t keyBytes = 32;

tl::unexpected<Error> refuse(const std::string& why)
{
    return fail(validationError({fieldError(ErrorCode::FieldFormat, "PULSE_MASTER_KEY_FILE",
                                            {{"expected", "a file of 64 hex digits that its owner alone may read (" + why + ")"}})}));
}

std::string reason() { return std::strerror(errno); }

Result<std::string> readKey(const std::string& file, const Descriptor& in)
{
    struct stat info {};
    if (::fstat(in.fd(), &info) != 0)
        return refuse("cannot look at " + file + ": " + reason());
    if (!S_ISREG(info.st_mode))
        return refuse(file + " is not a file");
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return refuse(file + " can be read by others: run chmod 600 on it");
    char text[keyBytes * 2 + 3];
    const auto got = ::read(in.fd(), text, sizeof text);
    std::string bytes;
    const auto digits = trim({text, got > 0 ? static_cast<size_t>(got) : 0});
    if (digits.size() != keyBytes * 2 || !fromHex(digits, bytes))
        return refuse(file + " must hold 64 hex digits and nothing else");
    return bytes;
}

/// A draft first: a start that was killed while it wrote must leave no key that the next start refuses.
Result<void> makeKey(const std::string& file, const std::string& bytes)
{
    if (auto written = writePrivateFile(file, toHex(bytes) + "\n", IfThere::Refuse); !written)
        return refuse(written.error().internal);
    return {};
}

} // namespace

Result<MasterKey> loadMasterKey(const MasterKeyPlaces& places)
{
    const bool isNamed = !places.file.empty();
    if (!isNamed && places.dataFolder.empty())
        return MasterKey{};
    const auto file = isNamed ? places.file : places.dataFolder + "/master.key";
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (in.isOpen())
        return readKey(file, in).map([](std::string bytes) { return MasterKey{.bytes = std::move(bytes)}; });
    if (errno != ENOENT || isNamed)
        return refuse("cannot open " + file + ": " + reason());
    if (!places.mayMake)
        return MasterKey{};
    MasterKey made{.bytes = randomBytes(keyBytes), .madeFile = file};
    PULSE_CHECK(makeKey(file, made.bytes));
    return made;
}

} // namespace pulse
